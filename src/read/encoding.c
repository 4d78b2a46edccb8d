/* SPDX-License-Identifier: MIT */
/*
 * Which encoding a file has: by its byte order mark, by its declaration, or by
 * --encoding. What contradicts itself is refused.
 */
#include "read/encoding.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/utf8.h"
#include "read/charset.h"
#include "read/tags.h"

#include <strings.h>

bool encoding_is_known(const char *name)
{
	const struct charset *charset = charset_find(str_of(name));

	return charset && charset->family == FAMILY_BYTES;
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
	enum stig_status status = charset_decode_utf_16(converted, file, big, err);

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
	const struct charset *charset = charset_find(name);
	if (name.len && (!charset || charset->family != FAMILY_UTF_8))
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
	const struct charset *charset = charset_find(name);

	document->bytes = file;
	if (fallback && utf8_check(file) < file.len)
		charset = charset_find(str_of(fallback));
	else if (!name.len)
		return STIG_OK;
	if (!charset)
		return refuse_encoding(err, name);
	if (charset->family == FAMILY_UTF_16)
		return contradiction(err, name, "has no byte order mark");
	if (charset->family == FAMILY_UTF_8)
		return STIG_OK;

	enum stig_status status = charset_decode_bytes(converted, file, charset, err);
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
