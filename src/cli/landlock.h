/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_LANDLOCK_H
#define STIGDIFF_CLI_LANDLOCK_H

#include "cli/sandbox.h"

#include <stddef.h>

/* The version of the kernel's Landlock, 0 when there is none. */
size_t landlock_abi(void);

/* From now on no file can be opened by name, but below the plan's folders. */
void landlock_enter(const struct sandbox_plan *plan);

#endif
