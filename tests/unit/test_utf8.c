/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include "make.h"

static bool is_surrogate(uint32_t code)
{
	return code >= 0xd800 && code <= 0xdfff;
}

Test(utf8, every_code_point_comes_back)
{
	char bytes[4];
	size_t len;

	for (uint32_t code = 0; code <= 0x10ffff; code++) {
		struct stig_str text = { bytes, utf8_put(code, bytes) };
		uint32_t back = utf8_get(text, &len);

		cr_assert_eq(back, is_surrogate(code) ? UTF8_BAD : code);
		cr_assert_eq(len, is_surrogate(code) ? 1 : text.len);
	}
}

/* RFC 3629, section 4, the rows of UTF8-octets in order. */
static const struct {
	unsigned char first[4], last[4];
	size_t len;
} rows[] = {
	{ { 0x00 }, { 0x7f }, 1 },
	{ { 0xc2, 0x80 }, { 0xdf, 0xbf }, 2 },
	{ { 0xe0, 0xa0, 0x80 }, { 0xe0, 0xbf, 0xbf }, 3 },
	{ { 0xe1, 0x80, 0x80 }, { 0xec, 0xbf, 0xbf }, 3 },
	{ { 0xed, 0x80, 0x80 }, { 0xed, 0x9f, 0xbf }, 3 },
	{ { 0xee, 0x80, 0x80 }, { 0xef, 0xbf, 0xbf }, 3 },
	{ { 0xf0, 0x90, 0x80, 0x80 }, { 0xf0, 0xbf, 0xbf, 0xbf }, 4 },
	{ { 0xf1, 0x80, 0x80, 0x80 }, { 0xf3, 0xbf, 0xbf, 0xbf }, 4 },
	{ { 0xf4, 0x80, 0x80, 0x80 }, { 0xf4, 0x8f, 0xbf, 0xbf }, 4 },
};

/* The length of a sequence by the grammar alone, 0 when it is none. */
static size_t by_grammar(const unsigned char *bytes, size_t len)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t at = 0;

		while (at < rows[i].len && at < len &&
		       bytes[at] >= rows[i].first[at] &&
		       bytes[at] <= rows[i].last[at])
			at++;
		if (at == rows[i].len)
			return at;
	}
	return 0;
}

/* Tails at both ends of every range, and bytes that are none. */
static const unsigned char tails[] = { 0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90,
				       0x9f, 0xa0, 0xbf, 0xc0, 0xff };
#define TAILS sizeof(tails)

Test(utf8, sequences_are_those_of_the_grammar)
{
	for (size_t i = 0; i < 256 * TAILS * TAILS * TAILS * 4; i++) {
		size_t n = i / 4, len;
		unsigned char bytes[4] = {
			(unsigned char)(n / TAILS / TAILS / TAILS),
			tails[n / TAILS / TAILS % TAILS],
			tails[n / TAILS % TAILS], tails[n % TAILS],
		};
		struct stig_str text = { (char *)bytes, i % 4 + 1 };
		size_t expect = by_grammar(bytes, text.len);
		uint32_t code = utf8_get(text, &len);

		cr_assert_eq(code == UTF8_BAD, expect == 0);
		cr_assert_eq(len, expect ? expect : 1);
	}
}

Test(utf8, check_finds_the_first_bad_byte_wherever_it_is)
{
	char text[40];

	for (size_t at = 0; at < sizeof(text); at++) {
		struct stig_str all = { text, sizeof(text) };

		memset(text, 'a', sizeof(text));
		cr_assert_eq(utf8_check(all), all.len);
		text[at] = (char)0x92;
		cr_assert_eq(utf8_check(all), at);
		cr_assert_eq(utf8_check(str_slice(all, 0, at)), at);
	}
}

Test(utf8, character_cut_at_the_end_is_bad)
{
	struct stig_str text = STR("ab\xf0\x9f\x95\xb0");

	cr_assert_eq(utf8_check(text), text.len);
	for (size_t len = 3; len < text.len; len++)
		cr_assert_eq(utf8_check(str_slice(text, 0, len)), 2);
}

