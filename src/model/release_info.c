/* SPDX-License-Identifier: MIT */
/*
 * DISA's release-info line: "Release: 2 Benchmark Date: 05 Jan 2026". Months
 * are mostly three letters, but July, Sept and September occur; a release can
 * be 1.11, which is later than 1.9 and no number.
 */
#include "model/doc.h"

#include "base/escape.h"

#include <stdio.h>
#include <strings.h>

static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December",
};

/* What follows the words, white space skipped; empty when they are absent. */
static struct stig_str after(struct stig_str text, const char *words)
{
	while (text.len && !str_starts(text, words))
		text = str_slice(text, 1, text.len);
	if (!text.len)
		return text;
	text = str_trim(str_slice(text, strlen(words), text.len));
	if (str_starts(text, ":"))
		text = str_trim(str_slice(text, 1, text.len));
	return text;
}

/* The first word of text; *text is what follows it. */
static struct stig_str take_word(struct stig_str *text)
{
	size_t len = 0;

	*text = str_trim(*text);
	while (len < text->len && !strchr(" \t\r\n,", text->ptr[len]))
		len++;

	struct stig_str word = str_slice(*text, 0, len);
	*text = str_slice(*text, len, text->len);
	return word;
}

/* 1 to 12 for the first letters of a month, at least three; or 0. */
static unsigned month_of(struct stig_str word)
{
	for (unsigned i = 0; word.len >= 3 && i < 12; i++)
		if (word.len <= strlen(months[i]) &&
		    strncasecmp(word.ptr, months[i], word.len) == 0)
			return i + 1;
	return 0;
}

/* "5" or "05": 1 to 31, or 0. */
static unsigned day_of(struct stig_str word)
{
	unsigned day = 0;

	if (!str_is_digits(word) || word.len > 2)
		return 0;
	for (size_t i = 0; i < word.len; i++)
		day = day * 10 + (unsigned)(word.ptr[i] - '0');
	return day <= 31 ? day : 0;
}

/* "05 Jan 2026" as 2026-01-05; empty when it is not such a date. */
static struct stig_str iso_date(struct arena *arena, struct stig_str text)
{
	unsigned day = day_of(take_word(&text));
	unsigned month = month_of(take_word(&text));
	struct stig_str year = take_word(&text);
	char iso[16];

	if (!day || !month || !str_is_digits(year) || year.len != 4)
		return (struct stig_str){ "", 0 };
	snprintf(iso, sizeof(iso), "%.4s-%02u-%02u", year.ptr, month, day);
	return arena_str(arena, str_of(iso));
}

void doc_release_info(struct doc *doc, struct stig_str info,
		      unsigned long line)
{
	struct stig_str number = after(info, "Release");
	struct stig_str date = after(info, "Benchmark Date");

	doc->release.release = arena_str(&doc->arena, take_word(&number));
	doc->release.date = iso_date(&doc->arena, date);
	if (date.len && !doc->release.date.len)
		notes_add(&doc->notes, line, "the benchmark date is not understood: %s",
			 escape_quote(date).text);
}
