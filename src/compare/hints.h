/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_HINTS_H
#define STIGDIFF_COMPARE_HINTS_H

#include "base/arena.h"
#include "model/notes.h"
#include "stigdiff.h"

/*
 * For each removed rule the rule of the new release, added or changed, whose
 * text is nearest: fills pair->hint. Bounded: past 4 million comparisons of
 * token sets there are no hints, and a note. pair is report->pair.
 */
void hints_find(struct arena *arena, const struct stig_report *report,
		struct stig_pair *pair, struct notes *notes);

#endif
