/* SPDX-License-Identifier: MIT */
/* Between sentences, which are compared, and lines, which are shown. */
#include "compare/regroup.h"

#include "base/utf8.h"

#include <stdbool.h>

/* Items that make one line, and the texts they are together. */
struct group {
	struct stig_str old_text, new_text;
	size_t from, to;
	bool kept;    /* some item is in both sides */
	bool changed; /* some item is not the same in both */
};

/* May a line end here: at an LF, or where a sentence was not cut by us? */
static bool ends_line(struct stig_str text, const struct recut *recut)
{
	if (text.len == 0)
		return true;
	return recut ? !recut_ends(recut, text) :
		       text.ptr[text.len - 1] == '\n';
}

/* Items from group->to on until a line ends on both sides. */
static void group_fill(struct group *group, const struct line_list *items,
		       const struct recut *recut)
{
	group->from = group->to;
	group->old_text = STR("");
	group->new_text = STR("");
	group->kept = group->changed = false;
	do {
		const struct stig_line *item = &items->line[group->to++];

		group->old_text = text_join(group->old_text, item->old_text);
		group->new_text = text_join(group->new_text, item->new_text);
		group->kept |= item->op == ' ' || item->op == '*';
		group->changed |= item->op != ' ';
	} while (group->to < items->count &&
		 !(ends_line(group->old_text, recut) &&
		   ends_line(group->new_text, recut)));
}

static void add_item_spans(struct span_list *spans,
			   const struct stig_line *item)
{
	for (size_t i = 0; i < item->span_count; i++)
		spans_add(spans, item->span[i].op, item->span[i].old_text,
			  item->span[i].new_text);
	if (item->span_count == 0)
		spans_add(spans, item->op == ' ' ? '=' : item->op,
			  item->old_text, item->new_text);
}

static void add_mixed(struct line_list *lines, struct arena *arena,
		      struct span_list *spans, const struct line_list *items,
		      const struct group *group)
{
	struct stig_line line = { .op = '*', .old_text = group->old_text,
				  .new_text = group->new_text };

	spans_clear(spans);
	for (size_t i = group->from; i < group->to; i++)
		add_item_spans(spans, &items->line[i]);
	spans_keep(spans, arena, &line);
	lines_add(lines, &line);
}

static void regroup(struct line_list *lines, struct arena *arena,
		    struct span_list *spans, const struct line_list *items,
		    const struct recut *recut)
{
	struct group group = { .to = 0 };

	while (group.to < items->count) {
		group_fill(&group, items, recut);
		if (group.to - group.from == 1) {
			lines_add(lines, &items->line[group.from]);
		} else if (!group.changed) {
			lines_add_equal(lines, arena, spans, group.old_text,
					group.new_text);
		} else if (group.kept) {
			add_mixed(lines, arena, spans, items, &group);
		} else {
			if (group.old_text.len)
				lines_add_text(lines, '-', group.old_text);
			if (group.new_text.len)
				lines_add_text(lines, '+', group.new_text);
		}
	}
}

void regroup_lines(struct line_list *lines, struct arena *arena,
		   struct span_list *spans, const struct line_list *items)
{
	regroup(lines, arena, spans, items, NULL);
}

void regroup_sentences(struct line_list *lines, struct arena *arena,
		       struct span_list *spans, const struct line_list *items,
		       const struct recut *recut)
{
	regroup(lines, arena, spans, items, recut);
}

/* How much of text is the blank lines at its end, its own line end not. */
static size_t blank_length(struct stig_str text)
{
	size_t words = 0, at = 0;
	const char *lf;

	/* all but outer white space: the trimmed text ends where words end */
	struct stig_str trimmed = utf8_trim(text);
	if (trimmed.len)
		words = (size_t)(trimmed.ptr + trimmed.len - text.ptr);
	else
		return 0;
	lf = memchr(text.ptr + words, '\n', text.len - words);
	at = lf ? (size_t)(lf - text.ptr) + 1 : text.len;
	return text.len - at;
}

static struct stig_str take_end(struct stig_str *text, size_t len)
{
	struct stig_str end = str_slice(*text, text->len - len, text->len);

	text->len -= len;
	return end;
}

/* Takes the blank lines from the last span; false if they reach further. */
static bool cut_spans(struct stig_line *line, struct arena *arena,
		      struct span_list *spans, size_t old_len, size_t new_len)
{
	if (line->span_count == 0)
		return line->op == ' ';

	struct stig_span last = line->span[line->span_count - 1];
	if ((last.op != '=' && last.op != '~') || last.old_text.len < old_len ||
	    last.new_text.len < new_len)
		return false;

	spans_clear(spans);
	for (size_t i = 0; i + 1 < line->span_count; i++)
		spans_add(spans, line->span[i].op, line->span[i].old_text,
			  line->span[i].new_text);
	take_end(&last.old_text, old_len);
	take_end(&last.new_text, new_len);
	spans_add_space(spans, last.old_text, last.new_text);
	spans_keep(spans, arena, line);
	return true;
}

static void add_cut(struct line_list *out, struct arena *arena,
		    struct span_list *spans, const struct stig_line *whole)
{
	struct stig_line line = *whole;
	size_t old_len = blank_length(line.old_text);
	size_t new_len = blank_length(line.new_text);

	if (old_len == 0 || new_len == 0 ||
	    !cut_spans(&line, arena, spans, old_len, new_len)) {
		lines_add(out, whole);
		return;
	}
	struct stig_str old_blank = take_end(&line.old_text, old_len);
	struct stig_str new_blank = take_end(&line.new_text, new_len);
	lines_add(out, &line);
	lines_add_equal(out, arena, spans, old_blank, new_blank);
}

/* Lines removed from from to middle, added from middle to to. */
static void add_replaced(struct line_list *out, struct arena *arena,
			 struct span_list *spans, const struct line_list *list,
			 size_t from, size_t middle, size_t to)
{
	struct stig_str old_last = list->line[middle - 1].old_text;
	struct stig_str new_last = list->line[to - 1].new_text;
	size_t old_len = blank_length(old_last);
	size_t new_len = blank_length(new_last);
	bool cut = old_len > 0 && new_len > 0;
	struct stig_str old_blank = take_end(&old_last, cut ? old_len : 0);
	struct stig_str new_blank = take_end(&new_last, cut ? new_len : 0);

	for (size_t i = from; i + 1 < middle; i++)
		lines_add(out, &list->line[i]);
	lines_add_text(out, '-', old_last);
	for (size_t i = middle; i + 1 < to; i++)
		lines_add(out, &list->line[i]);
	lines_add_text(out, '+', new_last);
	if (cut)
		lines_add_equal(out, arena, spans, old_blank, new_blank);
}

void regroup_blank_lines(struct line_list *out, struct arena *arena,
			 struct span_list *spans, const struct line_list *list)
{
	size_t at = 0;

	while (at < list->count) {
		size_t middle = at;

		while (middle < list->count && list->line[middle].op == '-')
			middle++;
		size_t to = middle;
		while (to < list->count && list->line[to].op == '+')
			to++;
		if (middle > at && to > middle) {
			add_replaced(out, arena, spans, list, at, middle, to);
			at = to;
		} else if (to > at) {
			for (; at < to; at++)
				lines_add(out, &list->line[at]);
		} else {
			add_cut(out, arena, spans, &list->line[at++]);
		}
	}
}
