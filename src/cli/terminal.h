/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_TERMINAL_H
#define STIGDIFF_CLI_TERMINAL_H

#include "cli/options.h"

#include <stdbool.h>
#include <stddef.h>

/* What is known about standard output. */
struct terminal {
	bool present;    /* standard output is a terminal */
	bool dumb;       /* and cannot do colours */
	bool colors_256; /* the environment says that it has 256 */
	size_t columns;  /* 0: not a terminal, or not told */
};

struct terminal terminal_ask(void);

/*
 * The rendering options for standard output or, with to_terminal false, for a
 * file: whether to use colours, which, and where to wrap.
 */
struct stig_render_options
terminal_render_options(const struct terminal *terminal,
			const struct options *options, bool to_terminal);

#endif
