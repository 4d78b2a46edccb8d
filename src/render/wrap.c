/* SPDX-License-Identifier: MIT */
/* Rows of a terminal: where a line is cut and how the next row begins. */
#include "render/wrap.h"

#include "base/utf8.h"
#include "base/width.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t blank_run(struct stig_str text, size_t from)
{
	size_t at = from;

	while (at < text.len && is_blank(text.ptr[at]))
		at++;
	return at - from;
}

/* Where the row ends that begins at offset from, and where the next begins. */
struct cut {
	size_t end, next;
};

/*
 * Of one line. A no-break space is no place to cut. Blanks before the first
 * word belong to the row, those at a cut to neither.
 */
static struct cut cut_words(struct stig_str line, size_t from, size_t column,
			    size_t width)
{
	struct cut word = { 0, 0 };
	size_t at = from, len;

	while (at < line.len) {
		size_t run = blank_run(line, at);

		if (run) {
			if (at > from)
				word = (struct cut){ at, at + run };
			column = width_after(column, str_slice(line, at,
							       at + run));
			at += run;
			continue;
		}
		uint32_t code = utf8_get(str_slice(line, at, line.len), &len);
		size_t after = column + width_of(code);
		if (after > width && after > column && at > from)
			return word.end ? word : (struct cut){ at, at };
		column = after;
		at += len;
	}
	return (struct cut){ line.len, line.len };
}

/* At most half of a row is indent. */
static size_t hang_of(const struct wrap *wrap, struct stig_str line)
{
	size_t hang = wrap->hang;
	size_t room = wrap->width > wrap->column
		? (wrap->width - wrap->column) / 2 : 0;

	if (hang == WRAP_HANG_AUTO)
		hang = width_text(str_slice(line, 0, blank_run(line, 0))) + 2;
	return hang < room ? hang : room;
}

static size_t trim_end(struct stig_str text, size_t from, size_t to)
{
	while (to > from && is_blank(text.ptr[to - 1]))
		to--;
	return to;
}

/* Goes to the line at wrap->at. */
static void line_begin(struct wrap *wrap)
{
	struct stig_str rest = str_slice(wrap->text, wrap->at, wrap->text.len);
	const char *lf = rest.len ? memchr(rest.ptr, '\n', rest.len) : NULL;

	wrap->line_end = lf ? (size_t)(lf - wrap->text.ptr) : wrap->text.len;
	wrap->indent = hang_of(wrap, str_slice(wrap->text, wrap->at,
					       wrap->line_end));
}

bool wrap_next(struct wrap *wrap, struct wrap_row *row)
{
	struct stig_str line;

	if (wrap->begun && wrap->at >= wrap->text.len)
		return false;
	wrap->begun = true;
	if (!wrap->inside)
		line_begin(wrap);
	row->indent = wrap->inside ? wrap->indent : 0;

	line = str_slice(wrap->text, 0, wrap->line_end);
	struct cut cut = { line.len, line.len };
	if (wrap->width)
		cut = cut_words(line, wrap->at, wrap->column + row->indent,
				wrap->width);
	row->from = wrap->at;
	row->to = trim_end(line, wrap->at, cut.end);
	wrap->inside = cut.next < line.len;
	/* over the line feed, if there is one */
	wrap->at = wrap->inside ? cut.next : line.len + 1;
	return true;
}

void wrap_print(struct sink *sink, struct rich *rich,
		const struct wrap_frame *frame)
{
	struct wrap wrap = { .text = buf_str(&rich->text),
			     .column = frame->sign ? 1 : 0,
			     .width = frame->width, .hang = frame->hang };
	char sign[] = { frame->sign, '\0' };
	struct wrap_row row;

	while (wrap_next(&wrap, &row)) {
		style_begin(sink, frame->style);
		sink_puts(sink, sign);
		style_end(sink, frame->style);
		sink_fill(sink, row.indent, ' ');
		rich_emit(sink, rich, row.from, row.to);
		sink_line_end(sink);
	}
	rich_clear(rich);
}
