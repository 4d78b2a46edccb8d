/* SPDX-License-Identifier: MIT */
#include "model/doc.h"

#include "make.h"

#include <stdio.h>

static void reads(const char *info, const char *release, const char *date)
{
	struct doc *doc = doc_new(STR("test.xml"));

	doc_release_info(doc, str_of(info), 1);
	claim_text(doc->release.release, release);
	claim_text(doc->release.date, date);
	doc_free(doc);
}

Test(release_info, usual_form)
{
	reads("Release: 2 Benchmark Date: 05 Jan 2026", "2", "2026-01-05");
}

Test(release_info, release_is_no_number)
{
	reads("Release: 1.11 Benchmark Date: 22 Apr 2016", "1.11",
	      "2016-04-22");
	reads("Release: 0.1 Benchmark Date: 01 Oct 2019", "0.1", "2019-10-01");
}

Test(release_info, every_month_short_and_in_full)
{
	static const char *const months[12][2] = {
		{ "Jan", "January" },  { "Feb", "February" },
		{ "Mar", "March" },    { "Apr", "April" },
		{ "May", "May" },      { "Jun", "June" },
		{ "Jul", "July" },     { "Aug", "August" },
		{ "Sep", "September" }, { "Oct", "October" },
		{ "Nov", "November" }, { "Dec", "December" },
	};

	for (int i = 0; i < 24; i++) {
		char info[80], date[32];

		snprintf(info, sizeof(info),
			 "Release: 1 Benchmark Date: 07 %s 2018",
			 months[i / 2][i % 2]);
		snprintf(date, sizeof(date), "2018-%02d-07", i / 2 + 1);
		reads(info, "1", date);
	}
}

Test(release_info, months_and_days_as_disa_once_wrote_them)
{
	reads("Release: 1 Benchmark Date: 11 Sept 2020", "1", "2020-09-11");
	reads("Release: 2 Benchmark Date: 5 JULY 2018", "2", "2018-07-05");
}

Test(release_info, what_is_absent_stays_empty)
{
	reads("Release: 1", "1", "");
	reads("Benchmark Date: 05 Jan 2026", "", "2026-01-05");
	reads("", "", "");
	reads("something else", "", "");
}

Test(release_info, white_space_does_not_matter)
{
	reads("\n  Release:  2\n  Benchmark Date:\t05\n Jan 2026 \n", "2",
	      "2026-01-05");
}

Test(release_info, unreadable_date_is_empty_and_noted)
{
	static const char *const dates[] = {
		"2026-01-05", "05 Foo 2026", "05 Jan 26", "Jan 05 2026",
		"soon", "005 Jan 2026", "05 Jan 20266",
	};

	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
		struct doc *doc = doc_new(STR("test.xml"));
		char info[80];

		snprintf(info, sizeof(info), "Release: 1 Benchmark Date: %s",
			 dates[i]);
		doc_release_info(doc, str_of(info), 1);
		claim_text(doc->release.release, "1");
		claim_text(doc->release.date, "");
		cr_assert_eq(doc->notes.count, 1);
		doc_free(doc);
	}
}

Test(release_info, note_about_a_date_is_escaped)
{
	struct doc *doc = doc_new(STR("test.xml"));

	doc_release_info(doc, STR("Benchmark Date: \xc2\x9b" "31m"), 1);
	cr_assert_eq(doc->notes.count, 1);
	cr_assert_null(memchr(doc->notes.note[0].text.ptr, 0xc2,
			      doc->notes.note[0].text.len));
	doc_free(doc);
}

Test(release_info, no_day_is_invented)
{
	struct doc *doc = doc_new(STR("a"));

	doc_release_info(doc, STR("Benchmark Date: 45 January 2026"), 1);
	claim_text(doc->release.date, "");
	doc_release_info(doc, STR("Benchmark Date: 05 Janitor 2026"), 1);
	claim_text(doc->release.date, "");
	doc_free(doc);
}
