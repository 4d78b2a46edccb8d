/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SLIDE_H
#define STIGDIFF_COMPARE_SLIDE_H

#include "compare/myers.h"

#include <stddef.h>

/*
 * How well a group of changed elements, from before to, reads: the higher the
 * better. Of equal ranks the group that stands last is taken.
 */
typedef unsigned slide_rank(const void *context, size_t from, size_t to);

/*
 * Where elements were only removed, or only added, and their first equals the
 * one behind them (or their last the one in front), the group may as well
 * stand one further. Moves each such group of side to where it touches a
 * change of the other side, else to where rank is highest. The number of
 * changed elements and what the script rebuilds stay.
 */
void slide_groups(const struct myers_side *side,
		  const struct myers_side *other, slide_rank *rank,
		  const void *context);

#endif
