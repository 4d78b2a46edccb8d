/* SPDX-License-Identifier: MIT */
/*
 * The way out of every renderer: 64 KiB are gathered, then written, so that
 * memory does not grow with the report and nobody checks single writes.
 */
#include "render/sink.h"

#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>

#define SINK_SIZE ((size_t)64 << 10)

static void sink_drain(struct sink *sink)
{
	struct buf *buf = &sink->buf;

	if (!sink->failed && buf->len)
		sink->failed = !sink->to->write(sink->to->context, buf->ptr,
						buf->len);
	buf_clear(buf);
}

void sink_drain_full(struct sink *sink)
{
	if (sink->buf.len >= SINK_SIZE)
		sink_drain(sink);
}

void sink_put(struct sink *sink, struct stig_str text)
{
	buf_put_str(&sink->buf, text);
	sink_drain_full(sink);
}

void sink_puts(struct sink *sink, const char *text)
{
	sink_put(sink, str_of(text));
}

void sink_fill(struct sink *sink, size_t count, char c)
{
	while (count--)
		buf_putc(&sink->buf, c);
	sink_drain_full(sink);
}

void sink_printf(struct sink *sink, const char *format, ...)
{
	char text[256];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	sink_puts(sink, text);
}

void sink_escape(struct sink *sink, struct stig_str text,
		 enum escape_mode mode)
{
	escape_put(&sink->buf, text, mode);
	sink_drain_full(sink);
}

struct buf *sink_buf(struct sink *sink)
{
	return &sink->buf;
}

void sink_line_end(struct sink *sink)
{
	buf_putc(&sink->buf, '\n');
	sink_drain_full(sink);
}

bool sink_finish(struct sink *sink)
{
	sink_drain(sink);
	buf_release(&sink->buf);
	return !sink->failed;
}
