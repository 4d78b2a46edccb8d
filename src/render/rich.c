/* SPDX-License-Identifier: MIT */
/*
 * Text with styles: what a row shows is known before where it is cut, and a
 * style ends with the row and begins again in the next one.
 */
#include "render/rich.h"

#include "base/mem.h"
#include "base/width.h"

#define ESCAPE_START "\\u{"

/*
 * Pieces are escaped one by one, and a backslash may end one that "u{" or "{"
 * follows in the next: then it is escaped here, or the text would look like
 * an escape. Own escapes never lie in two pieces.
 */
static void escape_joint(struct rich *rich, size_t joint)
{
	static const char more[] = "u{5C}";
	size_t len = sizeof(more) - 1;

	for (size_t at = joint < 2 ? 0 : joint - 2; at < joint; at++) {
		char *text = rich->text.ptr + at;

		if (!str_starts((struct stig_str){ text, rich->text.len - at },
				ESCAPE_START))
			continue;
		buf_reserve(&rich->text, len);
		text = rich->text.ptr + at + 1;
		memmove(text + len, text, rich->text.len - at - 1);
		memcpy(text, more, len);
		rich->text.len += len;
		for (size_t i = rich->part_count; i-- > 0 &&
						  rich->part[i].end > at;)
			rich->part[i].end += len;
		return;
	}
}

void rich_mark(struct rich *rich, enum style style)
{
	size_t count = rich->part_count;
	size_t start = count ? rich->part[count - 1].end : 0;

	if (rich->text.len == start)
		return;
	escape_joint(rich, start);

	size_t end = rich->text.len;
	if (count && rich->part[count - 1].style == style) {
		rich->part[count - 1].end = end;
		return;
	}
	if (count == rich->part_room) {
		rich->part_room = count ? count * 2 : 16;
		rich->part = mem_array(rich->part, rich->part_room,
				       sizeof(*rich->part));
	}
	rich->part[rich->part_count++] = (struct rich_part){ end, style };
}

void rich_puts(struct rich *rich, enum style style, const char *text)
{
	buf_puts(&rich->text, text);
	rich_mark(rich, style);
}

void rich_put(struct rich *rich, enum style style, struct stig_str text)
{
	escape_put(&rich->text, text, ESCAPE_TEXT);
	rich_mark(rich, style);
}

void rich_pad(struct rich *rich, size_t column)
{
	size_t at = width_text(buf_str(&rich->text));

	for (size_t gap = 0; gap < 2 || at < column; gap++, at++)
		buf_putc(&rich->text, ' ');
	rich_mark(rich, STYLE_NONE);
}

/* The part that holds offset at: the first that ends behind it. */
static size_t part_find(const struct rich *rich, size_t at)
{
	size_t low = 0, high = rich->part_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (rich->part[middle].end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Takes the next run of one style from the front of what is from *at to to. */
static bool next_run(const struct rich *rich, size_t *part, size_t *at,
		     size_t to, struct stig_str *run)
{
	if (*at >= to)
		return false;
	while (rich->part[*part].end <= *at)
		(*part)++;

	size_t end = rich->part[*part].end < to ? rich->part[*part].end : to;
	*run = str_slice(buf_str(&rich->text), *at, end);
	*at = end;
	return true;
}

void rich_emit(struct sink *sink, const struct rich *rich, size_t from,
	       size_t to)
{
	size_t part = part_find(rich, from);
	struct stig_str run;

	while (next_run(rich, &part, &from, to, &run)) {
		style_begin(sink, rich->part[part].style);
		sink_put(sink, run);
		style_end(sink, rich->part[part].style);
	}
}

/* Writes text with tabs as blanks; returns the column behind it. */
static size_t expand_tabs(struct sink *sink, size_t column,
			  struct stig_str text)
{
	while (text.len) {
		const char *tab = memchr(text.ptr, '\t', text.len);
		size_t len = tab ? (size_t)(tab - text.ptr) : text.len;
		struct stig_str piece = str_slice(text, 0, len);

		sink_put(sink, piece);
		column = width_after(column, piece);
		if (tab) {
			size_t stop = width_after_tab(column);

			sink_fill(sink, stop - column, ' ');
			column = stop;
			len++;
		}
		text = str_slice(text, len, text.len);
	}
	return column;
}

size_t rich_emit_columns(struct sink *sink, const struct rich *rich,
			 size_t from, size_t to, size_t column)
{
	size_t part = part_find(rich, from);
	struct stig_str run;

	while (next_run(rich, &part, &from, to, &run)) {
		style_begin(sink, rich->part[part].style);
		column = expand_tabs(sink, column, run);
		style_end(sink, rich->part[part].style);
	}
	return column;
}

size_t rich_cut_blank_lines(struct rich *rich)
{
	struct stig_str text = buf_str(&rich->text);
	size_t count = 0;

	while (str_ends(text, "\n\n")) {
		text.len--;
		count++;
	}
	rich->text.len = text.len;
	for (size_t i = rich->part_count; i-- > 0;)
		if (rich->part[i].end > text.len)
			rich->part[i].end = text.len;
	return count;
}

void rich_clear(struct rich *rich)
{
	buf_clear(&rich->text);
	rich->part_count = 0;
}

void rich_release(struct rich *rich)
{
	buf_release(&rich->text);
	mem_free(rich->part);
	*rich = (struct rich)RICH_INIT;
}
