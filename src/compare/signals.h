/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SIGNALS_H
#define STIGDIFF_COMPARE_SIGNALS_H

#include "base/arena.h"
#include "stigdiff.h"

/*
 * Patterns, tables and the words of both benchmarks' titles, prepared once for
 * a comparison: at the first change, so that a comparison without one pays
 * nothing. The releases must outlive it.
 */
struct signals *signals_new(const struct stig_release *old,
			    const struct stig_release *fresh);
void signals_free(struct signals *signals);

/*
 * Fills change->signal for a check, fix, title or discussion of a rule that
 * stands on both sides, where it differs in more than white space; others are
 * left alone. change->typography must be set. The hits live in the arena, in
 * the order of the table of signals. With the sides swapped the same signals
 * fire, with opposite signs.
 *
 * The cost is bounded, of a text and of all texts of a comparison, by steps
 * that depend on nothing but the texts. Past a bound silence would be a lie:
 * then literal fires, and command in a check or fix, and nothing else is said.
 * The bounds are a text of SIGNALS_MOST_BYTES, SIGNALS_STEPS for all texts (a
 * byte of a line that differs is one; of a run of hundreds of bytes without
 * blanks it is more), and the limits of a pattern on one line. Where more than
 * 2,500 pairs of sentences would have to be weighed, sentences get no
 * partners: then the same is said only if nothing else fires.
 */
#define SIGNALS_MOST_BYTES ((size_t)256 * 1024)
#define SIGNALS_STEPS UINT64_C(8000000)
void signals_find(struct signals *signals, struct arena *arena,
		  struct stig_change *change);

#endif
