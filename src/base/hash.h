/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_HASH_H
#define STIGDIFF_BASE_HASH_H

#include "base/str.h"

#include <stdint.h>

/*
 * XXH3. A differing hash proves a difference; an equal one proves nothing,
 * because texts with equal XXH3 can be constructed: compare length and bytes.
 */
struct stig_hash hash_text(struct stig_str text);

/*
 * For hash tables only: seeded at random once per process, so that nobody can
 * prepare collisions. Never let it reach the output.
 */
uint64_t hash_seeded(struct stig_str text);

/* Draws the seed. Call once before a sandbox and before threads. */
void hash_init(void);

static inline bool hash_equal(struct stig_hash a, struct stig_hash b)
{
	return a.high == b.high && a.low == b.low;
}

#endif
