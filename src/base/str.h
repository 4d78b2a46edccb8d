/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_STR_H
#define STIGDIFF_BASE_STR_H

#include "stigdiff.h"

#include <stdbool.h>
#include <string.h>

/* Text as pointer and length. All functions take and return borrowed text. */

#define STR(literal) ((struct stig_str){ literal, sizeof(literal) - 1 })

static inline struct stig_str str_of(const char *text)
{
	return (struct stig_str){ text, strlen(text) };
}

static inline bool str_equal(struct stig_str a, struct stig_str b)
{
	return a.len == b.len &&
	       (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool str_is(struct stig_str text, const char *literal)
{
	return str_equal(text, str_of(literal));
}

/* From offset from to before offset to. */
static inline struct stig_str str_slice(struct stig_str text, size_t from,
					size_t to)
{
	return (struct stig_str){ text.ptr + from, to - from };
}

/* Byte order, a prefix first: for qsort and merges. */
int str_compare(struct stig_str a, struct stig_str b);

/* Inline, so that the length of a literal is known when it is compiled. */
static inline bool str_starts(struct stig_str text, const char *prefix)
{
	size_t len = strlen(prefix);

	return text.len >= len && memcmp(text.ptr, prefix, len) == 0;
}

bool str_ends(struct stig_str text, const char *suffix);

/* Without ASCII blanks, tabs and line ends at both sides. */
struct stig_str str_trim(struct stig_str text);

/*
 * Takes the next line, its LF included, from the front of *rest. False when
 * nothing is left. The last line may have no LF.
 */
bool str_next_line(struct stig_str *rest, struct stig_str *line);

/* The same without the LF, for elements of a set. */
bool str_next_element(struct stig_str *rest, struct stig_str *element);

/*
 * Where part begins in text, at from or behind it; STR_NONE where it does not.
 * A part of no bytes is found at from. Time grows with the product of both
 * lengths at worst.
 */
#define STR_NONE SIZE_MAX
size_t str_find(struct stig_str text, struct stig_str part, size_t from);

/* All of text is decimal digits and there is at least one. */
bool str_is_digits(struct stig_str text);

#endif
