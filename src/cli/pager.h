/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_PAGER_H
#define STIGDIFF_CLI_PAGER_H

#include "cli/options.h"

#include <sys/types.h>

/* A program that shows what is written to fd; pid 0 when there is none. */
struct pager {
	pid_t pid;
	int fd;
};
#define PAGER_INIT { 0, -1 }

/*
 * Starts the pager that git's rules choose: --pager, STIGDIFF_PAGER, PAGER,
 * else less; none when that is empty or "cat", or under pre-commit. The pager
 * appears with the first byte: without one nothing happens on the terminal.
 * When it cannot be started there is none.
 */
void pager_start(struct pager *pager, const struct options *options);

/* No more comes; waits until the user has left it. */
void pager_end(struct pager *pager);

#endif
