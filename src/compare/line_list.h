/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_LINE_LIST_H
#define STIGDIFF_COMPARE_LINE_LIST_H

#include "base/arena.h"
#include "compare/spans.h"

#include <stdbool.h>
#include <stddef.h>

/* The lines of a change while they are found. */
struct line_list {
	struct stig_line *line;
	size_t count, size;
};
#define LINE_LIST_INIT { NULL, 0, 0 }

/* Forgets the lines and keeps the memory. */
void lines_clear(struct line_list *list);
void lines_release(struct line_list *list);

void lines_add(struct line_list *list, const struct stig_line *line);

/* A line that one side alone has: op is '-' or '+'. */
void lines_add_text(struct line_list *list, char op, struct stig_str text);

/*
 * A line that both sides have, equal but for white space, of which the spans
 * tell where the bytes differ. They are made in spans and kept in the arena.
 */
void lines_add_equal(struct line_list *list, struct arena *arena,
		     struct span_list *spans, struct stig_str old_text,
		     struct stig_str new_text);

/* What follows a where they are one text: a and b must touch. */
struct stig_str text_join(struct stig_str a, struct stig_str b);

#endif
