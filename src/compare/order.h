/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_ORDER_H
#define STIGDIFF_COMPARE_ORDER_H

#include "base/arena.h"
#include "stigdiff.h"

/*
 * Fills report->order and, under --group-by, pair->heading. pair is
 * report->pair. What is made lives in the arena.
 */
void order_fill(struct arena *arena, struct stig_report *report,
		struct stig_pair *pair,
		const struct stig_compare_options *options);

#endif
