/* SPDX-License-Identifier: MIT */
/*
 * From texts to numbers, on which the edit script works. A table with open
 * addressing, at most half full. Equal is hash, length and bytes, since equal
 * hashes can be constructed.
 */
#include "compare/intern.h"

#include "base/hash.h"
#include "base/mem.h"

#include <assert.h>

#define LEAST_SLOTS ((size_t)16)

struct intern_key {
	uint64_t hash;
	struct stig_str text;
};

void intern_init(struct intern *intern, struct arena *arena, size_t most)
{
	size_t slots = LEAST_SLOTS;

	assert(most < UINT32_MAX / 2);
	while (slots / 2 < most)
		slots *= 2;
	size_t bytes;
	if (__builtin_mul_overflow(most, sizeof(struct intern_key), &bytes))
		mem_exhausted();
	intern->key = arena_alloc(arena, bytes);
	intern->slot = arena_array(arena, slots, sizeof(*intern->slot));
	intern->mask = slots - 1;
	intern->count = 0;
}

uint32_t intern_id(struct intern *intern, struct stig_str text)
{
	uint64_t hash = hash_seeded(text);
	size_t at = (size_t)hash & intern->mask;

	for (; intern->slot[at]; at = (at + 1) & intern->mask) {
		uint32_t id = intern->slot[at] - 1;
		const struct intern_key *key = &intern->key[id];

		if (key->hash == hash && str_equal(key->text, text))
			return id;
	}
	intern->key[intern->count] = (struct intern_key){ hash, text };
	intern->slot[at] = ++intern->count;
	return intern->count - 1;
}
