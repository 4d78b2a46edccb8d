/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_EDIT_SPLIT_H
#define STIGDIFF_COMPARE_EDIT_SPLIT_H

#include "base/arena.h"
#include "compare/myers.h"
#include "compare/tokens.h"
#include "stigdiff.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One of the texts, in tokens that are no white space. */
struct edit_side {
	struct token *token;
	uint32_t *id;
	bool *changed;
	size_t count, at;
};

/*
 * What differs between words and the words that replaced them. Differences
 * that a short word keeps apart are shown as one, which depends on what stands
 * around them; two such edits are the same only if their parts are.
 */
struct edit_split {
	struct edit_side removed, added;
};

/* Borrows both texts; what it needs besides is in the arena. */
void edit_split_init(struct edit_split *split, struct arena *arena,
		     struct stig_str removed, struct stig_str added);

/* The next part, from the left to the right. False when there is none. */
bool edit_split_next(struct edit_split *split, struct stig_edit_run *part);

#endif
