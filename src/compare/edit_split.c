/* SPDX-License-Identifier: MIT */
/*
 * Takes runs of words apart that were joined to be read: the shortest edit
 * script between them, without the passes that follow it in a text.
 */
#include "compare/edit_split.h"

#include "base/str.h"
#include "compare/intern.h"

static bool next_word(struct token_scan *scan, struct token *token)
{
	while (token_next(scan, token))
		if (token->kind != TOKEN_SPACE)
			return true;
	return false;
}

static size_t count_words(struct stig_str text)
{
	struct token_scan scan = token_scan_of(text);
	struct token token;
	size_t count = 0;

	while (next_word(&scan, &token))
		count++;
	return count;
}

static void side_init(struct edit_side *side, struct arena *arena,
		      struct stig_str text)
{
	struct token_scan scan = token_scan_of(text);
	struct token token;
	size_t count = count_words(text);

	*side = (struct edit_side){
		.token = arena_array(arena, count, sizeof(*side->token)),
		.id = arena_array(arena, count, sizeof(*side->id)),
		.changed = arena_array(arena, count, sizeof(*side->changed)),
	};
	while (next_word(&scan, &token))
		side->token[side->count++] = token;
}

static void number(const struct edit_side *side, struct intern *intern)
{
	for (size_t i = 0; i < side->count; i++)
		side->id[i] = intern_id(intern, side->token[i].text);
}

void edit_split_init(struct edit_split *split, struct arena *arena,
		     struct stig_str removed, struct stig_str added)
{
	/* less than was spent to find the run in its text */
	struct text_budget budget = { TEXT_BUDGET_STEPS, false };
	struct intern intern;

	side_init(&split->removed, arena, removed);
	side_init(&split->added, arena, added);
	intern_init(&intern, arena, split->removed.count + split->added.count);
	number(&split->removed, &intern);
	number(&split->added, &intern);

	struct myers_side old_side = { split->removed.id,
				       split->removed.changed,
				       split->removed.count };
	struct myers_side new_side = { split->added.id, split->added.changed,
				       split->added.count };
	myers_compare(arena, &old_side, &new_side, intern.count, &budget);
}

static bool is_equal_here(const struct edit_side *side)
{
	return side->at < side->count && !side->changed[side->at];
}

/* The text of the changed tokens that begin here, which may be none. */
static struct stig_str take_changed(struct edit_side *side)
{
	size_t from = side->at;

	while (side->at < side->count && side->changed[side->at])
		side->at++;
	if (side->at == from)
		return STR("");

	struct stig_str first = side->token[from].text;
	struct stig_str last = side->token[side->at - 1].text;
	first.len = (size_t)(last.ptr + last.len - first.ptr);
	return first;
}

bool edit_split_next(struct edit_split *split, struct stig_edit_run *part)
{
	while (is_equal_here(&split->removed) &&
	       is_equal_here(&split->added)) {
		split->removed.at++;
		split->added.at++;
	}
	part->removed = take_changed(&split->removed);
	part->added = take_changed(&split->added);
	return part->removed.len || part->added.len;
}
