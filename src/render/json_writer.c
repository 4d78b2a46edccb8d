/* SPDX-License-Identifier: MIT */
/* JSON (RFC 8259), written piece by piece, and how text is escaped in it. */
#include "render/json_writer.h"

#include "base/escape.h"
#include "base/str.h"
#include "base/utf8.h"

#include <assert.h>

/* How much of a long text is written before the sink is looked after. */
#define TEXT_SLICE ((size_t)16 << 10)
#define MOST_DEPTH 31

static uint32_t bit_of(const struct json *json)
{
	return UINT32_C(1) << json->depth;
}

/* Comma and line end in front of a value or key. */
static void begin(struct json *json)
{
	struct buf *buf = sink_buf(json->sink);

	if (json->has_key) {
		json->has_key = false;
		return;
	}
	if (json->filled & bit_of(json))
		buf_putc(buf, ',');
	json->filled |= bit_of(json);
	if (json->breaks && !json->one_line)
		sink_line_end(json->sink);
	json->breaks = false;
}

static void open_bracket(struct json *json, bool array)
{
	begin(json);
	buf_putc(sink_buf(json->sink), array ? '[' : '{');
	assert(json->depth < MOST_DEPTH);
	json->depth++;
	json->filled &= ~bit_of(json);
	json->arrays &= ~bit_of(json);
	if (array)
		json->arrays |= bit_of(json);
}

void json_object(struct json *json)
{
	open_bracket(json, false);
}

void json_array(struct json *json)
{
	open_bracket(json, true);
}

void json_end(struct json *json)
{
	assert(json->depth > 0 && !json->has_key);
	buf_putc(sink_buf(json->sink), json->arrays & bit_of(json) ? ']'
								   : '}');
	json->depth--;
	json->breaks = false;
}

void json_key(struct json *json, const char *name)
{
	struct buf *buf = sink_buf(json->sink);

	assert(!json->has_key && !(json->arrays & bit_of(json)));
	begin(json);
	buf_putc(buf, '"');
	buf_puts(buf, name);
	buf_put(buf, "\":", 2);
	json->has_key = true;
}

void json_line(struct json *json)
{
	json->breaks = true;
}

static void put_bare(struct json *json, const char *value)
{
	begin(json);
	sink_puts(json->sink, value);
}

void json_count(struct json *json, size_t count)
{
	begin(json);
	sink_printf(json->sink, "%zu", count);
}

void json_flag(struct json *json, bool flag)
{
	put_bare(json, flag ? "true" : "false");
}

void json_null(struct json *json)
{
	put_bare(json, "null");
}

void json_word(struct json *json, const char *text)
{
	json_text(json, str_of(text));
}

/* ------------------------------------------------------------------ text */

static bool is_plain(unsigned char c)
{
	return c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<';
}

/* How many bytes from the front of text stay as they are; not too many. */
static size_t plain_run(struct stig_str text)
{
	size_t most = text.len < TEXT_SLICE ? text.len : TEXT_SLICE, at = 0;

	while (at < most && is_plain((unsigned char)text.ptr[at]))
		at++;
	return at;
}

/* UTF-16, as the escape has it: two halves beyond U+FFFF. */
static void put_code(struct buf *buf, uint32_t code)
{
	if (code > 0xffff) {
		code -= 0x10000;
		buf_printf(buf, "\\u%04x\\u%04x", 0xd800u + (code >> 10),
			   0xdc00u + (code & 0x3ff));
	} else {
		buf_printf(buf, "\\u%04x", (unsigned)code);
	}
}

static size_t put_unicode(struct buf *buf, struct stig_str text)
{
	size_t len;
	uint32_t code = utf8_get(text, &len);

	if (code == UTF8_BAD)
		buf_printf(buf, "\\\\x{%X}", (unsigned char)text.ptr[0]);
	else if (escape_needed(code))
		put_code(buf, code);
	else
		buf_put(buf, text.ptr, len);
	return len;
}

/* Writes what is at the front of text, returns how many bytes it was. */
static size_t put_one(struct buf *buf, struct stig_str text)
{
	switch (text.ptr[0]) {
	case '\n':
		buf_put(buf, "\\n", 2);
		return 1;
	case '\t':
		buf_put(buf, "\\t", 2);
		return 1;
	case '"':
	case '\\':
		buf_putc(buf, '\\');
		buf_putc(buf, text.ptr[0]);
		return 1;
	case '<':
		buf_putc(buf, '<');
		if (!str_starts(text, "</"))
			return 1;
		buf_put(buf, "\\/", 2);
		return 2;
	default:
		return put_unicode(buf, text);
	}
}

/* About a slice of text, as whole characters; returns how much. */
static size_t put_slice(struct buf *buf, struct stig_str text)
{
	size_t at = 0;

	while (at < text.len && at < TEXT_SLICE) {
		size_t run = plain_run(str_slice(text, at, text.len));

		buf_put(buf, text.ptr + at, run);
		at += run;
		if (at < text.len && !is_plain((unsigned char)text.ptr[at]))
			at += put_one(buf, str_slice(text, at, text.len));
	}
	return at;
}

void json_text(struct json *json, struct stig_str text)
{
	struct buf *buf = sink_buf(json->sink);
	size_t at = 0;

	begin(json);
	buf_putc(buf, '"');
	while (at < text.len) {
		at += put_slice(buf, str_slice(text, at, text.len));
		sink_drain_full(json->sink);
	}
	buf_putc(buf, '"');
}
