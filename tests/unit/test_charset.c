/* SPDX-License-Identifier: MIT */
#include "read/charset.h"

#include "base/utf8.h"
#include "make.h"

/* One byte of that charset as a code point; UTF8_BAD when it is refused. */
static uint32_t decoded(const char *charset, unsigned byte)
{
	struct stig_str file = { (char[]){ (char)byte }, 1 };
	struct buf to = BUF_INIT;
	size_t len;
	enum stig_status status = charset_decode_bytes(
		&to, file, charset_find(str_of(charset)), NULL);
	uint32_t code = status ? UTF8_BAD : utf8_get(buf_str(&to), &len);

	buf_release(&to);
	return code;
}

Test(charset, names_are_found_case_aside)
{
	static const char *const read[] = { "utf-8", "UTF-16", "us-ascii",
					    "Iso-8859-1", "WINDOWS-1252" };

	for (size_t i = 0; i < sizeof(read) / sizeof(read[0]); i++)
		cr_assert_not_null(charset_find(str_of(read[i])));
}

Test(charset, all_others_are_unknown)
{
	static const char *const others[] = {
		"", "utf", "UTF-8 ", "UTF-7", "UTF-32", "EBCDIC-US",
		"windows-1251", "ISO-8859-15", "Shift_JIS",
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		cr_assert_null(charset_find(str_of(others[i])), "%s",
			       others[i]);
}

Test(charset, ascii_ends_at_127)
{
	for (unsigned byte = 0; byte < 256; byte++)
		cr_assert_eq(decoded("US-ASCII", byte),
			     byte < 0x80 ? byte : UTF8_BAD);
}

Test(charset, latin_1_is_the_first_256_code_points)
{
	for (unsigned byte = 0; byte < 256; byte++)
		cr_assert_eq(decoded("ISO-8859-1", byte), byte);
}

/* The WHATWG's and Unicode's tables, unassigned bytes as UTF8_BAD. */
Test(charset, windows_1252_differs_from_latin_1_in_its_third_row)
{
	static const uint32_t row[32] = {
		0x20ac, UTF8_BAD, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020,
		0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, UTF8_BAD,
		0x017d, UTF8_BAD, UTF8_BAD, 0x2018, 0x2019, 0x201c, 0x201d,
		0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
		0x0153, UTF8_BAD, 0x017e, 0x0178,
	};

	for (unsigned byte = 0; byte < 256; byte++)
		cr_assert_eq(decoded("windows-1252", byte),
			     byte >= 0x80 && byte < 0xa0 ? row[byte - 0x80]
							 : byte,
			     "0x%02x", byte);
}

Test(charset, bad_byte_is_named_with_its_offset)
{
	struct buf to = BUF_INIT;
	struct stig_error err = { 0 };

	cr_assert_eq(charset_decode_bytes(&to, STR("abc\x81"),
					  charset_find(STR("windows-1252")),
					  &err),
		     STIG_EFORMAT);
	claim_holds(err.text, "0x81");
	claim_holds(err.text, "3");
	buf_release(&to);
}

/* ----------------------------------------------------------------- UTF-16 */

static void put_unit(struct buf *buf, uint32_t unit, bool big)
{
	buf_putc(buf, (char)(big ? unit >> 8 : unit));
	buf_putc(buf, (char)(big ? unit : unit >> 8));
}

static void put_code(struct buf *buf, uint32_t code, bool big)
{
	if (code < 0x10000) {
		put_unit(buf, code, big);
		return;
	}
	put_unit(buf, 0xd800 + ((code - 0x10000) >> 10), big);
	put_unit(buf, 0xdc00 + ((code - 0x10000) & 0x3ff), big);
}

static void every_code_point(bool big)
{
	struct buf file = BUF_INIT, expect = BUF_INIT, to = BUF_INIT;
	char bytes[4];

	put_unit(&file, 0xfeff, big);
	for (uint32_t code = 0; code <= 0x10ffff; code++) {
		if (code >= 0xd800 && code <= 0xdfff)
			continue;
		put_code(&file, code, big);
		buf_put(&expect, bytes, utf8_put(code, bytes));
	}
	cr_assert_eq(charset_decode_utf_16(&to, buf_str(&file), big, NULL),
		     STIG_OK);
	cr_assert(str_equal(buf_str(&to), buf_str(&expect)));
	buf_release(&file);
	buf_release(&expect);
	buf_release(&to);
}

Test(charset, utf_16_of_every_code_point_in_both_orders)
{
	every_code_point(false);
	every_code_point(true);
}

Test(charset, utf_16_of_half_a_pair_is_refused)
{
	static const struct {
		uint32_t unit[3];
		size_t count;
	} bad[] = {
		{ { 0xd83d }, 1 },
		{ { 0xdd70 }, 1 },
		{ { 0xd83d, 'a' }, 2 },
		{ { 0xd83d, 0xd83d, 0xdd70 }, 3 },
		{ { 0xdd70, 0xd83d }, 2 },
		{ { 'a', 0xdbff, 0xe000 }, 3 },
	};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct buf file = BUF_INIT, to = BUF_INIT;

		put_unit(&file, 0xfeff, true);
		for (size_t j = 0; j < bad[i].count; j++)
			put_unit(&file, bad[i].unit[j], true);
		cr_assert_eq(charset_decode_utf_16(&to, buf_str(&file), true,
						   NULL),
			     STIG_EFORMAT);
		buf_release(&file);
		buf_release(&to);
	}
}

Test(charset, utf_16_of_an_odd_number_of_bytes_is_refused)
{
	struct buf to = BUF_INIT;

	cr_assert_eq(charset_decode_utf_16(&to, STR("\xff\xfe" "a\0b"), false,
					   NULL),
		     STIG_EFORMAT);
	buf_release(&to);
}
