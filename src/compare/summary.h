/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SUMMARY_H
#define STIGDIFF_COMPARE_SUMMARY_H

#include "base/arena.h"
#include "stigdiff.h"

/*
 * Counts, reasons, order by need and the CCIs that left or came, from the
 * pairs of the report, which must be complete. What is made lives in the
 * arena.
 */
void summary_fill(struct arena *arena, struct stig_report *report);

#endif
