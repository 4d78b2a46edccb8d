/* SPDX-License-Identifier: MIT */
/* Notes and warnings about the two releases as such. */
#include "compare/advice.h"

#include "base/escape.h"
#include "base/hash.h"
#include "base/str.h"

#include <stdio.h>

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

static void warn_of_status(struct notes *notes, const char *side,
			   const struct stig_release *release)
{
	if (str_is(release->status, "draft") ||
	    str_is(release->status, "deprecated"))
		notes_warn(notes, "%s %s has the status %s", side,
			   release_phrase(release).text,
			   escape_quote(release->status).text);
}

void advice_add(struct notes *notes, const struct stig_release *old,
		const struct stig_release *fresh)
{
	warn_of_status(notes, "OLD", old);
	warn_of_status(notes, "NEW", fresh);
	if (compare_age(fresh, old) < 0)
		notes_warn(notes, "NEW %s is older than OLD %s; swap them?",
			   release_phrase(fresh).text,
			   release_phrase(old).text);
	else if (fresh->label.len && str_equal(old->label, fresh->label) &&
		 !hash_equal(old->hash, fresh->hash))
		notes_add(notes, 0, "reissued: both are %s, with other "
			  "content", escape_quote(fresh->label).text);
}
