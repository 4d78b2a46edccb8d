/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_WORDS_H
#define STIGDIFF_COMPARE_WORDS_H

#include "compare/spans.h"
#include "compare/text.h"
#include "compare/tokens.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The tokens of one sentence. text is all of it: what stands before the first
 * token and behind the last is white space that is not compared.
 */
struct word_run {
	struct stig_str text;
	const struct token *token;
	const uint32_t *id;
	bool *changed; /* set by words_compare */
	size_t count;
	size_t words; /* tokens that are words */
};

/*
 * Do enough words survive, a third of those of both sides, for a comparison
 * to be read word by word?
 */
bool words_survive(size_t kept, size_t old_words, size_t new_words);

/*
 * Adds the spans of two sentences, which rebuild both. False, with nothing
 * added, when too few words survive. ids are below id_count.
 */
bool words_compare(struct span_list *spans, struct arena *scratch,
		   const struct word_run *old_run,
		   const struct word_run *new_run, uint32_t id_count,
		   struct text_budget *budget);

#endif
