/* SPDX-License-Identifier: MIT */
#include "base/str.h"

#include "make.h"

static const char *const pieces[] = { "a", "b", "\n", " ", "\t", "\r" };

Test(str, order_is_by_bytes_and_a_prefix_is_first)
{
	static const char *const sorted[] = { "", " ", "V-1", "V-10", "V-2",
					      "a", "\x7f", "\xc3\xa4" };
	size_t count = sizeof(sorted) / sizeof(sorted[0]);

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++) {
			int order = str_compare(str_of(sorted[i]),
						str_of(sorted[j]));

			cr_assert_eq((order > 0) - (order < 0),
				     (i > j) - (i < j));
		}
}

Test(str, absent_and_empty_are_equal)
{
	struct stig_str absent = { NULL, 0 };

	cr_assert(str_equal(absent, STR("")));
	cr_assert_eq(str_compare(absent, STR("")), 0);
	cr_assert(str_is(absent, ""));
	cr_assert_not(str_is(absent, "a"));
}

Test(str, every_text_starts_and_ends_with_nothing)
{
	cr_assert(str_starts(STR(""), ""));
	cr_assert(str_ends(STR("a"), ""));
	cr_assert(str_starts(STR("V-1"), "V-"));
	cr_assert(str_ends(STR("x_rule"), "_rule"));
	cr_assert_not(str_starts(STR("V"), "V-"));
	cr_assert_not(str_ends(STR("e"), "_rule"));
}

Test(str, trim_takes_blanks_of_both_sides_only)
{
	claim_text(str_trim(STR(" \t\r\n a b\n ")), "a b");
	claim_text(str_trim(STR(" \n")), "");
	claim_text(str_trim(STR("")), "");
	claim_text(str_trim(STR("\xc2\xa0x")), "\xc2\xa0x");
}

Test(str, lines_joined_are_the_text)
{
	struct make_random random = { 0 };
	struct buf buf = BUF_INIT, joined = BUF_INIT;

	for (size_t i = 0; i < 2000; i++) {
		struct stig_str text = make_text(&random, &buf, pieces, 6, 12);
		struct stig_str rest = text, line;

		buf_clear(&joined);
		while (str_next_line(&rest, &line)) {
			cr_assert_gt(line.len, 0);
			cr_assert_null(memchr(line.ptr, '\n', line.len - 1));
			buf_put_str(&joined, line);
		}
		claim_same(buf_str(&joined), text);
	}
	buf_release(&buf);
	buf_release(&joined);
}

Test(str, elements_have_no_line_feed)
{
	struct stig_str set = STR("CCI-000001\n\nCCI-000002"), element;

	cr_assert(str_next_element(&set, &element));
	claim_text(element, "CCI-000001");
	cr_assert(str_next_element(&set, &element));
	claim_text(element, "");
	cr_assert(str_next_element(&set, &element));
	claim_text(element, "CCI-000002");
	cr_assert_not(str_next_element(&set, &element));
}

Test(str, digits_are_decimal_and_at_least_one)
{
	cr_assert(str_is_digits(STR("0123456789")));
	cr_assert_not(str_is_digits(STR("")));
	cr_assert_not(str_is_digits(STR("1.1")));
	cr_assert_not(str_is_digits(STR("-1")));
	cr_assert_not(str_is_digits(STR("1 ")));
	cr_assert_not(str_is_digits(STR("\xd9\xa1")));
}

Test(str, find_gives_the_first_place_at_or_behind_from)
{
	struct stig_str text = STR("a-b-c");

	cr_assert_eq(str_find(text, STR("-"), 0), 1);
	cr_assert_eq(str_find(text, STR("-"), 1), 1);
	cr_assert_eq(str_find(text, STR("-c"), 2), 3);
	cr_assert_eq(str_find(text, STR("-"), 4), STR_NONE);
	cr_assert_eq(str_find(text, STR("a-b-c-"), 0), STR_NONE);
	cr_assert_eq(str_find(text, STR(""), 5), 5);
	cr_assert_eq(str_find(STR(""), STR("a"), 0), STR_NONE);
}
