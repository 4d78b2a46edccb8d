/* SPDX-License-Identifier: MIT */
/* The only file that sees xxhash. */
#include "base/hash.h"

#include <sys/random.h>
#include <time.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

static uint64_t seed;

void hash_init(void)
{
	if (getrandom(&seed, sizeof(seed), GRND_NONBLOCK) == sizeof(seed))
		return;
	/* early in a boot: the clock is better than a constant */
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	seed = (uint64_t)now.tv_nsec ^ (uint64_t)(uintptr_t)&now;
}

struct stig_hash hash_text(struct stig_str text)
{
	XXH128_hash_t hash = XXH3_128bits(text.ptr, text.len);

	return (struct stig_hash){ hash.high64, hash.low64 };
}

uint64_t hash_seeded(struct stig_str text)
{
	return XXH3_64bits_withSeed(text.ptr, text.len, seed);
}
