/* SPDX-License-Identifier: MIT */
#include "base/escape.h"

#include "base/utf8.h"

#include <criterion/criterion.h>

static void escapes_to(struct stig_str text, enum escape_mode mode,
		       const char *expect)
{
	struct buf buf = BUF_INIT;

	escape_put(&buf, text, mode);
	buf_putc(&buf, '\0');
	cr_assert_str_eq(buf.ptr, expect);
	buf_release(&buf);
}

static void path_is(struct stig_str part, const char *expect)
{
	struct buf buf = BUF_INIT;

	escape_path_put(&buf, part);
	buf_putc(&buf, '\0');
	cr_assert_str_eq(buf.ptr, expect);
	buf_release(&buf);
}

Test(escape, plain_text_stays)
{
	escapes_to(STR("<b> \"x\" & 50% caf\xc3\xa9"), ESCAPE_TEXT,
		   "<b> \"x\" & 50% caf\xc3\xa9");
}

Test(escape, line_feed_and_tab_stay_in_text_alone)
{
	escapes_to(STR("a\tb\n"), ESCAPE_TEXT, "a\tb\n");
	escapes_to(STR("a\tb\n"), ESCAPE_ONE_LINE, "a\\u{9}b\\u{A}");
}

Test(escape, controls_cannot_act)
{
	escapes_to(STR("\033[2J\a\r\x7f"), ESCAPE_TEXT,
		   "\\u{1B}[2J\\u{7}\\u{D}\\u{7F}");
	escapes_to(STR("\xc2\x9b" "31m"), ESCAPE_TEXT, "\\u{9B}31m");
}

Test(escape, bidi_and_invisible_characters_are_seen)
{
	escapes_to(STR("\xe2\x80\xae" "x\xe2\x80\xac\xc2\xad\xef\xbb\xbf"),
		   ESCAPE_TEXT, "\\u{202E}x\\u{202C}\\u{AD}\\u{FEFF}");
	escapes_to(STR("\xf3\xa0\x81\x81"), ESCAPE_TEXT, "\\u{E0041}");
}

Test(escape, look_alikes_and_accents_are_text)
{
	escapes_to(STR("\xd0\xb0" "e\xcc\x81\xc2\xa0"), ESCAPE_TEXT,
		   "\xd0\xb0" "e\xcc\x81\xc2\xa0");
}

Test(escape, text_that_looks_like_an_escape_can_be_told)
{
	escapes_to(STR("\\u{9B}"), ESCAPE_TEXT, "\\u{5C}u{9B}");
	escapes_to(STR("\\u{5C}u{9B}"), ESCAPE_TEXT, "\\u{5C}u{5C}u{9B}");
	escapes_to(STR("\\\\u{1}"), ESCAPE_TEXT, "\\\\u{5C}u{1}");
	escapes_to(STR("\\users \\u \\"), ESCAPE_TEXT, "\\users \\u \\");
}

Test(escape, nul_and_bad_bytes_are_written)
{
	escapes_to(STR("a\0b"), ESCAPE_TEXT, "a\\u{0}b");
	escapes_to(STR("\x92"), ESCAPE_TEXT, "\\x{92}");
}

Test(escape, last_two_of_every_plane_need_it)
{
	cr_assert(escape_needed(0xfffe));
	cr_assert(escape_needed(0x1ffff));
	cr_assert(escape_needed(0x10fffe));
	cr_assert(!escape_needed(0xfffd));
	cr_assert(!escape_needed(0x10fffd));
}

Test(escape, edges_of_the_ranges)
{
	cr_assert(!escape_needed(0x200a));
	cr_assert(escape_needed(0x200b));
	cr_assert(escape_needed(0x202e));
	cr_assert(!escape_needed(0x202f));
	cr_assert(!escape_needed(0xdfffd));
	cr_assert(escape_needed(0xe0000));
	cr_assert(escape_needed(0xe0fff));
	cr_assert(!escape_needed(0xe1000));
}

Test(escape, quote_is_cut_and_on_one_line)
{
	char many[300];

	memset(many, '\n', sizeof(many));
	struct escape_quote quote =
		escape_quote((struct stig_str){ many, sizeof(many) });
	cr_assert_null(strchr(quote.text, '\n'));
	cr_assert(str_ends(str_of(quote.text), "\\u{A}..."));
	cr_assert_lt(strlen(quote.text), sizeof(quote.text));
}

Test(escape, longest_quote_fits)
{
	struct buf many = BUF_INIT;
	char code[4];

	for (int i = 0; i < 300; i++)
		buf_put(&many, code, utf8_put(0x10ffff, code));
	struct escape_quote quote = escape_quote(buf_str(&many));
	cr_assert_lt(strlen(quote.text), sizeof(quote.text));
	cr_assert(str_ends(str_of(quote.text), "..."));
	buf_release(&many);
}

Test(escape, path_keeps_its_alphabet)
{
	path_is(STR("V-80707#2_a.b"), "V-80707#2_a.b");
	path_is(STR("a b/c%\xc3\xa9"), "a%20b%2Fc%25%C3%A9");
}

Test(escape, path_is_never_empty_or_a_folder)
{
	path_is(STR(""), "%00");
	path_is(STR("."), "%2E");
	path_is(STR(".."), "%2E%2E");
	path_is(STR("..."), "...");
}

Test(escape, long_paths_are_cut_and_stay_different)
{
	struct buf a = BUF_INIT, b = BUF_INIT;
	char part[300];

	memset(part, 'x', sizeof(part));
	escape_path_put(&a, (struct stig_str){ part, 299 });
	escape_path_put(&b, (struct stig_str){ part, 300 });
	cr_assert_eq(a.len, 217);
	cr_assert_eq(a.ptr[200], '-');
	cr_assert(!str_equal(buf_str(&a), buf_str(&b)));
	buf_release(&a);
	buf_release(&b);
}

Test(escape, path_of_two_hundred_bytes_is_whole)
{
	struct buf buf = BUF_INIT;
	char part[200];

	memset(part, 'x', sizeof(part));
	escape_path_put(&buf, (struct stig_str){ part, sizeof(part) });
	cr_assert_eq(buf.len, sizeof(part));
	buf_release(&buf);
}
