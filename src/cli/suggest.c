/* SPDX-License-Identifier: MIT */
/* Which known word was meant, by the number of letters to change. */
#include "cli/suggest.h"

#include <string.h>

#define LONGEST 31

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/*
 * Optimal string alignment: insertions, deletions, replaced letters and
 * swapped neighbours cost 1 (Boytsov 2011, "Indexing methods for approximate
 * dictionary searching", 2.2.2). Words are at most LONGEST letters.
 */
static size_t distance(const char *a, const char *b)
{
	size_t rows[3][LONGEST + 1];
	size_t *before = rows[0], *last = rows[1], *row = rows[2];
	size_t width = strlen(b);

	for (size_t j = 0; j <= width; j++)
		last[j] = before[j] = j;
	for (size_t i = 1; a[i - 1]; i++) {
		row[0] = i;
		for (size_t j = 1; j <= width; j++) {
			size_t cost = a[i - 1] != b[j - 1];

			row[j] = least(least(last[j], row[j - 1]) + 1,
				       last[j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1])
				row[j] = least(row[j], before[j - 2] + 1);
		}
		size_t *oldest = before;

		before = last;
		last = row;
		row = oldest;
	}
	return last[width];
}

void suggestion_try(struct suggestion *best, const char *word)
{
	size_t len = strlen(best->given);

	if (len < 2 || len > LONGEST || strlen(word) > LONGEST)
		return;

	size_t d = distance(best->given, word);

	/* a third of the letters wrong: still the same word */
	if (d <= (len + 2) / 3 && (!best->word || d < best->distance)) {
		best->word = word;
		best->distance = d;
	}
}
