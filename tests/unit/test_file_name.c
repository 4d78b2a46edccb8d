/* SPDX-License-Identifier: MIT */
#include "read/file_name.h"

#include "base/str.h"

#include <criterion/criterion.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The note on a document of this name, version and release; NULL: none. */
static void notes(const char *name, const char *version, const char *release,
		  const char *expect)
{
	struct doc *doc = doc_new(str_of(name));

	doc->release.version = str_of(version);
	doc->release.release = str_of(release);
	file_name_check(doc);
	cr_assert_eq(doc->notes.count, expect ? 1 : 0, "%s", name);
	if (expect)
		cr_assert(str_is(doc->notes.note[0].text, expect), "%.*s",
			  (int)doc->notes.note[0].text.len,
			  doc->notes.note[0].text.ptr);
	doc_free(doc);
}

Test(file_name, other_release_is_noted)
{
	notes("U_Kestrel_STIG_V2R2_Manual-xccdf.xml", "2", "3",
	      "the name says V2R2, the document is V2R3");
	notes("a/b/V2R1.xml", "1", "3",
	      "the name says V2R1, the document is V1R3");
	notes("kestrel_v1r2.xml", "1", "1.2",
	      "the name says v1r2, the document is V1R1.2");
	notes("K_V8R1.12_x.xml", "8", "1.11",
	      "the name says V8R1.12, the document is V8R1.11");
}

Test(file_name, same_release_in_any_spelling_is_not)
{
	static const struct {
		const char *name, *version, *release;
	} rows[] = {
		{ "U_Kestrel_STIG_V2R3_Manual-xccdf.xml", "2", "3" },
		{ "V2R3.xml", "2", "3" },
		{ "V1R0.1.xml", "1", "0.1" },
		{ "U_K_V4R1-18_STIG.xml", "4", "1.18" },
		{ "V1R1-2.xml", "1", "1" },
		{ "k_v002r03.xml", "2", "3" },
		{ "V2R2-to-V2R3.xml", "2", "3" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		notes(rows[i].name, rows[i].version, rows[i].release, NULL);
}

Test(file_name, without_a_release_says_nothing)
{
	static const char *const names[] = {
		"", "-", "new.xml", "V2.xml", "V2R.xml", "DEV2R1.xml",
		"V2R1beta.xml", "V9R9/new.xml",
	};

	for (size_t i = 0; i < COUNT(names); i++)
		notes(names[i], "2", "3", NULL);
	notes("V2R1.xml", "", "", NULL);
}
