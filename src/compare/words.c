/* SPDX-License-Identifier: MIT */
/*
 * From the tokens of two sentences to the spans of a line: a shortest edit
 * script, then passes that make it readable. A pass decides which of equal
 * tokens count as changed; what the script rebuilds does not depend on it.
 */
#include "compare/words.h"

#include "compare/myers.h"
#include "compare/slide.h"

/* A word that does not keep two changes apart. */
#define SHORT_WORD 3

bool words_survive(size_t kept, size_t old_words, size_t new_words)
{
	return kept * 2 * 3 >= old_words + new_words;
}

static size_t words_kept(const struct word_run *run)
{
	size_t count = 0;

	for (size_t i = 0; i < run->count; i++)
		count += run->token[i].kind == TOKEN_WORD && !run->changed[i];
	return count;
}

static bool is_one_of(const struct token *token, const char *signs)
{
	return token->kind == TOKEN_OTHER && token->text.len == 1 &&
	       memchr(signs, token->text.ptr[0], strlen(signs));
}

/* How good a place in front of token at is for a change to begin or end. */
static unsigned boundary_rank(const struct word_run *run, size_t at)
{
	if (at == 0 || at == run->count)
		return 6;

	const struct token *before = &run->token[at - 1];
	const struct token *behind = &run->token[at];
	if (before->kind == TOKEN_SPACE) {
		if (at > 1 && is_one_of(before - 1, ".?!:;"))
			return 5;
		return at > 1 && is_one_of(before - 1, ",)") ? 4 : 3;
	}
	if (behind->kind == TOKEN_SPACE)
		return 2;
	return before->kind == TOKEN_OTHER || behind->kind == TOKEN_OTHER;
}

static unsigned change_rank(const void *context, size_t from, size_t to)
{
	return boundary_rank(context, from) + boundary_rank(context, to);
}

/* The tokens of both sides that change at one place. */
struct change {
	size_t old_from, old_to, new_from, new_to;
};

/* The first change at or behind a place of both sides. */
static bool change_next(const struct word_run *old_run,
			const struct word_run *new_run, struct change *change)
{
	size_t i = change->old_to, j = change->new_to;

	while (i < old_run->count && j < new_run->count &&
	       !old_run->changed[i] && !new_run->changed[j]) {
		i++;
		j++;
	}
	*change = (struct change){ i, i, j, j };
	while (change->old_to < old_run->count &&
	       old_run->changed[change->old_to])
		change->old_to++;
	while (change->new_to < new_run->count &&
	       new_run->changed[change->new_to])
		change->new_to++;
	return change->old_to > i || change->new_to > j;
}

static bool all_space(const struct word_run *run, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (run->token[i].kind != TOKEN_SPACE)
			return false;
	return true;
}

static bool is_space_change(const struct word_run *old_run,
			    const struct word_run *new_run,
			    const struct change *change)
{
	return all_space(old_run, change->old_from, change->old_to) &&
	       all_space(new_run, change->new_from, change->new_to);
}

/* Blanks and at most one sign or short word. */
static bool is_short_gap(const struct word_run *run, size_t from, size_t to)
{
	size_t others = 0;

	for (size_t i = from; i < to && others < 2; i++) {
		const struct token *token = &run->token[i];

		if (token->kind == TOKEN_WORD && token->text.len > SHORT_WORD)
			return false;
		others += token->kind != TOKEN_SPACE;
	}
	return others < 2;
}

/* Changes that only a short token keeps apart read better as one. */
static void changes_join(const struct word_run *old_run,
			 const struct word_run *new_run)
{
	struct change last, change = { 0, 0, 0, 0 };

	if (!change_next(old_run, new_run, &change))
		return;
	for (last = change; change_next(old_run, new_run, &change);
	     last = change) {
		if (!is_short_gap(old_run, last.old_to, change.old_from) ||
		    is_space_change(old_run, new_run, &last) ||
		    is_space_change(old_run, new_run, &change))
			continue;
		memset(old_run->changed + last.old_to, true,
		       change.old_from - last.old_to);
		memset(new_run->changed + last.new_to, true,
		       change.new_from - last.new_to);
	}
}

/* White space in front of the first token. */
static struct stig_str outer_before(const struct word_run *run)
{
	if (run->count == 0)
		return run->text;
	return str_slice(run->text, 0,
			 (size_t)(run->token[0].text.ptr - run->text.ptr));
}

static struct stig_str outer_behind(const struct word_run *run)
{
	if (run->count == 0)
		return STR("");

	struct stig_str last = run->token[run->count - 1].text;
	size_t from = (size_t)(last.ptr + last.len - run->text.ptr);
	return str_slice(run->text, from, run->text.len);
}

static void add_tokens(struct span_list *spans, const struct word_run *old_run,
		       const struct word_run *new_run)
{
	size_t i = 0, j = 0;

	while (i < old_run->count || j < new_run->count) {
		for (; i < old_run->count && old_run->changed[i]; i++)
			spans_add(spans, '-', old_run->token[i].text, STR(""));
		for (; j < new_run->count && new_run->changed[j]; j++)
			spans_add(spans, '+', STR(""), new_run->token[j].text);
		for (; i < old_run->count && j < new_run->count &&
		       !old_run->changed[i] && !new_run->changed[j]; i++, j++)
			spans_add_space(spans, old_run->token[i].text,
					new_run->token[j].text);
	}
}

bool words_compare(struct span_list *spans, struct arena *scratch,
		   const struct word_run *old_run,
		   const struct word_run *new_run, uint32_t id_count,
		   struct text_budget *budget)
{
	struct myers_side old_side = { old_run->id, old_run->changed,
				       old_run->count };
	struct myers_side new_side = { new_run->id, new_run->changed,
				       new_run->count };

	myers_compare(scratch, &old_side, &new_side, id_count, budget);
	if (!words_survive(words_kept(old_run), old_run->words,
			   new_run->words))
		return false;
	slide_groups(&old_side, &new_side, change_rank, old_run);
	slide_groups(&new_side, &old_side, change_rank, new_run);
	changes_join(old_run, new_run);

	spans_add_space(spans, outer_before(old_run), outer_before(new_run));
	add_tokens(spans, old_run, new_run);
	spans_add_space(spans, outer_behind(old_run), outer_behind(new_run));
	return true;
}
