/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_HELP_H
#define STIGDIFF_CLI_HELP_H

#include "base/buf.h"
#include "cli/command.h"

/* The text of --help for a command, the main job's with the whole overview. */
void help_put(struct buf *out, const struct command *command);

/*
 * The manual page: page with its lines .\" COMMANDS, .\" FORMATS and
 * .\" OPTIONS replaced by lists made from the tables.
 */
void help_put_manual(struct buf *out, struct stig_str page);

#endif
