/* SPDX-License-Identifier: MIT */
#include "read/bad_byte.h"

#include "make.h"

static struct stig_error err;

static bool report(struct stig_str bytes, size_t column_offset)
{
	struct xml_document document = { bytes, STR("test.xml"),
					 column_offset, true };

	memset(&err, 0, sizeof(err));
	return bad_byte_report(&document, &err);
}

Test(bad_byte, utf_8_is_not_reported)
{
	cr_assert_not(report(STR("<a>\xe6\x99\x82</a>"), 0));
	cr_assert_not(report(STR(""), 0));
	cr_assert_str_empty(err.text);
}

Test(bad_byte, place_is_that_of_the_byte_in_the_file)
{
	cr_assert(report(STR("<a>\n\nx\xe2\x80\x99y\x92</a>"), 3));
	cr_assert_eq(err.status, STIG_EFORMAT);
	cr_assert_str_eq(err.file, "test.xml");
	cr_assert_eq(err.line, 3);
	cr_assert_eq(err.column, 6);
	claim_holds(err.text, "byte 0x92 is not UTF-8");

	cr_assert(report(STR("ab\xff"), 0));
	cr_assert_eq(err.line, 1);
	cr_assert_eq(err.column, 3);
}

Test(bad_byte, column_counts_a_byte_order_mark_that_was_cut_off)
{
	cr_assert(report(STR("ab\xff"), 3));
	cr_assert_eq(err.column, 6);
}

Test(bad_byte, converted_document_has_no_column)
{
	struct xml_document document = { STR("ab\xff"), STR("test.xml"), 0,
					 false };

	cr_assert(bad_byte_report(&document, &err));
	cr_assert_eq(err.line, 1);
	cr_assert_eq(err.column, 0);
}

Test(bad_byte, byte_of_windows_1252_is_named)
{
	static const struct {
		const char *bytes, *name;
	} known[] = {
		{ "\x85", "ellipsis" },	   { "\x91", "apostrophe" },
		{ "\x92", "apostrophe" },  { "\x93", "quotation mark" },
		{ "\x94", "quotation mark" }, { "\x95", "bullet" },
		{ "\x96", "dash" },	   { "\x97", "dash" },
		{ "\xa0", "no-break space" },
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		cr_assert(report(str_of(known[i].bytes), 0));
		claim_holds(err.hint[0], known[i].name);
		claim_holds(err.hint[1], "--encoding=windows-1252");
	}
}
