/* SPDX-License-Identifier: MIT */
/* Chunks in a list, filled from the front. */
#include "base/arena.h"

#include "base/mem.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#define CHUNK_SIZE ((size_t)64 * 1024)

struct arena_chunk {
	struct arena_chunk *older;
	size_t size;
	alignas(max_align_t) char bytes[];
};

/* Starts a chunk with room for at least size bytes. */
static void arena_grow(struct arena *arena, size_t size)
{
	size_t room = size > CHUNK_SIZE ? size : CHUNK_SIZE;
	size_t bytes;

	if (__builtin_add_overflow(room, sizeof(struct arena_chunk), &bytes))
		mem_exhausted();

	struct arena_chunk *chunk = mem_alloc(bytes);
	chunk->older = arena->chunk;
	chunk->size = room;
	arena->chunk = chunk;
	arena->next = chunk->bytes;
	arena->end = chunk->bytes + room;
}

static void *arena_take(struct arena *arena, size_t size)
{
	if ((size_t)(arena->end - arena->next) < size)
		arena_grow(arena, size);

	char *at = arena->next;
	arena->next += size;
	return at;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size_t mask = alignof(max_align_t) - 1;
	size_t pad = (size_t)(-(uintptr_t)arena->next & mask);

	/* a fresh chunk is aligned, so the padding is only for an old one */
	if ((size_t)(arena->end - arena->next) > pad)
		arena->next += pad;
	else
		arena_grow(arena, size);
	return arena_take(arena, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(count, size, &bytes))
		mem_exhausted();
	void *ptr = arena_alloc(arena, bytes);
	return bytes ? memset(ptr, 0, bytes) : ptr;
}

struct stig_str arena_str(struct arena *arena, struct stig_str text)
{
	if (text.len == 0)
		return (struct stig_str){ "", 0 };

	char *ptr = arena_take(arena, text.len);
	memcpy(ptr, text.ptr, text.len);
	return (struct stig_str){ ptr, text.len };
}

/* Frees chunk and all that are older. */
static void chunks_free(struct arena_chunk *chunk)
{
	while (chunk) {
		struct arena_chunk *older = chunk->older;

		mem_free(chunk);
		chunk = older;
	}
}

void arena_reset(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunk;

	if (!chunk)
		return;
	chunks_free(chunk->older);
	chunk->older = NULL;
	arena->next = chunk->bytes;
	arena->end = chunk->bytes + chunk->size;
}

void arena_release(struct arena *arena)
{
	chunks_free(arena->chunk);
	*arena = (struct arena)ARENA_INIT;
}
