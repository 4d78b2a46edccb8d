/* SPDX-License-Identifier: MIT */
/* Growable bytes. Size arithmetic is in buf_reserve alone. */
#include "base/buf.h"

#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#define FIRST_SIZE ((size_t)256)

char *buf_reserve(struct buf *buf, size_t more)
{
	size_t need;

	if (__builtin_add_overflow(buf->len, more, &need))
		mem_exhausted();
	if (need > buf->size || !buf->ptr) {
		size_t size = buf->size ? buf->size : FIRST_SIZE;

		while (size < need)
			size = size <= SIZE_MAX / 2 ? size * 2 : need;
		buf->ptr = mem_realloc(buf->ptr, size);
		buf->size = size;
	}
	return buf->ptr + buf->len;
}

void buf_puts(struct buf *buf, const char *text)
{
	buf_put(buf, text, strlen(text));
}

void buf_putc(struct buf *buf, char c)
{
	*buf_reserve(buf, 1) = c;
	buf->len++;
}

void buf_put_str(struct buf *buf, struct stig_str text)
{
	buf_put(buf, text.ptr, text.len);
}

void buf_printf(struct buf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	/* more than INT_MAX bytes: as good as no memory */
	if (len < 0)
		mem_exhausted();

	size_t more = (size_t)len;
	char *to = buf_reserve(buf, more + 1);
	va_start(args, format);
	vsnprintf(to, more + 1, format, args);
	va_end(args);
	buf->len += more;
}

struct stig_str buf_str(const struct buf *buf)
{
	return (struct stig_str){ buf->ptr ? buf->ptr : "", buf->len };
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
}

void buf_release(struct buf *buf)
{
	mem_free(buf->ptr);
	*buf = (struct buf)BUF_INIT;
}
