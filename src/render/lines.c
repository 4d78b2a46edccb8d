/* SPDX-License-Identifier: MIT */
/*
 * The lines of a hunk one below the other, each row with its sign: removed and
 * added lines, or one text in which the words are marked.
 */
#include "render/text.h"

#include "render/spans.h"
#include "render/wrap.h"

static void print(struct text *text, char sign, enum style style)
{
	wrap_print(text->sink, &text->rich,
		   &(struct wrap_frame){ .sign = sign, .style = style,
					 .width = text->options->width,
					 .hang = WRAP_HANG_AUTO });
}

/*
 * A line that is on one side alone. Where nothing but white space differs, all
 * of it is shown: beside a line that looks the same there would be no change.
 */
static void put_whole(struct text *text, const struct stig_change *change,
		      const struct stig_line *line)
{
	bool old = line->op == '-';
	enum style style = old ? STYLE_OLD : STYLE_NEW;
	struct stig_str own = old ? line->old_text : line->new_text;

	if (change->whitespace_only)
		spans_visible_line(&text->rich, style, own);
	else
		rich_put(&text->rich, style, own);
	print(text, line->op, style);
}

static void put_blank_lines(struct text *text, char sign, enum style style,
			    size_t count)
{
	while (count-- > 0)
		print(text, sign, style);
}

/*
 * Blank lines that came or went with a sentence stand below both of its
 * versions: between them they would look like a third one.
 */
static void edited_lines(struct text *text, const struct stig_line *line)
{
	spans_old(&text->rich, line);
	size_t old_blank = rich_cut_blank_lines(&text->rich);
	print(text, '-', STYLE_OLD);

	spans_new(&text->rich, line);
	size_t new_blank = rich_cut_blank_lines(&text->rich);
	print(text, '+', STYLE_NEW);

	put_blank_lines(text, '-', STYLE_OLD, old_blank);
	put_blank_lines(text, '+', STYLE_NEW, new_blank);
}

static void edited_plain(struct text *text, const struct stig_line *line)
{
	spans_merged(&text->rich, line, true);
	print(text, ' ', STYLE_NONE);
}

static void edited_color(struct text *text, const struct stig_line *line)
{
	/* where there are no colours brackets must say it */
	spans_merged(&text->rich, line, !text->options->color);
	print(text, ' ', STYLE_NONE);
}

/* What becomes of a line in which words differ, by enum stig_word_marks. */
static void (*const put_edited[])(struct text *text,
				  const struct stig_line *line) = {
	[STIG_MARK_LINES] = edited_lines,
	[STIG_MARK_PLAIN] = edited_plain,
	[STIG_MARK_COLOR] = edited_color,
	[STIG_MARK_NONE] = edited_lines,
};

static void put_line(struct text *text, const struct stig_change *change,
		     const struct stig_line *line)
{
	enum stig_word_marks marks = text->options->marks;

	if (line->op == '*' && line->span_count) {
		put_edited[marks](text, line);
	} else if (line->op == '*') {
		edited_lines(text, line);
	} else if (line->op == ' ') {
		rich_put(&text->rich, STYLE_NONE, line->new_text);
		print(text, ' ', STYLE_NONE);
	} else {
		put_whole(text, change, line);
	}
}

void lines_put(struct text *text, const struct stig_change *change,
	       const struct stig_hunk *hunk)
{
	for (size_t i = 0; i < hunk->count; i++)
		put_line(text, change, &change->line[hunk->first + i]);
}
