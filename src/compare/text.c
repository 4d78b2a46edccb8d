/* SPDX-License-Identifier: MIT */
/*
 * The difference of one field, from its two texts to lines and hunks. Lines
 * first; what they leave as replaced goes to sentences and words, in
 * compare/block, unless lines are all that is wanted.
 */
#include "compare/text.h"

#include "base/utf8.h"
#include "compare/block.h"
#include "compare/hunks.h"
#include "compare/regroup.h"
#include "compare/script.h"

static void cut(struct text_work *work, struct pieces *pieces,
		struct stig_str text)
{
	const struct text_options *options = work->options;

	if (!options->words)
		pieces_cut_exact(&work->scratch, pieces, text);
	else if (options->sentences)
		pieces_cut_sentences(&work->scratch, pieces, text,
				     !options->space);
	else
		pieces_cut_lines(&work->scratch, pieces, text,
				 !options->space);
}

static enum script_equality equality_of(const struct text_options *options)
{
	if (!options->words)
		return SCRIPT_EXACT;
	return options->space ? SCRIPT_BYTES : SCRIPT_FOLDED;
}

static void add_step(struct text_work *work, struct line_list *lines,
		     const struct pieces *old_pieces,
		     const struct pieces *new_pieces,
		     const struct script_step *step)
{
	if (step->equal) {
		for (size_t i = step->old_from, j = step->new_from;
		     i < step->old_to; i++, j++)
			lines_add_equal(lines, work->arena, &work->spans,
					old_pieces->piece[i],
					new_pieces->piece[j]);
		return;
	}
	if (work->options->words) {
		struct pieces old_part = pieces_part(
			old_pieces, step->old_from, step->old_to);
		struct pieces new_part = pieces_part(
			new_pieces, step->new_from, step->new_to);

		block_compare(work, lines, &old_part, &new_part);
		return;
	}
	for (size_t i = step->old_from; i < step->old_to; i++)
		lines_add_text(lines, '-', old_pieces->piece[i]);
	for (size_t j = step->new_from; j < step->new_to; j++)
		lines_add_text(lines, '+', new_pieces->piece[j]);
}

/* Does a visible sign stand where two texts begin to differ? */
static bool differs_early(struct stig_str a, struct stig_str b)
{
	size_t most = a.len < b.len ? a.len : b.len, at = 0;

	while (at < most && a.ptr[at] == b.ptr[at])
		at++;
	return at < most && a.ptr[at] > ' ' && b.ptr[at] > ' ' &&
	       (unsigned char)a.ptr[at] < 0x80 &&
	       (unsigned char)b.ptr[at] < 0x80;
}

/* Nothing to mark: white space does not count, and the rest is equal. */
static bool is_same_folded(const struct stig_change *change,
			   const struct text_options *options)
{
	return options->words && !options->space && change->old_text.len &&
	       change->new_text.len &&
	       !differs_early(change->old_text, change->new_text) &&
	       utf8_equal_folded(change->old_text, change->new_text);
}

static void compare(struct text_work *work, struct line_list *lines,
		    const struct stig_change *change)
{
	struct pieces old_pieces = PIECES_INIT, new_pieces = PIECES_INIT;
	struct script script;
	struct script_step step;

	if (is_same_folded(change, work->options)) {
		lines_add_equal(lines, work->arena, &work->spans,
				change->old_text, change->new_text);
		return;
	}
	/* an absent text is NULL, which no pointer arithmetic may meet */
	if (change->old_text.len)
		cut(work, &old_pieces, change->old_text);
	if (change->new_text.len)
		cut(work, &new_pieces, change->new_text);
	script_init(&script, &work->scratch, &old_pieces, &new_pieces,
		    equality_of(work->options), work->budget);
	while (script_next(&script, &step))
		add_step(work, lines, &old_pieces, &new_pieces, &step);
}

static void keep_lines(struct arena *arena, struct stig_change *change,
		       const struct line_list *lines)
{
	struct stig_line *line = arena_array(arena, lines->count,
					     sizeof(*line));

	if (lines->count)
		memcpy(line, lines->line, lines->count * sizeof(*line));
	change->line = line;
	change->line_count = lines->count;
}

void text_compare(struct arena *arena, struct stig_change *change,
		  const struct text_options *options,
		  struct text_budget *budget)
{
	struct text_work work = {
		.arena = arena, .scratch = ARENA_INIT, .block = ARENA_INIT,
		.pair = ARENA_INIT, .spans = SPAN_LIST_INIT,
		.items = LINE_LIST_INIT, .sentences = LINE_LIST_INIT,
		.options = options, .budget = budget
	};
	struct line_list lines = LINE_LIST_INIT, shown = LINE_LIST_INIT;

	compare(&work, &lines, change);
	if (options->words && !options->space)
		regroup_blank_lines(&shown, arena, &work.spans, &lines);
	keep_lines(arena, change, shown.count ? &shown : &lines);
	hunks_make(arena, change, options->context);

	lines_release(&lines);
	lines_release(&shown);
	lines_release(&work.items);
	lines_release(&work.sentences);
	spans_release(&work.spans);
	arena_release(&work.pair);
	arena_release(&work.block);
	arena_release(&work.scratch);
}
