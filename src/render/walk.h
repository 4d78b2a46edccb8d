/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_WALK_H
#define STIGDIFF_RENDER_WALK_H

#include "stigdiff.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Every listed change of every listed pair, in the order of the report. Set
 * report and leave the rest zero; walk_next sets pair and change, and is false
 * at the end.
 */
struct walk {
	const struct stig_report *report;
	const struct stig_pair *pair;
	const struct stig_change *change;
	size_t pair_at, change_at; /* what comes next */
};

bool walk_next(struct walk *walk);

#endif
