/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_REGROUP_H
#define STIGDIFF_COMPARE_REGROUP_H

#include "base/arena.h"
#include "compare/line_list.h"
#include "compare/recut.h"
#include "compare/spans.h"

/*
 * Adds to lines the items, which are sentences of replaced lines, put together
 * so that each line begins and ends where a line of the file does, on both
 * sides.
 */
void regroup_lines(struct line_list *lines, struct arena *arena,
		   struct span_list *spans, const struct line_list *items);

/*
 * The same for parts of sentences: they are whole again on both sides. Without
 * cuts each item is a line.
 */
void regroup_sentences(struct line_list *lines, struct arena *arena,
		       struct span_list *spans, const struct line_list *items,
		       const struct recut *recut);

/*
 * Adds to out the lines of list, of which blank lines at the end are lines of
 * their own where both sides have some: a sentence that changes should not
 * draw the blank line behind it into the change.
 */
void regroup_blank_lines(struct line_list *out, struct arena *arena,
			 struct span_list *spans, const struct line_list *list);

#endif
