/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SPANS_H
#define STIGDIFF_COMPARE_SPANS_H

#include "base/arena.h"
#include "base/str.h"

#include <stddef.h>

/* The spans of a line while they are found. */
struct span_list {
	struct stig_span *span;
	size_t count, size;
};
#define SPAN_LIST_INIT { NULL, 0, 0 }

void spans_clear(struct span_list *list);
void spans_release(struct span_list *list);

/* Adds one; it grows into the last when both are of one kind and touch. */
void spans_add(struct span_list *list, char op, struct stig_str old_text,
	       struct stig_str new_text);

/* Adds white space of both sides: '=' when identical, else '~'. */
void spans_add_space(struct span_list *list, struct stig_str old_text,
		     struct stig_str new_text);

/* Adds two texts that are equal but for the amount of white space. */
void spans_add_folded(struct span_list *list, struct stig_str old_text,
		      struct stig_str new_text);

/* Copies the list into the arena and to the line. */
void spans_keep(const struct span_list *list, struct arena *arena,
		struct stig_line *line);

#endif
