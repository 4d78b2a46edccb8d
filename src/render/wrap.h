/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_WRAP_H
#define STIGDIFF_RENDER_WRAP_H

#include "render/rich.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Cuts escaped text into rows: at line feeds, and between words where a row
 * would pass width. Rows that go on are indented by hang. A word wider than a
 * row is cut inside; there is always at least one character in a row.
 *
 * Set text, column (where rows begin on the screen), width (0: cut at line
 * feeds alone) and hang; leave the rest zero.
 */
#define WRAP_HANG_AUTO SIZE_MAX /* two more than the line's own indent */

struct wrap {
	struct stig_str text;
	size_t column, width, hang;
	size_t at, line_end;
	size_t indent;      /* of the rows that go on */
	bool begun, inside; /* the text; a line */
};

/* The row holds text[from] to text[to - 1], white space at its end cut. */
struct wrap_row {
	size_t from, to, indent;
};

/* False when nothing is left. An empty text is one empty row. */
bool wrap_next(struct wrap *wrap, struct wrap_row *row);

/* How rich text is printed: a sign before every row, 0 for none. */
struct wrap_frame {
	char sign;
	enum style style; /* of the sign */
	size_t width, hang;
};

/* Prints the text as rows and empties it. */
void wrap_print(struct sink *sink, struct rich *rich,
		const struct wrap_frame *frame);

#endif
