/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SCRIPT_H
#define STIGDIFF_COMPARE_SCRIPT_H

#include "base/arena.h"
#include "compare/myers.h"
#include "compare/pieces.h"

#include <stdbool.h>
#include <stddef.h>

/* When two pieces are equal. */
enum script_equality {
	SCRIPT_EXACT,  /* byte by byte, without the LF at the end */
	SCRIPT_BYTES,  /* byte by byte */
	SCRIPT_FOLDED  /* white space folded */
};

/* The edit script of two texts in pieces, walked from the start. */
struct script {
	struct myers_side old_side, new_side;
	size_t old_at, new_at;
};

/* Pieces of both sides that are equal one by one, or that were replaced. */
struct script_step {
	bool equal;
	size_t old_from, old_to, new_from, new_to;
};

/* Finds the script; it lives in the arena. */
void script_init(struct script *script, struct arena *arena,
		 const struct pieces *old_pieces,
		 const struct pieces *new_pieces,
		 enum script_equality equality, struct text_budget *budget);

/* False at the end. */
bool script_next(struct script *script, struct script_step *step);

#endif
