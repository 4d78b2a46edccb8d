/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_FOLD_H
#define STIGDIFF_COMPARE_FOLD_H

#include "base/arena.h"
#include "base/str.h"

/*
 * The text with every run of white space as one blank and outer white space
 * gone: two texts are utf8_equal_folded if, and only if, these are equal.
 * A copy in the arena only where something had to be folded.
 */
struct stig_str fold_text(struct arena *arena, struct stig_str text);

#endif
