/* SPDX-License-Identifier: MIT */
/*
 * What may reach a terminal, a log or a path. The table is the list of code
 * points that change how other text looks or that cannot be seen.
 */
#include "base/escape.h"

#include "base/hash.h"
#include "base/utf8.h"

#include <stdio.h>

#define QUOTE_CHARACTERS 200
#define PATH_PART_BYTES 200

/* Sorted, both ends included. Below U+00A0 a quicker test decides. */
static const struct range {
	uint32_t first, last;
} hidden[] = {
	{ 0x00ad, 0x00ad },   /* soft hyphen */
	{ 0x034f, 0x034f },   /* combining grapheme joiner */
	{ 0x061c, 0x061c },   /* arabic letter mark */
	{ 0x115f, 0x1160 },   /* hangul fillers */
	{ 0x180b, 0x180f },   /* mongolian selectors */
	{ 0x200b, 0x200f },   /* zero width, left and right marks */
	{ 0x2028, 0x202e },   /* separators, bidi embeddings */
	{ 0x2060, 0x206f },   /* word joiner, isolates, deprecated */
	{ 0x3164, 0x3164 },   /* hangul filler */
	{ 0xfdd0, 0xfdef },   /* noncharacters */
	{ 0xfe00, 0xfe0f },   /* variation selectors */
	{ 0xfeff, 0xfeff },   /* byte order mark */
	{ 0xffa0, 0xffa0 },   /* halfwidth hangul filler */
	{ 0xfff9, 0xfffb },   /* interlinear annotation */
	{ 0xe0000, 0xe0fff }, /* tags, selectors supplement */
};

bool escape_needed(uint32_t code)
{
	if (code < 0xa0)
		return code < 0x20 ? code != '\t' && code != '\n'
				   : code >= 0x7f;
	/* the last two of every plane are noncharacters */
	if ((code & 0xfffe) == 0xfffe)
		return true;
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		if (code <= hidden[i].last)
			return code >= hidden[i].first;
	return false;
}

void escape_code_put(struct buf *buf, uint32_t code)
{
	buf_printf(buf, "\\u{%X}", (unsigned)code);
}

/* How many bytes from the front of text need no look at all. */
static size_t plain_run(struct stig_str text)
{
	size_t at = 0;

	while (at < text.len && text.ptr[at] >= ' ' && text.ptr[at] < 0x7f &&
	       text.ptr[at] != '\\')
		at++;
	return at;
}

/* Writes the character at the front of text, returns its length. */
static size_t escape_one(struct buf *buf, struct stig_str text,
			 enum escape_mode mode)
{
	size_t len;
	uint32_t code = utf8_get(text, &len);

	if (code == UTF8_BAD)
		buf_printf(buf, "\\x{%X}", (unsigned char)text.ptr[0]);
	else if (code == '\\' && str_starts(text, "\\u{"))
		escape_code_put(buf, code);
	else if (escape_needed(code) ||
		 (mode == ESCAPE_ONE_LINE && (code == '\n' || code == '\t')))
		escape_code_put(buf, code);
	else
		buf_put(buf, text.ptr, len);
	return len;
}

void escape_put(struct buf *buf, struct stig_str text, enum escape_mode mode)
{
	size_t at = 0;

	while (at < text.len) {
		struct stig_str rest = str_slice(text, at, text.len);
		size_t run = plain_run(rest);

		buf_put(buf, rest.ptr, run);
		at += run;
		if (at < text.len)
			at += escape_one(buf, str_slice(text, at, text.len),
					 mode);
	}
}

struct escape_quote escape_quote(struct stig_str text)
{
	struct escape_quote quote;
	struct buf buf = BUF_INIT;
	size_t at = 0, count = 0;

	/* a character takes at most 10 bytes, \u{10FFFF} */
	while (at < text.len && count++ < QUOTE_CHARACTERS &&
	       buf.len < sizeof(quote.text) - 16)
		at += escape_one(&buf, str_slice(text, at, text.len),
				 ESCAPE_ONE_LINE);
	if (at < text.len)
		buf_puts(&buf, "...");
	buf_put(&buf, "", 1);
	memcpy(quote.text, buf.ptr, buf.len);
	buf_release(&buf);
	return quote;
}

static bool is_path_byte(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '#' ||
	       c == '-';
}

void escape_path_put(struct buf *buf, struct stig_str part)
{
	size_t start = buf->len;
	/* a lone dot or two would name a folder; an empty part would vanish */
	bool dots = str_is(part, ".") || str_is(part, "..");

	/* no document holds a NUL, so this names nothing else */
	if (part.len == 0)
		buf_puts(buf, "%00");
	for (size_t i = 0; i < part.len; i++) {
		unsigned char c = (unsigned char)part.ptr[i];

		if (is_path_byte(c) && !dots)
			buf_putc(buf, (char)c);
		else
			buf_printf(buf, "%%%02X", c);
	}
	if (buf->len - start > PATH_PART_BYTES) {
		buf->len = start + PATH_PART_BYTES;
		buf_printf(buf, "-%016llx",
			   (unsigned long long)hash_text(part).high);
	}
}
