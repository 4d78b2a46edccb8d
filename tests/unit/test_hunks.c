/* SPDX-License-Identifier: MIT */
#include "compare/hunks.h"

#include "marks.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

/* A change of the lines that the signs stand for, and its hunks. */
static void hunks_of(struct arena *arena, struct stig_change *change,
		     const char *signs, struct stig_str text, size_t context)
{
	struct stig_line *line = arena_array(arena, strlen(signs),
					     sizeof(*line));

	for (size_t i = 0; signs[i]; i++) {
		line[i].op = signs[i];
		if (signs[i] != '+')
			line[i].old_text = text;
		if (signs[i] != '-')
			line[i].new_text = text;
	}
	change->line = line;
	change->line_count = strlen(signs);
	hunks_make(arena, change, context);
}

/* "first,count -old,count +new,count" of each hunk, in one text. */
static void are(const char *signs, size_t context, const char *expect)
{
	struct arena arena = ARENA_INIT;
	struct stig_change change = { .line_count = 0 };
	struct buf buf = BUF_INIT;

	hunks_of(&arena, &change, signs, STR("x\n"), context);
	for (size_t i = 0; i < change.hunk_count; i++) {
		const struct stig_hunk *hunk = &change.hunk[i];

		buf_printf(&buf, "%zu,%zu -%zu,%zu +%zu,%zu; ", hunk->first,
			   hunk->count, hunk->old_start, hunk->old_count,
			   hunk->new_start, hunk->new_count);
	}
	buf_putc(&buf, '\0');
	cr_assert_str_eq(buf.ptr, expect, "came out: %s", buf.ptr);
	buf_release(&buf);
	arena_release(&arena);
}

Test(hunks, context_is_cut_at_both_ends_of_the_text)
{
	are(" -+ ", 3, "0,4 -1,3 +1,3; ");
	are("     *     ", 3, "2,7 -3,7 +3,7; ");
}

Test(hunks, hunks_that_touch_are_one)
{
	are("-    +", 2, "0,6 -1,5 +1,5; ");
	are("-     +", 2, "0,3 -1,3 +1,2; 4,3 -5,2 +4,3; ");
}

Test(hunks, without_context_each_group_is_a_hunk)
{
	are(" -- +", 0, "1,2 -2,2 +1,0; 4,1 -4,0 +3,1; ");
}

Test(hunks, a_side_without_lines_starts_at_the_line_before)
{
	are("++", 3, "0,2 -0,0 +1,2; ");
	are(" + ", 0, "1,1 -1,0 +2,1; ");
}

Test(hunks, unlimited_context_is_one_hunk_of_all_lines)
{
	are("      -      ", SIZE_MAX, "0,13 -1,13 +1,12; ");
	are("   ", SIZE_MAX, "0,3 -1,3 +1,3; ");
	are("", SIZE_MAX, "");
}

Test(hunks, no_difference_is_no_hunk)
{
	are("   ", 3, "");
}

Test(hunks, counts_are_lines_of_output)
{
	struct arena arena = ARENA_INIT;
	struct stig_change change = { .line_count = 0 };

	hunks_of(&arena, &change, " *", STR("wrapped\nonce"), 3);
	cr_assert_eq(change.hunk[0].old_count, 4);
	hunks_of(&arena, &change, "-", STR(""), 3);
	cr_assert_eq(change.hunk[0].old_count, 1);
	arena_release(&arena);
}

Test(hunks, a_line_of_both_sides_counts_as_the_new_text_has_it)
{
	struct arena arena = ARENA_INIT;
	struct stig_line line[2] = {
		{ .op = ' ', .old_text = STR("a\nb\n"),
		  .new_text = STR("a b\n") },
		{ .op = '-', .old_text = STR("c\n") }
	};
	struct stig_change change = { .line = line, .line_count = 2 };

	hunks_make(&arena, &change, 0);
	cr_assert_eq(change.hunk[0].old_start, 2);
	arena_release(&arena);
}
