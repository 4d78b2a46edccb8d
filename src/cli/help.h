/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_HELP_H
#define STIGDIFF_CLI_HELP_H

#include "base/buf.h"
#include "cli/command.h"

#include <stddef.h>

/* The text of --help for a command, the main job's with the whole overview. */
void help_put(struct buf *out, const struct command *command);

/*
 * Text by words from column indent on, with its line end; used columns of the
 * line are taken already.
 */
void help_put_wrapped(struct buf *out, size_t used, size_t indent,
		      const char *text);

/*
 * The manual page: page with its lines .\" COMMANDS, .\" FORMATS and
 * .\" OPTIONS replaced by lists made from the tables.
 */
void help_put_manual(struct buf *out, struct stig_str page);

#endif
