/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_CHANGES_H
#define STIGDIFF_COMPARE_CHANGES_H

#include "base/arena.h"
#include "compare/signals.h"
#include "compare/text.h"
#include "stigdiff.h"

/*
 * Fills pair->change from pair->old_rule and pair->new_rule, one of which may
 * be NULL, and from that the pair's state, kinds, level, reason and flags.
 * pair->matched_by must be set. fields has bit F set when both sides can hold
 * field F.
 */
struct changes {
	struct arena *arena;
	const struct stig_compare_options *options;
	uint64_t fields;
	struct text_budget budget;
	struct signals *signals; /* NULL: they are not wanted */
};
void changes_find(struct changes *changes, struct stig_pair *pair);

#endif
