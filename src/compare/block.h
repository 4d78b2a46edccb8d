/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_BLOCK_H
#define STIGDIFF_COMPARE_BLOCK_H

#include "base/arena.h"
#include "compare/line_list.h"
#include "compare/pieces.h"
#include "compare/spans.h"
#include "compare/text.h"

#include <stddef.h>

/* What the comparison of one field works with. */
struct text_work {
	struct arena *arena;  /* the caller's, for what is found */
	struct arena scratch; /* of the field */
	struct arena block;   /* of sentences that were replaced */
	struct arena pair;    /* of two of them */
	struct span_list spans;
	struct line_list items;     /* lines of a block, in sentences */
	struct line_list sentences; /* and these in parts */
	const struct text_options *options;
	struct text_budget *budget;
};

/*
 * Adds to lines what became of pieces that were replaced, one side of which
 * may be none. Where lines are those of the file their sentences are compared
 * and put together to lines again; else the pieces are sentences.
 */
void block_compare(struct text_work *work, struct line_list *lines,
		   const struct pieces *old_pieces,
		   const struct pieces *new_pieces);

#endif
