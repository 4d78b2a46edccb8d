/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_INTERN_H
#define STIGDIFF_COMPARE_INTERN_H

#include "base/arena.h"
#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

/*
 * Texts as small numbers: equal texts, and only these, have equal numbers.
 * They count from 0 in the order of first appearance, so that they do not
 * depend on the seed of the hash.
 */
struct intern {
	struct intern_key *key; /* of each number */
	uint32_t *slot;         /* a number + 1; 0 is free */
	size_t mask;
	uint32_t count;
};

/* Room for most different texts, in the arena. */
void intern_init(struct intern *intern, struct arena *arena, size_t most);

/* The number of text, which is borrowed. */
uint32_t intern_id(struct intern *intern, struct stig_str text);

#endif
