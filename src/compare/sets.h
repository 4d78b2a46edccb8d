/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SETS_H
#define STIGDIFF_COMPARE_SETS_H

#include "base/arena.h"
#include "stigdiff.h"

/*
 * Fills change->removed and change->added with the elements that stand on one
 * side only. Both texts are sets as a release holds them: sorted, one a line.
 */
void sets_compare(struct arena *arena, struct stig_change *change);

#endif
