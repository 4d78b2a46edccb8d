/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_PATTERN_H
#define STIGDIFF_COMPARE_PATTERN_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A regular expression in the syntax of PCRE2: UTF mode, \w \d \s \b ASCII.
 * needs, when not NULL, are texts, parted by |, without one of which there can
 * be no match, whatever the case: to look for them costs less than to match.
 */
struct pattern_row {
	const char *regex;
	bool caseless;
	const char *needs;
};

/*
 * A table of patterns. A row is compiled when it is needed first, once; rows
 * that no text asks for cost nothing. The table must outlive it.
 */
struct patterns *patterns_new(const struct pattern_row *row, size_t count);
void patterns_free(struct patterns *patterns);

/* group is the first group, or all of the match where the row has none. */
struct pattern_match {
	struct stig_str text, group;
};

/*
 * The next match of the row that begins at *from or behind it; *from moves to
 * its end. The bytes before *from are seen by look-behind. text must be valid
 * UTF-8.
 */
bool pattern_next(struct patterns *patterns, size_t row, struct stig_str text,
		  size_t *from, struct pattern_match *match);

/* Is there a match? */
bool pattern_found(struct patterns *patterns, size_t row, struct stig_str text);

/*
 * Did a match pass a limit of steps or memory since this was last asked? It
 * then came out as no match, and nobody knows.
 */
bool patterns_gave_up(struct patterns *patterns);

#endif
