/* SPDX-License-Identifier: MIT */
/*
 * Bytes of a file to UTF-8. Own decoders: libxml2 would hand foreign charsets
 * to iconv, which loads modules from disk.
 */
#include "read/charset.h"

#include "base/error.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <strings.h>

/* Windows-1252 from 0x80 to 0x9f; 0 is unassigned. */
static const uint16_t windows_1252[32] = {
	0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
	0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* A code point for one byte, UTF8_BAD where the encoding has none. */
static uint32_t from_ascii(unsigned char byte)
{
	return byte < 0x80 ? byte : UTF8_BAD;
}

static uint32_t from_latin_1(unsigned char byte)
{
	return byte;
}

static uint32_t from_windows_1252(unsigned char byte)
{
	if (byte < 0x80 || byte >= 0xa0)
		return byte;
	uint32_t code = windows_1252[byte - 0x80];
	return code ? code : UTF8_BAD;
}

/* The charsets that a document may declare; all others are refused. */
static const struct charset charsets[] = {
	{ "UTF-8", FAMILY_UTF_8, NULL },
	{ "UTF-16", FAMILY_UTF_16, NULL },
	{ "US-ASCII", FAMILY_BYTES, from_ascii },
	{ "ISO-8859-1", FAMILY_BYTES, from_latin_1 },
	{ "windows-1252", FAMILY_BYTES, from_windows_1252 },
};

const struct charset *charset_find(struct stig_str name)
{
	for (size_t i = 0; i < sizeof(charsets) / sizeof(charsets[0]); i++)
		if (name.len == strlen(charsets[i].name) &&
		    strncasecmp(name.ptr, charsets[i].name, name.len) == 0)
			return &charsets[i];
	return NULL;
}

/* ------------------------------------------------------------- decoders */

static enum stig_status hint_damage(struct stig_error *err)
{
	error_hint(err, "this copy was damaged or edited; fetch the file again "
			"from DISA");
	return STIG_EFORMAT;
}

enum stig_status charset_decode_bytes(struct buf *to, struct stig_str file,
				     const struct charset *charset,
				     struct stig_error *err)
{
	for (size_t i = 0; i < file.len; i++) {
		unsigned char byte = (unsigned char)file.ptr[i];
		uint32_t code = charset->decode(byte);
		char out[4];

		if (code == UTF8_BAD) {
			error_set(err, STIG_EFORMAT, "not well-formed: byte "
				  "0x%02x at offset %zu is not %s", byte, i,
				  charset->name);
			return hint_damage(err);
		}
		buf_put(to, out, utf8_put(code, out));
	}
	return STIG_OK;
}

/* The 16-bit unit at offset, in the order that the byte order mark said. */
static uint32_t unit_at(struct stig_str file, size_t offset, bool big)
{
	unsigned char first = (unsigned char)file.ptr[offset];
	unsigned char second = (unsigned char)file.ptr[offset + 1];

	return big ? (uint32_t)(first << 8 | second)
		   : (uint32_t)(second << 8 | first);
}

/* A code point and its length in bytes; UTF8_BAD for half a pair. */
static uint32_t utf_16_get(struct stig_str file, size_t offset, bool big,
			   size_t *len)
{
	uint32_t unit = unit_at(file, offset, big);

	*len = 2;
	if (unit < 0xd800 || unit > 0xdfff)
		return unit;
	if (unit >= 0xdc00 || file.len - offset < 4)
		return UTF8_BAD;

	uint32_t low = unit_at(file, offset + 2, big);
	if (low < 0xdc00 || low > 0xdfff)
		return UTF8_BAD;
	*len = 4;
	return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
}

enum stig_status charset_decode_utf_16(struct buf *to, struct stig_str file,
				      bool big, struct stig_error *err)
{
	size_t len;

	if (file.len % 2) {
		error_set(err, STIG_EFORMAT, "not well-formed: UTF-16 with an "
			  "odd number of bytes");
		return hint_damage(err);
	}
	for (size_t at = 2; at < file.len; at += len) {
		uint32_t code = utf_16_get(file, at, big, &len);
		char out[4];

		if (code == UTF8_BAD) {
			error_set(err, STIG_EFORMAT, "not well-formed: half a "
				  "surrogate pair at offset %zu", at);
			return hint_damage(err);
		}
		buf_put(to, out, utf8_put(code, out));
	}
	return STIG_OK;
}
