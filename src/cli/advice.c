/* SPDX-License-Identifier: MIT */
/* Warnings and notes about the two releases and about an empty result. */
#include "cli/advice.h"

#include "base/escape.h"
#include "base/str.h"
#include "cli/message.h"

#include <stdio.h>
#include <stdlib.h>

struct phrase {
	char text[1024];
};

/* 2026-01-05 as 05 Jan 2026; what is no ISO date as it is. */
static struct phrase date_phrase(struct stig_str date)
{
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	struct phrase phrase;
	int month = 0;

	if (date.len == strlen("2026-01-05") && date.ptr[4] == '-' &&
	    date.ptr[7] == '-')
		month = (date.ptr[5] - '0') * 10 + (date.ptr[6] - '0');
	if (month < 1 || month > 12)
		snprintf(phrase.text, sizeof(phrase.text), "%s",
			 escape_quote(date).text);
	else
		snprintf(phrase.text, sizeof(phrase.text), "%.99s %.3s %.99s",
			 escape_quote(str_slice(date, 8, 10)).text,
			 months + ((size_t)month - 1) * 3,
			 escape_quote(str_slice(date, 0, 4)).text);
	return phrase;
}

/* (V1R2, 05 Jan 2026), with what is known of it. */
static struct phrase release_phrase(const struct stig_release *release)
{
	struct phrase phrase;

	snprintf(phrase.text, sizeof(phrase.text), "(%.300s%s%.300s)",
		 escape_quote(release->label).text,
		 release->label.len && release->date.len ? ", " : "",
		 date_phrase(release->date).text);
	return phrase;
}

/* Numbers of any length: the longer is the greater, without leading zeros. */
static int compare_numbers(struct stig_str a, struct stig_str b)
{
	while (a.len > 0 && a.ptr[0] == '0')
		a = str_slice(a, 1, a.len);
	while (b.len > 0 && b.ptr[0] == '0')
		b = str_slice(b, 1, b.len);
	if (a.len != b.len)
		return a.len < b.len ? -1 : 1;
	return str_compare(a, b);
}

static bool is_numbered(const struct stig_release *release)
{
	return str_is_digits(release->version) &&
	       str_is_digits(release->release);
}

/* By version and release; by date where these do not tell. */
static int compare_age(const struct stig_release *a,
		       const struct stig_release *b)
{
	int order = 0;

	if (is_numbered(a) && is_numbered(b)) {
		order = compare_numbers(a->version, b->version);
		if (order == 0)
			order = compare_numbers(a->release, b->release);
	}
	if (order == 0 && a->date.len > 0 && b->date.len > 0)
		order = str_compare(a->date, b->date);
	return order;
}

static void warn_of_status(const char *side,
			   const struct stig_release *release)
{
	if (str_is(release->status, "draft") ||
	    str_is(release->status, "deprecated"))
		message_warning("%s %s has the status %s", side,
				release_phrase(release).text,
				escape_quote(release->status).text);
}

void advice_releases(const struct stig_release *old_release,
		     const struct stig_release *new_release)
{
	bool same_hash = old_release->hash.high == new_release->hash.high &&
			 old_release->hash.low == new_release->hash.low;

	warn_of_status("OLD", old_release);
	warn_of_status("NEW", new_release);
	if (!str_equal(old_release->id, new_release->id))
		return;
	if (compare_age(new_release, old_release) < 0)
		message_warning("NEW %s is older than OLD %s; swap them?",
				release_phrase(new_release).text,
				release_phrase(old_release).text);
	else if (new_release->label.len > 0 && !same_hash &&
		 str_equal(old_release->label, new_release->label))
		message_note("reissued: both are %s, with other content",
			     escape_quote(new_release->label).text);
}

void advice_nothing_printed(const struct stig_report *report)
{
	const struct stig_counts *count = &report->count;
	size_t quiet = count->whitespace_only + count->rule_id_only +
		       count->other_ids_only;

	if (count->unchanged == report->pair_count) {
		message_note("no difference: every field of all %zu rules is "
			     "identical", report->pair_count);
		return;
	}
	message_note("nothing to show: %zu %s in identifiers or white space "
		     "only", quiet, quiet == 1 ? "rule differs"
					       : "rules differ");
	message_hint("--show-ids and --ignore-space=none show them");
}
