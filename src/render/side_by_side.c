/* SPDX-License-Identifier: MIT */
/*
 * The lines of a hunk in two columns, old and new, wrapped by word, with the
 * gutter of sdiff: '|' other words, '<' old only, '>' new only.
 */
#include "render/text.h"

#include "render/spans.h"
#include "render/wrap.h"

#define DEFAULT_WIDTH ((size_t)100)
#define LEAST_COLUMN ((size_t)10)
#define GUTTER_WIDTH ((size_t)3)

/* Both sides of one line, made before they are printed row by row. */
struct sides {
	struct rich old_text, new_text;
	char gutter;
};

/* The way through one side; done sides give empty rows. */
struct column {
	const struct rich *rich;
	struct wrap wrap;
	struct wrap_row row;
	bool filled;
};

static size_t column_width(const struct text *text)
{
	size_t width = text->options->width;

	if (!width)
		width = DEFAULT_WIDTH;
	if (width < 2 * LEAST_COLUMN + GUTTER_WIDTH)
		return LEAST_COLUMN;
	return (width - GUTTER_WIDTH) / 2;
}

static void put_whole(struct rich *rich, enum style style,
		      const struct stig_change *change, struct stig_str text)
{
	if (change->whitespace_only)
		spans_visible_line(rich, style, text);
	else
		rich_put(rich, style, text);
}

static void sides_fill(struct sides *sides, const struct stig_change *change,
		       const struct stig_line *line)
{
	static const struct {
		char op, gutter;
	} gutters[] = { { '*', '|' }, { '-', '<' }, { '+', '>' } };

	sides->gutter = ' ';
	for (size_t i = 0; i < sizeof(gutters) / sizeof(gutters[0]); i++)
		if (gutters[i].op == line->op)
			sides->gutter = gutters[i].gutter;

	if (line->op == '*') {
		spans_old(&sides->old_text, line);
		spans_new(&sides->new_text, line);
	} else if (line->op == ' ') {
		rich_put(&sides->old_text, STYLE_NONE, line->old_text);
		rich_put(&sides->new_text, STYLE_NONE, line->new_text);
	} else if (line->op == '-') {
		put_whole(&sides->old_text, STYLE_OLD, change, line->old_text);
	} else {
		put_whole(&sides->new_text, STYLE_NEW, change, line->new_text);
	}
}

static struct column column_of(const struct rich *rich, size_t width)
{
	return (struct column){
		.rich = rich,
		.wrap = { .text = buf_str(&rich->text), .width = width,
			  .hang = WRAP_HANG_AUTO },
	};
}

static void column_next(struct column *column)
{
	column->filled = wrap_next(&column->wrap, &column->row);
}

/* Returns how many columns were written. */
static size_t column_print(struct sink *sink, const struct column *column)
{
	const struct wrap_row *row = &column->row;

	if (!column->filled || row->from == row->to)
		return 0;
	sink_fill(sink, row->indent, ' ');
	return rich_emit_columns(sink, column->rich, row->from, row->to,
				 row->indent);
}

static void gutter_print(struct sink *sink, char gutter)
{
	enum style style = gutter == '<' ? STYLE_OLD
			 : gutter == '>' ? STYLE_NEW : STYLE_NONE;

	style_begin(sink, style);
	sink_fill(sink, 1, gutter);
	style_end(sink, style);
}

static void sides_print(struct sink *sink, const struct sides *sides,
			size_t width)
{
	struct column left = column_of(&sides->old_text, width);
	struct column right = column_of(&sides->new_text, width);

	for (;;) {
		column_next(&left);
		column_next(&right);
		if (!left.filled && !right.filled)
			break;

		bool more = right.filled && right.row.from < right.row.to;
		size_t used = column_print(sink, &left);

		/* nothing follows: no blanks at the end of a row */
		if (more || sides->gutter != ' ') {
			sink_fill(sink, used < width ? width + 1 - used : 1,
				  ' ');
			gutter_print(sink, sides->gutter);
		}
		if (more) {
			sink_puts(sink, " ");
			column_print(sink, &right);
		}
		sink_line_end(sink);
	}
}

void side_by_side_put(struct text *text, const struct stig_change *change,
		      const struct stig_hunk *hunk)
{
	struct sides sides = { RICH_INIT, RICH_INIT, ' ' };
	size_t width = column_width(text);

	for (size_t i = 0; i < hunk->count; i++) {
		rich_clear(&sides.old_text);
		rich_clear(&sides.new_text);
		sides_fill(&sides, change, &change->line[hunk->first + i]);
		sides_print(text->sink, &sides, width);
	}
	rich_release(&sides.old_text);
	rich_release(&sides.new_text);
}
