/* SPDX-License-Identifier: MIT */
/*
 * From a block of lines that was replaced to lines that stayed, lines with
 * other words, and lines that only one side has.
 */
#include "compare/block.h"

#include "compare/align.h"
#include "compare/recut.h"
#include "compare/regroup.h"
#include "compare/script.h"
#include "compare/word_side.h"

static void add_side(struct line_list *lines, char op,
		     const struct pieces *pieces, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		lines_add_text(lines, op, pieces->piece[i]);
}

static void add_replaced(struct line_list *lines,
			 const struct pieces *old_pieces,
			 const struct pieces *new_pieces)
{
	add_side(lines, '-', old_pieces, 0, old_pieces->count);
	add_side(lines, '+', new_pieces, 0, new_pieces->count);
}

/* The line of two sentences. False when too few words survive. */
static bool make_pair(struct text_work *work, struct stig_line *line,
		      const struct word_run *old_run,
		      const struct word_run *new_run, uint32_t id_count)
{
	arena_reset(&work->pair);
	spans_clear(&work->spans);
	if (!words_compare(&work->spans, &work->pair, old_run, new_run,
			   id_count, work->budget))
		return false;

	*line = (struct stig_line){ .op = ' ', .old_text = old_run->text,
				    .new_text = new_run->text };
	for (size_t i = 0; i < work->spans.count; i++)
		if (work->spans.span[i].op == '-' ||
		    work->spans.span[i].op == '+')
			line->op = '*';
	spans_keep(&work->spans, work->arena, line);
	return true;
}

static void add_runs(struct line_list *lines, char op,
		     const struct word_side *side, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		lines_add_text(lines, op, side->run[i].text);
}

/* Lines of pairs, and between them what has no partner. */
static void add_aligned(struct text_work *work, struct line_list *lines,
			const struct word_side *old_side,
			const struct word_side *new_side, uint32_t id_count)
{
	size_t *partner = arena_array(&work->block, old_side->count,
				      sizeof(*partner));
	size_t old_at = 0, new_at = 0;

	align_sentences(&work->block, partner, old_side->run, old_side->count,
			new_side->run, new_side->count, id_count,
			work->budget);
	for (size_t i = 0; i < old_side->count; i++) {
		size_t j = partner[i];
		struct stig_line line;

		if (j == ALIGN_NONE ||
		    !make_pair(work, &line, &old_side->run[i],
			       &new_side->run[j], id_count))
			continue;
		add_runs(lines, '-', old_side, old_at, i);
		add_runs(lines, '+', new_side, new_at, j);
		lines_add(lines, &line);
		old_at = i + 1;
		new_at = j + 1;
	}
	add_runs(lines, '-', old_side, old_at, old_side->count);
	add_runs(lines, '+', new_side, new_at, new_side->count);
}

/* Sentences that differ on both sides: aligned, then word by word. */
static void compare_sentences(struct text_work *work, struct line_list *lines,
			      const struct pieces *old_pieces,
			      const struct pieces *new_pieces)
{
	bool space = work->options->space;
	struct word_side old_side, new_side;
	struct intern intern;
	struct recut recut = { NULL, 0, 0 };

	arena_reset(&work->block);
	if (old_pieces->count == 0 || new_pieces->count == 0 ||
	    !word_side_init(&old_side, &work->block, old_pieces, space) ||
	    !word_side_init(&new_side, &work->block, new_pieces, space)) {
		add_replaced(lines, old_pieces, new_pieces);
		return;
	}
	intern_init(&intern, &work->block,
		    old_side.token_count + new_side.token_count);
	word_side_number(&old_side, &intern, space);
	word_side_number(&new_side, &intern, space);
	if (!space)
		recut_sides(&recut, &work->block, &old_side, &new_side,
			    work->budget);
	lines_clear(&work->sentences);
	add_aligned(work, &work->sentences, &old_side, &new_side,
		    intern.count);
	regroup_sentences(lines, work->arena, &work->spans, &work->sentences,
			  &recut);
}

/* Pieces that touch, as the one text they are. */
static struct stig_str pieces_text(const struct pieces *pieces)
{
	struct stig_str text = pieces->piece[0];

	for (size_t i = 1; i < pieces->count; i++)
		text = text_join(text, pieces->piece[i]);
	return text;
}

/*
 * Lines of the file: a sentence that is equal stays equal wherever the file
 * breaks its lines.
 */
static void compare_lines(struct text_work *work, struct line_list *lines,
			  const struct pieces *old_lines,
			  const struct pieces *new_lines)
{
	bool space = work->options->space;
	struct pieces old_pieces = PIECES_INIT, new_pieces = PIECES_INIT;
	struct script script;
	struct script_step step;

	pieces_cut_sentences(&work->scratch, &old_pieces,
			     pieces_text(old_lines), !space);
	pieces_cut_sentences(&work->scratch, &new_pieces,
			     pieces_text(new_lines), !space);
	script_init(&script, &work->scratch, &old_pieces, &new_pieces,
		    space ? SCRIPT_BYTES : SCRIPT_FOLDED, work->budget);
	lines_clear(&work->items);
	while (script_next(&script, &step)) {
		struct pieces old_part = pieces_part(&old_pieces, step.old_from,
						     step.old_to);
		struct pieces new_part = pieces_part(&new_pieces, step.new_from,
						     step.new_to);

		if (!step.equal) {
			compare_sentences(work, &work->items, &old_part,
					  &new_part);
			continue;
		}
		for (size_t i = 0; i < old_part.count; i++)
			lines_add_equal(&work->items, work->arena, &work->spans,
					old_part.piece[i], new_part.piece[i]);
	}
	regroup_lines(lines, work->arena, &work->spans, &work->items);
}

void block_compare(struct text_work *work, struct line_list *lines,
		   const struct pieces *old_pieces,
		   const struct pieces *new_pieces)
{
	if (old_pieces->count == 0 || new_pieces->count == 0)
		add_replaced(lines, old_pieces, new_pieces);
	else if (work->options->sentences)
		compare_sentences(work, lines, old_pieces, new_pieces);
	else
		compare_lines(work, lines, old_pieces, new_pieces);
}
