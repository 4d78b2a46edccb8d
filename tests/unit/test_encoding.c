/* SPDX-License-Identifier: MIT */
#include "read/encoding.h"

#include "make.h"

static struct xml_document document;
static struct buf converted;
static struct stig_error err;

static enum stig_status decode(struct stig_str file, const char *fallback)
{
	buf_release(&converted);
	memset(&err, 0, sizeof(err));
	document = (struct xml_document){ .name = STR("test.xml") };
	return encoding_decode(&document, &converted, file, fallback, &err);
}

static void is_read(struct stig_str file, const char *fallback,
		    const char *expect)
{
	cr_assert_eq(decode(file, fallback), STIG_OK, "%s", err.text);
	claim_text(document.bytes, expect);
}

static void is_refused(struct stig_str file, const char *fallback,
		       const char *word)
{
	cr_assert_eq(decode(file, fallback), STIG_EFORMAT);
	cr_assert_str_eq(err.file, "test.xml");
	claim_holds(err.text, word);
}

#define DECLARED(name) "<?xml version=\"1.0\" encoding=\"" name "\"?><a>"
#define MARK "\xef\xbb\xbf"

Test(encoding, utf_8_is_not_copied)
{
	struct stig_str file = STR("<a>\xe6\x99\x82</a>");

	is_read(file, NULL, file.ptr);
	cr_assert_eq(document.bytes.ptr, file.ptr);
	cr_assert(document.columns);
}

Test(encoding, byte_order_mark_goes_and_columns_know_of_it)
{
	is_read(STR(MARK "<a/>"), NULL, "<a/>");
	cr_assert_eq(document.column_offset, 3);
	cr_assert(document.columns);
}

Test(encoding, declared_single_byte_charsets_are_converted)
{
	is_read(STR(DECLARED("windows-1252") "\x92</a>"), NULL,
		DECLARED("windows-1252") "\xe2\x80\x99</a>");
	cr_assert_not(document.columns);
	is_read(STR(DECLARED("iso-8859-1") "\x92</a>"), NULL,
		DECLARED("iso-8859-1") "\xc2\x92</a>");
	is_read(STR(DECLARED("US-ASCII") "x</a>"), NULL,
		DECLARED("US-ASCII") "x</a>");
}

Test(encoding, declaration_may_be_spaced_and_quoted_as_xml_allows)
{
	is_read(STR("<?xml version='1.0'\n encoding = 'windows-1252' ?>\x92"),
		NULL,
		"<?xml version='1.0'\n encoding = 'windows-1252' ?>"
		"\xe2\x80\x99");
}

Test(encoding, utf_16_with_a_mark_is_converted)
{
	is_read(STR("\xff\xfe<\0a\0/\0>\0"), NULL, "<a/>");
	is_read(STR("\xfe\xff\0<\0a\0/\0>"), NULL, "<a/>");
	cr_assert_not(document.columns);
}

Test(encoding, charsets_without_a_decoder_are_refused_by_name)
{
	is_refused(STR("\xff\xfe\0\0<\0\0\0"), NULL, "UTF-32");
	is_refused(STR("\0\0\xfe\xff\0\0\0<"), NULL, "UTF-32");
	is_refused(STR("<\0\0\0a\0\0\0"), NULL, "UTF-32");
	is_refused(STR("\x4c\x6f\xa7\x94\x93"), NULL, "EBCDIC");
	is_refused(STR("+/v8-<a/>"), NULL, "UTF-7");
	is_refused(STR("<\0a\0/\0>\0"), NULL, "UTF-16");
	is_refused(STR("\0<\0a\0/\0>"), NULL, "UTF-16");
	is_refused(STR(DECLARED("UTF-7") "</a>"), NULL, "UTF-7");
	is_refused(STR(DECLARED("KOI8-R") "</a>"), NULL, "KOI8-R");
	is_refused(STR(DECLARED("ebcdic-cp-us") "</a>"), NULL,
		   "ebcdic-cp-us");
}

Test(encoding, name_in_a_refusal_is_escaped)
{
	is_refused(STR(DECLARED("\x1b[2J") "</a>"), NULL, "\\u{1B}[2J");
}

Test(encoding, declaration_that_contradicts_the_mark_is_refused)
{
	is_refused(STR(MARK DECLARED("windows-1252")), NULL, "windows-1252");
	is_refused(STR(MARK DECLARED("UTF-16")), NULL, "UTF-16");
	is_refused(STR(DECLARED("UTF-16") "</a>"), NULL, "UTF-16");
	is_read(STR(MARK DECLARED("utf-8")), NULL, DECLARED("utf-8"));
}

Test(encoding, utf_16_that_declares_another_charset_is_refused)
{
	static const char text[] = DECLARED("UTF-8");
	struct buf file = BUF_INIT;

	buf_puts(&file, "\xff\xfe");
	for (const char *c = text; *c; c++)
		buf_put(&file, (char[]){ *c, 0 }, 2);
	is_refused(buf_str(&file), NULL, "UTF-8");
	buf_release(&file);
}

Test(encoding, bytes_that_contradict_the_declaration_are_refused)
{
	is_refused(STR(DECLARED("us-ascii") "\x92</a>"), NULL, "0x92");
	is_refused(STR(DECLARED("windows-1252") "\x81</a>"), NULL, "0x81");
}

Test(encoding, chosen_encoding_reads_what_is_not_utf_8)
{
	is_read(STR(DECLARED("UTF-8") "\x92</a>"), "windows-1252",
		DECLARED("UTF-8") "\xe2\x80\x99</a>");
	is_read(STR("<a>\x92</a>"), "iso-8859-1", "<a>\xc2\x92</a>");
}

Test(encoding, chosen_encoding_leaves_a_healthy_file_alone)
{
	is_read(STR("<a>\xe2\x80\x99</a>"), "windows-1252",
		"<a>\xe2\x80\x99</a>");
	is_read(STR(MARK "<a>\xe2\x80\x99</a>"), "windows-1252",
		"<a>\xe2\x80\x99</a>");
	is_read(STR("\xff\xfe<\0a\0/\0>\0"), "windows-1252", "<a/>");
}

Test(encoding, chosen_encoding_is_not_for_files_with_a_mark)
{
	decode(STR(MARK "<a>\x92</a>"), "windows-1252");
	claim_text(document.bytes, "<a>\x92</a>");
}

Test(encoding, nul_is_refused_with_its_line)
{
	is_refused(STR("<a>\n\n\0</a>"), NULL, "NUL");
	cr_assert_eq(err.line, 3);
}

Test(encoding, options_are_the_single_byte_charsets)
{
	cr_assert(encoding_is_known("windows-1252"));
	cr_assert(encoding_is_known("ISO-8859-1"));
	cr_assert_not(encoding_is_known("UTF-16"));
	cr_assert_not(encoding_is_known("UTF-8"));
	cr_assert_not(encoding_is_known("cp437"));
	cr_assert_not(encoding_is_known(""));
}
