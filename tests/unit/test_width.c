/* SPDX-License-Identifier: MIT */
#include "base/width.h"

#include <criterion/criterion.h>

Test(width, ascii_takes_one_column_each)
{
	cr_assert_eq(width_text(STR("V-1 (II)")), 8);
	cr_assert_eq(width_text(STR("")), 0);
}

Test(width, combining_marks_take_none)
{
	cr_assert_eq(width_text(STR("e\xcc\x81t")), 2);
}

Test(width, wide_characters_take_two)
{
	cr_assert_eq(width_text(STR("\xe4\xb8\xad\xe6\x96\x87!")), 5);
}

Test(width, tab_goes_to_the_next_multiple_of_eight)
{
	cr_assert_eq(width_text(STR("\t")), 8);
	cr_assert_eq(width_text(STR("1234567\tx")), 9);
	cr_assert_eq(width_text(STR("12345678\tx")), 17);
	cr_assert_eq(width_after(1, STR("\t")), 8);
}

Test(width, byte_that_is_not_utf8_takes_one)
{
	cr_assert_eq(width_text(STR("\x92x")), 2);
}
