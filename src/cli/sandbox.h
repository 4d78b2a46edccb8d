/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_SANDBOX_H
#define STIGDIFF_CLI_SANDBOX_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* What the process still has to do with files by name: nothing else. */
struct sandbox_plan {
	const int *folder; /* where names may be made, changed and removed */
	size_t folder_count;
	bool makes_files; /* new files and folders below them: export */
};

/*
 * Gives up the rights that reading, comparing and writing do not need. Call it
 * when all that is named is open and before the first byte of an input is
 * read. It cannot be undone. What this system does not have is left out.
 */
void sandbox_enter(const struct sandbox_plan *plan);

/* Which protections this system has: "Landlock ABI 2, seccomp". */
void sandbox_describe(struct buf *out);

#endif
