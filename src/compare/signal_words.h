/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SIGNAL_WORDS_H
#define STIGDIFF_COMPARE_SIGNAL_WORDS_H

#include "base/arena.h"
#include "base/str.h"
#include "compare/pattern.h"

#include <stdbool.h>
#include <stddef.h>

/* Characters and words as signals see them: ASCII, other letters as letters. */

static inline bool signal_is_digit(char c)
{
	return (unsigned char)(c - '0') < 10;
}

static inline bool signal_is_letter(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26;
}

static inline bool signal_is_alnum(char c)
{
	return signal_is_letter(c) || signal_is_digit(c) || (c & 0x80);
}

static inline bool signal_is_word(char c)
{
	return signal_is_alnum(c) || c == '_';
}

static inline bool signal_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline char signal_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* A copy with ASCII capitals made small. */
struct stig_str signal_lowered(struct arena *arena, struct stig_str text);

/* A copy with each run of white space one blank, none outside. */
struct stig_str signal_folded(struct arena *arena, struct stig_str text);

/*
 * What a small word counts as in the key of a sentence: must for should,
 * nothing for an article, 5 for five, itself otherwise.
 */
struct stig_str signal_house_word(struct stig_str word);

/* Is a word of these, between blanks, in the text? They show a sentence. */
bool signal_has_function_word(struct stig_str text);

/* The next run without white space; *at moves behind it. */
bool signal_next_word(struct stig_str text, size_t *at, struct stig_str *word);

/* The digits of the next spelled number; *at moves behind it. */
bool signal_next_spelled(struct stig_str text, size_t *at,
			 struct stig_str *digits);

bool signal_has_digit(struct stig_str text);

/* The words and numbers of the titles of both benchmarks. */
struct signal_titles {
	struct stig_str *word; /* small, sorted; without house-style words */
	size_t word_count;
	struct stig_str text;
};
void signal_titles_init(struct signal_titles *titles, struct arena *arena,
			struct patterns *patterns, struct stig_str old_title,
			struct stig_str new_title);

/* Is the small word one of them? */
bool signal_is_title_word(const struct signal_titles *titles,
			  struct stig_str word);

#endif
