/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_SPANS_H
#define STIGDIFF_RENDER_SPANS_H

#include "render/rich.h"
#include "stigdiff.h"

#include <stdbool.h>

/*
 * The words of a line. Where words differ only in white space or characters
 * that cannot be seen, all of these are written as escapes, so that no change
 * is without a mark.
 */

/* Escaped, white space too. A line feed is written and still ends the row. */
void spans_visible(struct rich *rich, enum style style, struct stig_str text);

/* A whole line so, but single blanks between words can be seen as they are. */
void spans_visible_line(struct rich *rich, enum style style,
			struct stig_str line);

/* One side, the words that the other lacks in word. */
void spans_old(struct rich *rich, const struct stig_line *line);
void spans_new(struct rich *rich, const struct stig_line *line);

/* Both sides in one text, as [-old-]{+new+}; without brackets: styles alone. */
void spans_merged(struct rich *rich, const struct stig_line *line,
		  bool brackets);

#endif
