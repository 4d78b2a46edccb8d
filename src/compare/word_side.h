/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_WORD_SIDE_H
#define STIGDIFF_COMPARE_WORD_SIDE_H

#include "base/arena.h"
#include "compare/intern.h"
#include "compare/pieces.h"
#include "compare/words.h"

#include <stdbool.h>
#include <stddef.h>

/* The most tokens of a side that are compared word by word. */
#define WORD_SIDE_MOST_TOKENS 2000

/*
 * The sentences of one side of a replaced block. Their tokens stand in one
 * array, in which white space between two sentences is one token too.
 */
struct word_side {
	struct word_run *run;
	size_t count;
	struct token *token;
	uint32_t *id;
	bool *changed;
	size_t token_count;
};

/*
 * Cuts the pieces into tokens. False when there are too many of them. With
 * space the white space around a sentence belongs to its run.
 */
bool word_side_init(struct word_side *side, struct arena *arena,
		    const struct pieces *pieces, bool space);

/* Sets id[]: runs of white space are one and the same unless with space. */
void word_side_number(const struct word_side *side, struct intern *intern,
		      bool space);

/* Makes run the tokens from before to, which are the words of text. */
void word_side_set_run(const struct word_side *side, struct word_run *run,
		       struct stig_str text, size_t from, size_t to);

#endif
