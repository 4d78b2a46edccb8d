/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_SINK_H
#define STIGDIFF_RENDER_SINK_H

#include "base/buf.h"
#include "base/escape.h"
#include "stigdiff.h"

#include <stdbool.h>

/*
 * What renderers write to: a buffer that drains into the caller's sink.
 * Writes return nothing. After a failed write nothing more goes out, and
 * sink_finish tells, once.
 *
 * sgr is the palette: how a style begins, by enum style; NULL is no colour.
 */
struct sink {
	const struct stig_sink *to;
	struct buf buf;
	const char *const *sgr;
	bool failed;
};
#define SINK_INIT(to) { to, BUF_INIT, NULL, false }

/* Our own words, and what was escaped before. */
void sink_put(struct sink *sink, struct stig_str text);
void sink_puts(struct sink *sink, const char *text);
void sink_fill(struct sink *sink, size_t count, char c);
__attribute__((format(printf, 2, 3)))
void sink_printf(struct sink *sink, const char *format, ...);

/* Texts of a document. */
void sink_escape(struct sink *sink, struct stig_str text,
		 enum escape_mode mode);

/*
 * Lends the buffer to functions that write into one; they append, and
 * sink_line_end or any other write drains it.
 */
struct buf *sink_buf(struct sink *sink);

/* Drains the buffer when it is full, amid a long text. */
void sink_drain_full(struct sink *sink);

/* Ends a line, and drains the buffer when it is full. */
void sink_line_end(struct sink *sink);

/* Writes what is left and frees the buffer. False if any write failed. */
bool sink_finish(struct sink *sink);

#endif
