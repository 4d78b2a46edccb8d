/* SPDX-License-Identifier: MIT */
/*
 * Bytes of a file to UTF-8. Own decoders: libxml2 would hand foreign charsets
 * to iconv, which loads modules from disk.
 */
#include "read/encoding.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/utf8.h"
#include "read/tags.h"

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

enum family { FAMILY_UTF_8, FAMILY_UTF_16, FAMILY_BYTES };

/* The encodings that a document may declare; all others are refused. */
static const struct encoding {
	const char *name;
	enum family family;
	uint32_t (*decode)(unsigned char byte);
} encodings[] = {
	{ "UTF-8", FAMILY_UTF_8, NULL },
	{ "UTF-16", FAMILY_UTF_16, NULL },
	{ "US-ASCII", FAMILY_BYTES, from_ascii },
	{ "ISO-8859-1", FAMILY_BYTES, from_latin_1 },
	{ "windows-1252", FAMILY_BYTES, from_windows_1252 },
};

static const struct encoding *encoding_find(struct stig_str name)
{
	for (size_t i = 0; i < sizeof(encodings) / sizeof(encodings[0]); i++)
		if (name.len == strlen(encodings[i].name) &&
		    strncasecmp(name.ptr, encodings[i].name, name.len) == 0)
			return &encodings[i];
	return NULL;
}

bool encoding_is_known(const char *name)
{
	const struct encoding *encoding = encoding_find(str_of(name));

	return encoding && encoding->family == FAMILY_BYTES;
}

/* ------------------------------------------------------------- decoders */

static enum stig_status hint_damage(struct stig_error *err)
{
	error_hint(err, "this copy was damaged or edited; fetch the file again "
			"from DISA");
	return STIG_EFORMAT;
}

