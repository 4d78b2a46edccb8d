/* SPDX-License-Identifier: MIT */
#include "render/wrap.h"

#include "base/str.h"

#include <criterion/criterion.h>

/* The rows as one text: "|" before each, its indent as dots. */
static void wraps_to(struct wrap wrap, const char *expect)
{
	struct buf rows = BUF_INIT;
	struct wrap_row row;

	while (wrap_next(&wrap, &row)) {
		buf_putc(&rows, '|');
		for (size_t i = 0; i < row.indent; i++)
			buf_putc(&rows, '.');
		buf_put_str(&rows, str_slice(wrap.text, row.from, row.to));
	}
	buf_putc(&rows, '\0');
	cr_assert_str_eq(rows.ptr, expect);
	buf_release(&rows);
}

Test(wrap, without_width_only_line_feeds_cut)
{
	wraps_to((struct wrap){ .text = STR("one two\nthree") },
		 "|one two|three");
}

Test(wrap, empty_text_is_one_empty_row)
{
	wraps_to((struct wrap){ .text = STR("") }, "|");
	wraps_to((struct wrap){ .text = STR("\n") }, "|");
}

Test(wrap, line_feed_at_the_end_adds_no_row)
{
	wraps_to((struct wrap){ .text = STR("one\n\ntwo\n"), .width = 20 },
		 "|one||two");
}

Test(wrap, cuts_between_words)
{
	wraps_to((struct wrap){ .text = STR("if it is not set"), .width = 8 },
		 "|if it is|not set");
}

Test(wrap, word_that_fits_exactly_stays)
{
	wraps_to((struct wrap){ .text = STR("one two"), .width = 7 },
		 "|one two");
	wraps_to((struct wrap){ .text = STR("one two"), .width = 6 },
		 "|one|two");
}

Test(wrap, rows_that_go_on_hang)
{
	wraps_to((struct wrap){ .text = STR("aa bb cc\ndd"), .width = 6,
				.hang = 2 },
		 "|aa bb|..cc|dd");
}

Test(wrap, automatic_hang_is_two_more_than_the_line)
{
	wraps_to((struct wrap){ .text = STR("  aaaa bbbb"), .width = 10,
				.hang = WRAP_HANG_AUTO },
		 "|  aaaa|....bbbb");
}

Test(wrap, hang_is_at_most_half_of_the_row)
{
	wraps_to((struct wrap){ .text = STR("aaaa bbbb"), .width = 8,
				.hang = 30 },
		 "|aaaa|....bbbb");
}

Test(wrap, column_of_the_sign_counts)
{
	wraps_to((struct wrap){ .text = STR("one two"), .width = 7,
				.column = 1 },
		 "|one|two");
}

Test(wrap, long_word_is_cut_inside)
{
	wraps_to((struct wrap){ .text = STR("aa bbbbbbbb"), .width = 3 },
		 "|aa|bbb|bbb|bb");
}

Test(wrap, wide_character_does_not_pass_the_edge)
{
	wraps_to((struct wrap){ .text = STR("a\xe4\xb8\xad\xe4\xb8\xad"),
				.width = 4 },
		 "|a\xe4\xb8\xad|\xe4\xb8\xad");
}

Test(wrap, combining_mark_stays_with_its_letter)
{
	wraps_to((struct wrap){ .text = STR("abe\xcc\x81x"), .width = 3 },
		 "|abe\xcc\x81|x");
}

Test(wrap, no_break_space_is_no_place_to_cut)
{
	wraps_to((struct wrap){ .text = STR("aa b\xc2\xa0" "c"), .width = 5 },
		 "|aa|b\xc2\xa0" "c");
}

Test(wrap, blanks_at_the_end_of_a_row_are_gone)
{
	wraps_to((struct wrap){ .text = STR("one  \t\n  \ntwo ") },
		 "|one||two");
}

Test(wrap, one_column_still_comes_to_an_end)
{
	wraps_to((struct wrap){ .text = STR("ab"), .width = 1, .column = 1,
				.hang = 4 },
		 "|a|b");
}
