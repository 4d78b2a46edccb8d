/* SPDX-License-Identifier: MIT */
#include "compare/intern.h"

#include <criterion/criterion.h>
#include <stdio.h>

Test(intern, equal_texts_have_one_number_and_others_another)
{
	struct arena arena = ARENA_INIT;
	struct intern intern;

	intern_init(&intern, &arena, 4);
	cr_assert_eq(intern_id(&intern, STR("a")), 0);
	cr_assert_eq(intern_id(&intern, STR("b")), 1);
	cr_assert_eq(intern_id(&intern, STR("")), 2);
	cr_assert_eq(intern_id(&intern, STR("a")), 0);
	cr_assert_eq(intern.count, 3);
	arena_release(&arena);
}

Test(intern, a_full_table_still_finds_each)
{
	enum { MOST = 5000 };
	static char text[MOST][8];
	struct arena arena = ARENA_INIT;
	struct intern intern;

	intern_init(&intern, &arena, MOST);
	for (int round = 0; round < 2; round++)
		for (uint32_t i = 0; i < MOST; i++) {
			snprintf(text[i], sizeof(text[i]), "%u", i);
			cr_assert_eq(intern_id(&intern, str_of(text[i])), i);
		}
	arena_release(&arena);
}
