/* SPDX-License-Identifier: MIT */
#include "base/mem.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

static void end_with_7(void)
{
	_exit(7);
}

Test(mem, no_bytes_are_a_pointer_all_the_same)
{
	void *nothing = mem_alloc(0), *none = mem_array(NULL, 0, 8);

	cr_assert_not_null(nothing);
	cr_assert_not_null(none);
	mem_free(nothing);
	mem_free(none);
	mem_free(NULL);
}

Test(mem, counted_memory_is_zeroed)
{
	char *bytes = mem_calloc(100, 3);

	for (size_t i = 0; i < 300; i++)
		cr_assert_eq(bytes[i], 0);
	mem_free(bytes);
}

Test(mem, array_keeps_its_elements_when_it_grows)
{
	int *number = mem_array(NULL, 2, sizeof(*number));

	number[0] = 11;
	number[1] = 22;
	number = mem_array(number, 10000, sizeof(*number));
	cr_assert_eq(number[0], 11);
	cr_assert_eq(number[1], 22);
	mem_free(number);
}

Test(mem, duplicate_is_a_copy)
{
	char text[] = "clock";
	char *copy = mem_strdup(text);

	text[0] = 'b';
	cr_assert_str_eq(copy, "clock");
	mem_free(copy);
}

Test(mem, size_that_overflows_ends_the_process, .exit_code = 2)
{
	mem_array(NULL, SIZE_MAX / 2, 3);
}

Test(mem, handler_is_called_when_memory_ends, .exit_code = 7)
{
	mem_set_handler(end_with_7);
	mem_array(NULL, SIZE_MAX / 2, 3);
}
