/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_HUNKS_H
#define STIGDIFF_COMPARE_HUNKS_H

#include "base/arena.h"

#include <stddef.h>

/*
 * Fills change->hunk from change->line: the lines within context of a
 * difference; hunks that touch are one. With context SIZE_MAX all lines are
 * one hunk, and without a difference too.
 */
void hunks_make(struct arena *arena, struct stig_change *change,
		size_t context);

#endif
