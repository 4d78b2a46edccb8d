/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_WORD_INDEX_H
#define STIGDIFF_COMPARE_WORD_INDEX_H

#include "base/arena.h"
#include "compare/rule_words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Sets of words of rules, and for each word the sets that have it.
 *
 * A word weighs one more each time it is twice as rare among all sets. What
 * all checks of a benchmark say must not make two of them alike.
 */
struct word_index {
	struct word_set *set;
	size_t set_count;
	uint32_t *weight; /* of each word */
	size_t *first;    /* of each word, in holder[]; and one behind */
	uint32_t *holder; /* numbers of sets from `from` on, ascending */
	size_t from;
	uint32_t *shared; /* of each set, for the search at hand */
};

struct word_set {
	uint32_t *word;
	size_t count;
	uint32_t weight; /* of all words together */
};

/* Sets that can be found are those from number from on. */
void word_index_init(struct word_index *index, struct arena *arena,
		     const struct rule_words *words, size_t count,
		     size_t from);

/*
 * The set, from `from` on, that is most like number which; the first of equal
 * ones. False when none shares a word. *percent is Dice's coefficient, cut.
 */
bool word_index_nearest(const struct word_index *index, size_t which,
			size_t *nearest, unsigned *percent);

#endif
