/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_MYERS_H
#define STIGDIFF_COMPARE_MYERS_H

#include "base/arena.h"
#include "compare/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The most elements removed and added that a script is searched for. */
#define MYERS_MOST_EDITS 4096

/*
 * One of two sequences of numbers, lines or words. changed[] says what the
 * script removes (on the old side) or adds (on the new one). What is left on
 * both sides is equal, number by number.
 */
struct myers_side {
	const uint32_t *id;
	bool *changed;
	size_t count;
};

/*
 * Sets changed[] of both sides to a shortest edit script. ids are below
 * id_count. Where it would need more than MYERS_MOST_EDITS, or more steps than
 * the budget has, all between the equal head and tail counts as changed and
 * budget->exceeded is set. scratch is not given back.
 */
void myers_compare(struct arena *scratch, const struct myers_side *old_side,
		   const struct myers_side *new_side, uint32_t id_count,
		   struct text_budget *budget);

#endif
