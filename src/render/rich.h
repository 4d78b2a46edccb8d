/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_RICH_H
#define STIGDIFF_RENDER_RICH_H

#include "base/buf.h"
#include "render/sink.h"
#include "render/style.h"

#include <stddef.h>

/*
 * Escaped text, each piece of it in a style, gathered until it is cut into
 * rows. A line feed inside ends a row.
 *
 * Write into text, then rich_mark what was written; or use the functions that
 * do both.
 */
struct rich_part {
	size_t end; /* offset behind the part */
	enum style style;
};

struct rich {
	struct buf text;
	struct rich_part *part;
	size_t part_count, part_room;
};
#define RICH_INIT { BUF_INIT, NULL, 0, 0 }

/* What was written since the last mark has this style. */
void rich_mark(struct rich *rich, enum style style);

/* Our own words. */
void rich_puts(struct rich *rich, enum style style, const char *text);

/* A document's text, escaped; line feeds and tabs stay. */
void rich_put(struct rich *rich, enum style style, struct stig_str text);

/* Blanks up to the column, at least two, where the text is one line so far. */
void rich_pad(struct rich *rich, size_t column);

/* Writes what lies from offset from to before offset to. */
void rich_emit(struct sink *sink, const struct rich *rich, size_t from,
	       size_t to);

/* The same from that column on, tabs as blanks; returns the one behind it. */
size_t rich_emit_columns(struct sink *sink, const struct rich *rich,
			 size_t from, size_t to, size_t column);

/* Takes the blank lines off the end; returns how many there were. */
size_t rich_cut_blank_lines(struct rich *rich);

void rich_clear(struct rich *rich);
void rich_release(struct rich *rich);

#endif
