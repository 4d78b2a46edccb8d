/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_ESCAPE_H
#define STIGDIFF_BASE_ESCAPE_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Text that cannot act on a terminal: control, bidi and invisible characters
 * as \u{9B} (hex, no padding), and the three characters \u{ of an input as
 * \u{5C}u{, so that an escape can be told from a text that looks like one.
 * The mapping loses nothing: different texts stay different.
 */
enum escape_mode {
	ESCAPE_TEXT,    /* LF and TAB stay */
	ESCAPE_ONE_LINE /* LF and TAB are escaped too */
};
void escape_put(struct buf *buf, struct stig_str text, enum escape_mode mode);

/* Is this code point written as an escape? (TAB and LF are not.) */
bool escape_needed(uint32_t code);

/* The escape of one code point. */
void escape_code_put(struct buf *buf, uint32_t code);

/*
 * Something of an input quoted in a message: one line, escaped, cut after 200
 * characters, NUL-terminated. Bytes that are not UTF-8 appear as \x{92}.
 * Returned by value, so that it can stand in an argument list.
 */
struct escape_quote {
	char text[824];
};
struct escape_quote escape_quote(struct stig_str text);

/*
 * One part of a path, made of [A-Za-z0-9._#-], other bytes as %XX; never
 * empty, "." or ".."; over 200 bytes it is cut and ended by "-" and the 16 hex
 * digits of its hash.
 */
void escape_path_put(struct buf *buf, struct stig_str part);

#endif
