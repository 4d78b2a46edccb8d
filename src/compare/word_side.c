/* SPDX-License-Identifier: MIT */
/* From the sentences of a block to numbered tokens. */
#include "compare/word_side.h"

void word_side_set_run(const struct word_side *side, struct word_run *run,
		       struct stig_str text, size_t from, size_t to)
{
	*run = (struct word_run){ .text = text, .token = side->token + from,
				  .id = side->id + from,
				  .changed = side->changed + from,
				  .count = to - from };
	for (size_t i = 0; i < run->count; i++)
		run->words += run->token[i].kind == TOKEN_WORD;
}

static bool is_space(const struct word_side *side, size_t at)
{
	return side->token[at].kind == TOKEN_SPACE;
}

/* Adds the tokens of one piece. False when there are too many of them. */
static bool add_piece(struct word_side *side, struct word_run *run,
		      struct stig_str text, bool space)
{
	struct token_scan scan = token_scan_of(text);
	size_t from = side->token_count, to;

	while (token_next(&scan, &side->token[side->token_count])) {
		if (side->token_count == WORD_SIDE_MOST_TOKENS)
			return false;
		/* white space before a sentence joins that behind the last */
		if (!space && side->token_count > 0 &&
		    is_space(side, side->token_count) &&
		    is_space(side, side->token_count - 1))
			continue;
		side->token_count++;
	}
	to = side->token_count;
	if (!space && from < to && is_space(side, from))
		from++;
	if (!space && from < to && is_space(side, to - 1))
		to--;
	word_side_set_run(side, run, text, from, to);
	return true;
}

bool word_side_init(struct word_side *side, struct arena *arena,
		    const struct pieces *pieces, bool space)
{
	size_t bytes = 0, most = WORD_SIDE_MOST_TOKENS;

	for (size_t i = 0; i < pieces->count; i++)
		bytes += pieces->piece[i].len;
	if (bytes < most)
		most = bytes;
	/* a token has at least a byte; one more is tried at the end */
	side->token = arena_alloc(arena, (most + 1) * sizeof(*side->token));
	side->id = arena_alloc(arena, (most + 1) * sizeof(*side->id));
	side->changed = arena_alloc(arena, most + 1);
	side->run = arena_array(arena, pieces->count, sizeof(*side->run));
	side->count = pieces->count;
	side->token_count = 0;
	for (size_t i = 0; i < pieces->count; i++)
		if (!add_piece(side, &side->run[i], pieces->piece[i], space))
			return false;
	return true;
}

void word_side_number(const struct word_side *side, struct intern *intern,
		      bool space)
{
	for (size_t i = 0; i < side->token_count; i++) {
		bool any = is_space(side, i) && !space;

		side->id[i] = intern_id(intern, any ? STR(" ") :
						      side->token[i].text);
	}
}
