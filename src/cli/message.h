/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_MESSAGE_H
#define STIGDIFF_CLI_MESSAGE_H

#include "cli/command.h"
#include "stigdiff.h"

#include <stdbool.h>

/*
 * What the program says about the run, on stderr, a line at a time. Call
 * message_init before anything else, and before a sandbox. Texts that are not
 * the program's own must have been escaped.
 */
void message_init(void);

/*
 * As the options ask: no notes (warnings and errors are never hidden), and
 * nothing that a CI runner would obey.
 */
void message_configure(bool quiet, bool safe);

/* stigdiff: FILE:LINE:COL: text, then the hints. Returns EXIT_TROUBLE. */
enum exit_status message_error(const struct stig_error *err);

/* stigdiff: warning: ... */
__attribute__((format(printf, 1, 2)))
void message_warning(const char *format, ...);

/* stigdiff: note: ... */
__attribute__((format(printf, 1, 2)))
void message_note(const char *format, ...);

/* hint: ..., about the note or warning before it */
__attribute__((format(printf, 1, 2)))
void message_hint(const char *format, ...);

/* stigdiff: FILE:LINE: note: text; the name is escaped here. */
void message_note_at(struct stig_str name, const struct stig_note *note);

#endif
