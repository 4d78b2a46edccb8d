/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_CILOG_H
#define STIGDIFF_CLI_CILOG_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>

/*
 * CI runners obey commands that stand in a log: "::" where a word may begin,
 * "##[" and "##vso[" anywhere. Writing them as \u{3A}: and #\u{23}[ keeps a
 * rule's text from giving any. In JSON, where they can stand in strings alone,
 * it is \u003a: and #\u0023[, which a reader takes for what it was.
 */
enum cilog { CILOG_OFF, CILOG_TEXT, CILOG_JSON };

/* Does a CI runner read what is written to this descriptor? */
bool cilog_reads(int fd);

/* Writes whole lines; a command is never looked for across two calls. */
void cilog_put(struct buf *out, struct stig_str lines, enum cilog form);

#endif
