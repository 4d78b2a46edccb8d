/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_SUGGEST_H
#define STIGDIFF_CLI_SUGGEST_H

#include <stddef.h>

/*
 * "Did you mean": the nearest of the words tried, NULL when none is near
 * enough to be what was meant.
 */
struct suggestion {
	const char *given;
	const char *word;
	size_t distance;
};
#define SUGGESTION_INIT(given) { given, NULL, 0 }

/* word must live as long as the suggestion. */
void suggestion_try(struct suggestion *best, const char *word);

#endif
