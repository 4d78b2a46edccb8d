/* SPDX-License-Identifier: MIT */
#include "compare/tokens.h"

#include "base/buf.h"

#include <criterion/criterion.h>

/* The tokens of text, each ended by a comma. */
static void cut(const char *text, const char *expect)
{
	struct token_scan scan = token_scan_of(str_of(text));
	struct token token;
	struct buf buf = BUF_INIT;

	while (token_next(&scan, &token)) {
		buf_put_str(&buf, token.text);
		buf_putc(&buf, ',');
	}
	buf_putc(&buf, '\0');
	cr_assert_str_eq(buf.ptr, expect, "came out: %s", buf.ptr);
	buf_release(&buf);
}

Test(tokens, words_and_white_space_alternate)
{
	cut("Set  the\tvalue", "Set,  ,the,\t,value,");
}

Test(tokens, inner_signs_join_only_with_a_digit)
{
	cut("V-100200 2.4.57 snmp_v3", "V-100200, ,2.4.57, ,snmp_v3,");
	cut("fail_delay read-only a.conf", "fail,_,delay, ,read,-,only, ,"
					   "a,.,conf,");
}

Test(tokens, signs_at_the_ends_are_no_part_of_a_word)
{
	cut("140-2. -f5_ 3--4", "140-2,., ,-,f5,_, ,3,--,4,");
}

Test(tokens, operators_are_runs_of_two_or_three)
{
	cut("<= != -> === <!-- =====", "<=, ,!=, ,->, ,===, ,<!-,-, ,===,==,");
	cut("a<b", "a,<,b,");
}

Test(tokens, letters_beyond_ascii_are_letters)
{
	cut("r\xc3\xa9sum\xc3\xa9 \xe2\x80\x9cq\xe2\x80\x9d",
	    "r\xc3\xa9sum\xc3\xa9, ,\xe2\x80\x9c,q,\xe2\x80\x9d,");
}

Test(tokens, wide_and_no_break_spaces_are_white_space)
{
	struct token_scan scan = token_scan_of(STR("\xc2\xa0 \xe2\x80\x8b\x1e"));
	struct token token;

	cr_assert(token_next(&scan, &token));
	cr_assert_eq(token.kind, TOKEN_SPACE);
	cr_assert_eq(token.text.len, 7);
	cr_assert_not(token_next(&scan, &token));
}

/* a.a.a.a ... without a digit, whose end each word might look for. */
Test(tokens, long_runs_of_inner_signs_are_walked_once)
{
	static char text[1 << 20];
	struct token_scan scan = token_scan_of(
		(struct stig_str){ text, sizeof(text) });
	struct token token;
	size_t count = 0;

	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = i % 2 ? '.' : 'a';
	while (token_next(&scan, &token))
		count++;
	cr_assert_eq(count, sizeof(text));
}
