/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_COVERAGE_H
#define STIGDIFF_COMPARE_COVERAGE_H

#include "base/arena.h"
#include "stigdiff.h"

/*
 * Which CCIs no rule of the new release maps to any more, and which no rule of
 * the old one did: controls that a release loses or gains as a whole.
 */
void coverage_fill(struct arena *arena, struct stig_report *report);

#endif
