/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include "make.h"

#include <errno.h>

Test(error, status_is_returned_with_and_without_an_error_to_fill)
{
	struct stig_error err;

	cr_assert_eq(error_set(NULL, STIG_ELIMIT, "x"), STIG_ELIMIT);
	cr_assert_eq(error_set(&err, STIG_EFORMAT, "%s: %d", "x", 7),
		     STIG_EFORMAT);
	cr_assert_eq(err.status, STIG_EFORMAT);
	cr_assert_str_eq(err.text, "x: 7");
	error_hint(NULL, "x");
	error_place(NULL, STR("x"), 1, 1);
}

Test(error, hints_stand_in_order_and_too_many_are_dropped)
{
	struct stig_error err;

	error_set(&err, STIG_EFORMAT, "x");
	cr_assert_str_empty(err.hint[0]);
	error_hint(&err, "one");
	cr_assert_str_empty(err.hint[1]);
	error_hint(&err, "two");
	error_hint(&err, "three");
	error_hint(&err, "four");
	cr_assert_str_eq(err.hint[0], "one");
	cr_assert_str_eq(err.hint[1], "two");
	cr_assert_str_eq(err.hint[2], "three");
}

Test(error, second_error_has_no_hint_of_the_first)
{
	struct stig_error err;

	error_set(&err, STIG_EFORMAT, "x");
	error_hint(&err, "one");
	error_set(&err, STIG_EFORMAT, "y");
	cr_assert_str_empty(err.hint[0]);
}

Test(error, name_of_a_file_is_escaped_and_cut)
{
	struct stig_error err;
	char name[5000];

	error_place(&err, STR("a\x1b[2J\n\x92.xml"), 67, 88);
	cr_assert_str_eq(err.file, "a\\u{1B}[2J\\u{A}\\x{92}.xml");
	cr_assert_eq(err.line, 67);
	cr_assert_eq(err.column, 88);

	memset(name, 1, sizeof(name));
	error_place(&err, (struct stig_str){ name, sizeof(name) }, 0, 0);
	cr_assert_lt(strlen(err.file), sizeof(err.file));
	claim_holds(err.file, "...");
}

Test(error, long_text_is_cut_and_ended)
{
	struct stig_error err;

	error_set(&err, STIG_EFORMAT, "%*d", 9000, 1);
	error_hint(&err, "%*d", 9000, 1);
	cr_assert_eq(strlen(err.text), sizeof(err.text) - 1);
	cr_assert_eq(strlen(err.hint[0]), sizeof(err.hint[0]) - 1);
}

Test(error, numbers_have_commas)
{
	cr_assert_str_eq(error_count(0).text, "0");
	cr_assert_str_eq(error_count(999).text, "999");
	cr_assert_str_eq(error_count(1000).text, "1,000");
	cr_assert_str_eq(error_count(20000).text, "20,000");
	cr_assert_str_eq(error_count(33554432).text, "33,554,432");
	cr_assert_str_eq(error_count(UINT64_MAX).text,
			 "18,446,744,073,709,551,615");
}

Test(error, system_error_says_what_and_why)
{
	struct stig_error err;

	cr_assert_eq(error_system(&err, "cannot open", ENOENT), STIG_ESYSTEM);
	cr_assert_str_eq(err.text, "cannot open: No such file or directory");
}
