/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SIGNALS_H
#define STIGDIFF_COMPARE_SIGNALS_H

#include "base/arena.h"
#include "stigdiff.h"

/*
 * Patterns, tables and the words of both benchmarks' titles, prepared once for
 * a comparison. The releases must outlive it.
 */
struct signals *signals_new(const struct stig_release *old,
			    const struct stig_release *fresh);
void signals_free(struct signals *signals);

/*
 * Fills change->signal for a check, fix, title or discussion that stands on
 * both sides and differs in more than white space; others are left alone.
 * change->typography must be set. The hits live in the arena, in the order of
 * the table of signals.
 */
void signals_find(struct signals *signals, struct arena *arena,
		  struct stig_change *change);

#endif