static enum stig_status decode_bytes(struct buf *to, struct stig_str file,
				     const struct encoding *encoding,
				     struct stig_error *err)
{
	for (size_t i = 0; i < file.len; i++) {
		unsigned char byte = (unsigned char)file.ptr[i];
		uint32_t code = encoding->decode(byte);
		char out[4];

		if (code == UTF8_BAD) {
			error_set(err, STIG_EFORMAT, "not well-formed: byte "
				  "0x%02x at offset %zu is not %s", byte, i,
				  encoding->name);
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

static enum stig_status decode_utf_16(struct buf *to, struct stig_str file,
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

/* ---------------------------------------------------------- declaration */

/*
 * The value of encoding in the XML declaration, empty without one. Only the
 * shape that XML 1.0 section 2.8 allows is looked at; whatever else is wrong
 * with the declaration the parser will say.
 */
static struct stig_str declared(struct stig_str bytes)
{
	struct stig_str none = { "", 0 };
	const char *end;

	if (!str_starts(bytes, "<?xml") ||
	    !(end = memchr(bytes.ptr, '>', bytes.len)))
		return none;

	struct stig_str rest = str_slice(bytes, 0, (size_t)(end - bytes.ptr));
	while (rest.len && !str_starts(rest, "encoding"))
		rest = str_slice(rest, 1, rest.len);
	if (!rest.len)
		return none;
	rest = str_trim(str_slice(rest, strlen("encoding"), rest.len));
	if (!str_starts(rest, "="))
		return none;
	rest = str_trim(str_slice(rest, 1, rest.len));
	if (!rest.len || (rest.ptr[0] != '"' && rest.ptr[0] != '\''))
		return none;

	const char *value = rest.ptr + 1;
	const char *quote = memchr(value, rest.ptr[0], rest.len - 1);
	return quote ? (struct stig_str){ value, (size_t)(quote - value) }
		     : none;
}

static enum stig_status refuse_encoding(struct stig_error *err,
					struct stig_str name)
{
	error_set(err, STIG_EFORMAT, "refused: encoding \"%s\" is not read",
		  escape_quote(name).text);
	error_hint(err, "save the file as UTF-8, which is what DISA publishes");
	return STIG_EFORMAT;
}

static enum stig_status contradiction(struct stig_error *err,
				      struct stig_str name, const char *fact)
{
	error_set(err, STIG_EFORMAT, "declares encoding \"%s\" but %s",
		  escape_quote(name).text, fact);
	error_hint(err, "this copy was changed after DISA made it; fetch it "
			"again");
	return STIG_EFORMAT;
}

/* ------------------------------------------------------------- decoding */

static enum stig_status decode_marked_16(struct xml_document *document,
					 struct buf *converted,
					 struct stig_str file,
					 struct stig_error *err)
{
	bool big = (unsigned char)file.ptr[0] == 0xfe;
	enum stig_status status = decode_utf_16(converted, file, big, err);

	if (status)
		return status;
	document->bytes = buf_str(converted);
	document->columns = false;

	struct stig_str name = declared(document->bytes);
	if (name.len && !(name.len >= 6 &&
			  strncasecmp(name.ptr, "UTF-16", 6) == 0))
		return contradiction(err, name, "begins with the byte order "
						"mark of UTF-16");
	return STIG_OK;
}

static enum stig_status decode_marked_8(struct xml_document *document,
					struct stig_str file,
					struct stig_error *err)
{
	document->bytes = str_slice(file, 3, file.len);
	document->column_offset = 3;

	struct stig_str name = declared(document->bytes);
	const struct encoding *encoding = encoding_find(name);
	if (name.len && (!encoding || encoding->family != FAMILY_UTF_8))
		return contradiction(err, name, "begins with the byte order "
						"mark of UTF-8");
	return STIG_OK;
}

/* Without a mark the declaration decides, and --encoding what it got wrong. */
static enum stig_status decode_unmarked(struct xml_document *document,
					struct buf *converted,
					struct stig_str file,
					const char *fallback,
					struct stig_error *err)
{
	struct stig_str name = declared(file);
	const struct encoding *encoding = encoding_find(name);

	document->bytes = file;
	if (fallback && utf8_check(file) < file.len)
		encoding = encoding_find(str_of(fallback));
	else if (!name.len)
		return STIG_OK;
	if (!encoding)
		return refuse_encoding(err, name);
	if (encoding->family == FAMILY_UTF_16)
		return contradiction(err, name, "has no byte order mark");
	if (encoding->family == FAMILY_UTF_8)
		return STIG_OK;

	enum stig_status status = decode_bytes(converted, file, encoding, err);
	document->bytes = buf_str(converted);
	document->columns = false;
	return status;
}

/* What the first bytes say about charsets that have no decoder here. */
static enum stig_status refuse_foreign(struct stig_str file,
				       struct stig_error *err)
{
	static const struct {
		struct stig_str start;
		const char *name;
	} starts[] = {
		{ { "\xff\xfe\0\0", 4 }, "UTF-32" },
		{ { "\0\0\xfe\xff", 4 }, "UTF-32" },
		{ { "<\0\0\0", 4 }, "UTF-32" },
		{ { "\0\0\0<", 4 }, "UTF-32" },
		{ { "\x4c\x6f\xa7\x94", 4 }, "EBCDIC" },
		{ { "+/v", 3 }, "UTF-7" },
		{ { "<\0", 2 }, "UTF-16 without a byte order mark" },
		{ { "\0<", 2 }, "UTF-16 without a byte order mark" },
	};

	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (file.len >= starts[i].start.len &&
		    memcmp(file.ptr, starts[i].start.ptr,
			   starts[i].start.len) == 0)
			return refuse_encoding(err, str_of(starts[i].name));
	return STIG_OK;
}

static enum stig_status decode(struct xml_document *document,
			       struct buf *converted, struct stig_str file,
			       const char *fallback, struct stig_error *err)
{
	enum stig_status status = refuse_foreign(file, err);

	if (status)
		return status;
	if (str_starts(file, "\xff\xfe") || str_starts(file, "\xfe\xff"))
		return decode_marked_16(document, converted, file, err);
	if (str_starts(file, "\xef\xbb\xbf"))
		return decode_marked_8(document, file, err);
	return decode_unmarked(document, converted, file, fallback, err);
}

enum stig_status encoding_decode(struct xml_document *document,
				 struct buf *converted, struct stig_str file,
				 const char *fallback, struct stig_error *err)
{
	document->column_offset = 0;
	document->columns = true;

	enum stig_status status =
		decode(document, converted, file, fallback, err);
	if (status) {
		error_place(err, document->name, 0, 0);
		return status;
	}
	return tags_check(document, err);
}
