/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_ALIGN_H
#define STIGDIFF_COMPARE_ALIGN_H

#include "compare/words.h"

#define ALIGN_NONE SIZE_MAX

/*
 * Pairs old with new sentences, in order, so that the pairs share as many
 * words as possible: partner[i] of old sentence i, or ALIGN_NONE. Sentences of
 * which under a third of the words are shared are no pair. Without budget
 * nothing is paired and budget->exceeded is set. Both sides hold fewer than
 * 65,536 tokens.
 */
void align_sentences(struct arena *scratch, size_t *partner,
		     const struct word_run *old_run, size_t old_count,
		     const struct word_run *new_run, size_t new_count,
		     uint32_t id_count, struct text_budget *budget);

#endif
