/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_SECCOMP_H
#define STIGDIFF_CLI_SECCOMP_H

#include "cli/sandbox.h"

#include <stdbool.h>

/* Does this kernel filter system calls, on a machine that we know? */
bool seccomp_present(void);

/* From now on any system call that the plan does not need ends the process. */
void seccomp_enter(const struct sandbox_plan *plan);

#endif
