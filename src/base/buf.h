/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_BUF_H
#define STIGDIFF_BASE_BUF_H

#include "base/str.h"

#include <stddef.h>

/*
 * Bytes that grow. Writes return nothing: only memory can fail, and then the
 * process ends in base/mem.
 *
 * The text is ptr[0] to ptr[len - 1]; any byte may be NUL; there is no final
 * NUL; ptr is NULL until the first write. What is written is copied and must
 * not lie inside the same buffer.
 */
struct buf {
	char *ptr;
	size_t len, size;
};
#define BUF_INIT { NULL, 0, 0 }

/* Where the next bytes go, with room for at least more of them. */
char *buf_reserve(struct buf *buf, size_t more);

/*
 * bytes may be NULL when len is 0, which is how an absent field looks. Inline,
 * because a parser hands its text over in pieces of twenty bytes.
 */
static inline void buf_put(struct buf *buf, const char *bytes, size_t len)
{
	/* memcpy may not be given NULL, even for no bytes */
	if (len == 0)
		return;
	char *to = len <= buf->size - buf->len ? buf->ptr + buf->len
					       : buf_reserve(buf, len);
	memcpy(to, bytes, len);
	buf->len += len;
}

void buf_puts(struct buf *buf, const char *text);
void buf_putc(struct buf *buf, char c);
void buf_put_str(struct buf *buf, struct stig_str text);

/* For numbers and our own words. A document's text goes through buf_put. */
__attribute__((format(printf, 2, 3)))
void buf_printf(struct buf *buf, const char *format, ...);

/* The text so far, borrowed until the next write. */
struct stig_str buf_str(const struct buf *buf);

/* Empties the buffer and keeps its memory. */
void buf_clear(struct buf *buf);
void buf_release(struct buf *buf);

#endif
