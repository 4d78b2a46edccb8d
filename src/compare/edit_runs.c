/* SPDX-License-Identifier: MIT */
/*
 * From the lines, spans and elements of a change to what it takes out and
 * puts in, wherever in the text that is.
 */
#include "compare/edit_runs.h"

#include "base/hash.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "compare/edit_split.h"
#include "compare/fold.h"

#include <stdlib.h>

#define FIRST_SIZE ((size_t)32)

void edit_runs_release(struct edit_runs *runs)
{
	arena_release(&runs->scratch);
	mem_free(runs->run);
	*runs = (struct edit_runs)EDIT_RUNS_INIT;
}

static void put(struct edit_runs *runs, struct arena *arena,
		struct stig_str removed, struct stig_str added)
{
	struct stig_edit_run text = { fold_text(arena, removed),
				      fold_text(arena, added) };

	if (text.removed.len == 0 && text.added.len == 0)
		return;
	if (runs->count == runs->size) {
		runs->size = runs->size ? runs->size * 2 : FIRST_SIZE;
		runs->run = mem_array(runs->run, runs->size,
				      sizeof(*runs->run));
	}
	runs->run[runs->count] = (struct edit_run){
		.text = text,
		.hash = hash_seeded(text.removed) * 3 +
			hash_seeded(text.added),
		.at = runs->count,
	};
	runs->count++;
}

/* Words of which some may stand on both sides. */
static void put_replaced(struct edit_runs *runs, struct arena *arena,
			 struct stig_str removed, struct stig_str added)
{
	struct edit_split split;
	struct stig_edit_run part;

	arena_reset(&runs->scratch);
	edit_split_init(&split, &runs->scratch, removed, added);
	while (edit_split_next(&split, &part))
		put(runs, arena, part.removed, part.added);
}

/* White space that came or went between words, such as 'A | B' to 'A|B'. */
static bool is_blank_span(const struct stig_span *span)
{
	struct stig_str text = span->op == '-' ? span->old_text
					       : span->new_text;

	return (span->op == '-' || span->op == '+') &&
	       utf8_space_run(text) == text.len;
}

static bool has_blank_span(const struct stig_change *change)
{
	for (size_t i = 0; i < change->line_count; i++)
		for (size_t j = 0; j < change->line[i].span_count; j++)
			if (change->line[i].op == '*' &&
			    is_blank_span(&change->line[i].span[j]))
				return true;
	return false;
}

/* A '+' directly behind a '-' is what stands in its place now. */
static void put_spans(struct edit_runs *runs, struct arena *arena,
		      const struct stig_line *line)
{
	for (size_t i = 0; i < line->span_count; i++) {
		const struct stig_span *span = &line->span[i];

		if (span->op == '-' && i + 1 < line->span_count &&
		    span[1].op == '+') {
			put_replaced(runs, arena, span->old_text,
				     span[1].new_text);
			i++;
		} else if (span->op == '-') {
			put(runs, arena, span->old_text, STR(""));
		} else if (span->op == '+') {
			put(runs, arena, STR(""), span->new_text);
		}
	}
}

static void put_line(struct edit_runs *runs, struct arena *arena,
		     const struct stig_line *line)
{
	if (line->op == '*')
		put_spans(runs, arena, line);
	else if (line->op == '-')
		put(runs, arena, line->old_text, STR(""));
	else if (line->op == '+')
		put(runs, arena, STR(""), line->new_text);
}

void edit_runs_add(struct edit_runs *runs, struct arena *arena,
		   const struct stig_change *change)
{
	/* words cannot tell it, so a group would hide it */
	if (has_blank_span(change))
		return;
	for (size_t i = 0; i < change->line_count; i++)
		put_line(runs, arena, &change->line[i]);
	for (size_t i = 0; i < change->removed_count; i++)
		put(runs, arena, change->removed[i], STR(""));
	for (size_t i = 0; i < change->added_count; i++)
		put(runs, arena, STR(""), change->added[i]);
}

/* ------------------------------------------------------------------ order */

int edit_run_compare(const struct edit_run *a, const struct edit_run *b)
{
	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;

	int order = str_compare(a->text.removed, b->text.removed);
	return order ? order : str_compare(a->text.added, b->text.added);
}

static int by_position(const void *a, const void *b)
{
	const struct edit_run *x = a, *y = b;

	return (x->at > y->at) - (x->at < y->at);
}

static int by_text(const void *a, const void *b)
{
	int order = edit_run_compare(a, b);

	return order ? order : by_position(a, b);
}

size_t edit_runs_sort(struct edit_run *run, size_t count)
{
	size_t kept = 0;

	qsort(run, count, sizeof(*run), by_text);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || edit_run_compare(&run[i], &run[kept - 1]))
			run[kept++] = run[i];
	return kept;
}

void edit_runs_unsort(struct edit_run *run, size_t count)
{
	qsort(run, count, sizeof(*run), by_position);
}
