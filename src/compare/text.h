/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_TEXT_H
#define STIGDIFF_COMPARE_TEXT_H

#include "base/arena.h"
#include "stigdiff.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The difference of one field: lines, then sentences, then words.
 *
 * The steps of all fields of a pair of releases come out of one budget, in
 * rule order, so that the result does not depend on anything but the input.
 * Past it a block is all removed, all added: longer, and still correct.
 */
struct text_budget {
	uint64_t steps;   /* that are left */
	bool exceeded;    /* some block was given up */
};
#define TEXT_BUDGET_STEPS UINT64_C(50000000)

struct text_options {
	bool words;     /* lines and words folded; else lines alone, exact */
	bool sentences; /* break paragraphs at sentence ends */
	bool space;     /* with words: white space counts as text does */
	size_t context; /* lines around a difference; SIZE_MAX: all */
};

/*
 * Fills change->line and change->hunk from change->old_text and
 * change->new_text, either of which may be empty. What is made lives in the
 * arena; texts stay borrowed.
 */
void text_compare(struct arena *arena, struct stig_change *change,
		  const struct text_options *options,
		  struct text_budget *budget);

#endif
