/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_EDITS_H
#define STIGDIFF_COMPARE_EDITS_H

#include "base/arena.h"
#include "stigdiff.h"

/*
 * Finds edits that stand in three or more rules: fills report->edit_group,
 * change->group and pair->in_groups. pair is report->pair, complete but for
 * these; changes were compared by words. What is made lives in the arena.
 */
void edits_find(struct arena *arena, struct stig_report *report,
		struct stig_pair *pair);

#endif
