/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_EDIT_RUNS_H
#define STIGDIFF_COMPARE_EDIT_RUNS_H

#include "base/arena.h"
#include "stigdiff.h"

#include <stddef.h>
#include <stdint.h>

/*
 * The runs of words that changes take out and put in, in the order of the
 * text, with white space folded. A run may come more than once; one of white
 * space alone is none. Elements of a set are runs too. A change in which white
 * space alone came or went between words has no runs: it would be lost in a
 * group.
 */
struct edit_run {
	struct stig_edit_run text;
	uint64_t hash; /* of both texts: see hash_seeded */
	size_t at;     /* in the order in which they were added */
};

struct edit_runs {
	struct edit_run *run;
	size_t count, size;
	struct arena scratch;
};
#define EDIT_RUNS_INIT { NULL, 0, 0, ARENA_INIT }

/* Appends those of a change. Texts are its own, or copies in the arena. */
void edit_runs_add(struct edit_runs *runs, struct arena *arena,
		   const struct stig_change *change);

void edit_runs_release(struct edit_runs *runs);

/* Negative, 0 or positive; 0 only for the same bytes. */
int edit_run_compare(const struct edit_run *a, const struct edit_run *b);

/*
 * Sorts runs and keeps the first of equal ones: returns how many are left. The
 * order depends on the seed of the hash, so it is not one to show.
 */
size_t edit_runs_sort(struct edit_run *run, size_t count);

/* The order in which they were added. */
void edit_runs_unsort(struct edit_run *run, size_t count);

#endif
