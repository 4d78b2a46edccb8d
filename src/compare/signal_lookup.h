/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SIGNAL_LOOKUP_H
#define STIGDIFF_COMPARE_SIGNAL_LOOKUP_H

#include "compare/signal_change.h"

/*
 * A text to look things up in, or a thing to look up: no quotes, no leading
 * zeros, white space folded, none around : = and commas.
 */
struct stig_str signal_flat(struct arena *arena, struct stig_str text);

/*
 * Is the literal in all of the side's text, or in this flat text, not as a
 * part of a longer word? Words of the titles may be left out in both. What
 * cannot be paid for is not there.
 */
bool signal_side_has(struct signal_change *change, size_t side,
		     struct stig_str literal, bool matters_case);
bool signal_text_has(struct signal_tools *tools, struct stig_str flat,
		     struct stig_str literal, bool matters_case);

/* Is the line a part of the side's text, case aside? */
bool signal_side_has_line(struct signal_change *change, size_t side,
			  struct stig_str line);

#endif
