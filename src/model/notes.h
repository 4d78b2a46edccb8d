/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_MODEL_NOTES_H
#define STIGDIFF_MODEL_NOTES_H

#include "base/arena.h"
#include "stigdiff.h"

/*
 * Notes that are collected. The words of a format are ours; pieces of an
 * input go through escape_quote. The texts live in the arena, the array is
 * freed by notes_release.
 */
struct notes {
	struct arena *arena;
	struct stig_note *note;
	size_t count, room;
};

__attribute__((format(printf, 3, 4)))
void notes_add(struct notes *notes, unsigned long line, const char *format,
	       ...);

/* The same, for what should be seen even by those who want no notes. */
__attribute__((format(printf, 2, 3)))
void notes_warn(struct notes *notes, const char *format, ...);

void notes_release(struct notes *notes);

#endif
