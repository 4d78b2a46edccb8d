/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_RECUT_H
#define STIGDIFF_COMPARE_RECUT_H

#include "base/arena.h"
#include "compare/text.h"
#include "compare/word_side.h"

#include <stdbool.h>
#include <stddef.h>

/* Where sentences were cut that go on in the file: places in their texts. */
struct recut {
	const char **at;
	size_t count, size;
};

/*
 * Cuts sentences of each side where the other has an end between the same
 * words, so that they can be aligned: the output of a command on a line of its
 * own, or behind the command, is the same to a reader. Only where these words
 * stand once on each side.
 */
void recut_sides(struct recut *recut, struct arena *arena,
		 struct word_side *old_side, struct word_side *new_side,
		 struct text_budget *budget);

/* Does text end at such a cut? */
bool recut_ends(const struct recut *recut, struct stig_str text);

#endif
