/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include "make.h"

#include <stdalign.h>
#include <stdio.h>

Test(arena, memory_is_aligned_for_any_type)
{
	struct arena arena = ARENA_INIT;

	for (size_t size = 0; size < 300; size++) {
		arena_str(&arena, STR("odd"));

		uintptr_t at = (uintptr_t)arena_alloc(&arena, size);
		cr_assert_neq(at, 0);
		cr_assert_eq(at % alignof(max_align_t), 0);
	}
	arena_release(&arena);
}

Test(arena, arrays_are_zeroed_after_a_reset_too)
{
	struct arena arena = ARENA_INIT;

	memset(arena_alloc(&arena, 1000), 'x', 1000);
	arena_reset(&arena);

	char *bytes = arena_array(&arena, 100, 10);
	for (size_t i = 0; i < 1000; i++)
		cr_assert_eq(bytes[i], 0);
	arena_release(&arena);
}

Test(arena, texts_stay_where_they_are)
{
	enum { COUNT = 40000 };
	struct arena arena = ARENA_INIT;
	static struct stig_str text[COUNT];
	char word[32];

	for (size_t i = 0; i < COUNT; i++) {
		snprintf(word, sizeof(word), "text %zu", i);
		text[i] = arena_str(&arena, str_of(word));
	}
	for (size_t i = 0; i < COUNT; i++) {
		snprintf(word, sizeof(word), "text %zu", i);
		claim_text(text[i], word);
	}
	arena_release(&arena);
}

Test(arena, block_larger_than_a_chunk_is_whole)
{
	struct arena arena = ARENA_INIT;
	struct stig_str before = arena_str(&arena, STR("before"));
	size_t size = (size_t)1 << 20;
	char *block = arena_alloc(&arena, size);

	memset(block, 'x', size);
	struct stig_str after = arena_str(&arena, STR("after"));
	claim_text(before, "before");
	claim_text(after, "after");
	cr_assert_eq(block[size - 1], 'x');
	arena_release(&arena);
}

Test(arena, empty_text_is_no_null_pointer)
{
	struct arena arena = ARENA_INIT;
	struct stig_str text =
		arena_str(&arena, (struct stig_str){ NULL, 0 });

	cr_assert_not_null(text.ptr);
	cr_assert_eq(text.len, 0);
	arena_release(&arena);
}

Test(arena, released_arena_can_be_used_again)
{
	struct arena arena = ARENA_INIT;

	arena_reset(&arena);
	arena_release(&arena);
	claim_text(arena_str(&arena, STR("again")), "again");
	arena_release(&arena);
	arena_release(&arena);
}

Test(arena, count_that_overflows_ends_the_process, .exit_code = 2)
{
	struct arena arena = ARENA_INIT;

	arena_array(&arena, SIZE_MAX / 2, 3);
}

Test(arena, size_without_room_for_a_chunk_ends_the_process, .exit_code = 2)
{
	struct arena arena = ARENA_INIT;

	arena_alloc(&arena, SIZE_MAX - 1);
}