/* White_Space of Unicode, and what the folded comparison adds. */
static bool is_space(uint32_t code)
{
	static const uint32_t spaces[][2] = {
		{ 0x09, 0x0d },     { 0x1c, 0x20 },     { 0x85, 0x85 },
		{ 0xa0, 0xa0 },     { 0x1680, 0x1680 }, { 0x2000, 0x200b },
		{ 0x2028, 0x2029 }, { 0x202f, 0x202f }, { 0x205f, 0x205f },
		{ 0x3000, 0x3000 }, { 0xfeff, 0xfeff },
	};

	for (size_t i = 0; i < sizeof(spaces) / sizeof(spaces[0]); i++)
		if (code >= spaces[i][0] && code <= spaces[i][1])
			return true;
	return false;
}

Test(utf8, white_space_is_the_list_of_the_specification)
{
	for (uint32_t code = 0; code <= 0x10ffff; code++)
		cr_assert_eq(utf8_is_space(code), is_space(code), "U+%04X",
			     code);
	cr_assert_not(utf8_is_space(UTF8_BAD));
}

static const char *const pieces[] = {
	"a", "b", " ", "\n", "\t", "\xc2\xa0", "\xe2\x80\x8b", "\xef\xbb\xbf",
	"\xe2\x80\xa9", "\x1e", "\xe6\x99\x82",
};
#define PIECES (sizeof(pieces) / sizeof(pieces[0]))

/* Folding as the specification words it, one character at a time. */
static void fold(struct buf *to, struct stig_str text)
{
	bool pending = false;
	size_t len;

	buf_clear(to);
	for (size_t at = 0; at < text.len; at += len) {
		struct stig_str rest = str_slice(text, at, text.len);

		if (is_space(utf8_get(rest, &len))) {
			pending = to->len > 0;
			continue;
		}
		if (pending)
			buf_putc(to, ' ');
		pending = false;
		buf_put(to, rest.ptr, len);
	}
}

Test(utf8, texts_are_equal_folded_when_their_foldings_are)
{
	struct make_random random = { 0 };
	struct buf a = BUF_INIT, b = BUF_INIT, x = BUF_INIT, y = BUF_INIT;
	size_t equal = 0;

	for (size_t i = 0; i < 20000; i++) {
		struct stig_str one = make_text(&random, &a, pieces, PIECES, 5);
		struct stig_str two = make_text(&random, &b, pieces, PIECES, 5);

		fold(&x, one);
		fold(&y, two);
		equal += str_equal(buf_str(&x), buf_str(&y));
		cr_assert_eq(utf8_equal_folded(one, two),
			     str_equal(buf_str(&x), buf_str(&y)));
	}
	cr_assert_gt(equal, 100);
	buf_release(&a);
	buf_release(&b);
	buf_release(&x);
	buf_release(&y);
}

Test(utf8, trim_leaves_no_outer_white_space_and_nothing_else_goes)
{
	struct make_random random = { 0 };
	struct buf buf = BUF_INIT;

	for (size_t i = 0; i < 5000; i++) {
		struct stig_str text =
			make_text(&random, &buf, pieces, PIECES, 8);
		struct stig_str inner = utf8_trim(text);
		size_t front = utf8_space_run(text);

		claim_same(utf8_trim(inner), inner);
		cr_assert_eq(inner.ptr, text.ptr + front);
		struct stig_str back = str_slice(text, front + inner.len,
						 text.len);
		cr_assert_eq(utf8_space_run(back), back.len);
	}
	buf_release(&buf);
}

Test(utf8, bytes_that_are_no_character_are_no_white_space)
{
	claim_text(utf8_trim(STR("\x85\xa0")), "\x85\xa0");
	claim_text(utf8_trim(STR(" \x80 ")), "\x80");
	cr_assert_eq(utf8_space_run(STR("\xc2")), 0);
}
