/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_ARENA_H
#define STIGDIFF_BASE_ARENA_H

#include "base/str.h"

#include <stddef.h>

/*
 * Memory that is freed as a whole: one arena for a release, one for a report,
 * one for scratch. Nothing in it is freed or moved before arena_release.
 */
struct arena {
	struct arena_chunk *chunk; /* the newest, in which there may be room */
	char *next, *end;
};
#define ARENA_INIT { NULL, NULL, NULL }

/* Aligned for any type, not zeroed. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* count elements of size bytes, zeroed. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of the text, without alignment and without a final NUL. */
struct stig_str arena_str(struct arena *arena, struct stig_str text);

/* Forgets everything but keeps the newest chunk for what comes next. */
void arena_reset(struct arena *arena);
void arena_release(struct arena *arena);

#endif
