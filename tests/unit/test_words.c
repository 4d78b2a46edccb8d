/* SPDX-License-Identifier: MIT */
#include "compare/words.h"

#include "marks.h"

#include <criterion/criterion.h>

Test(words, only_the_changed_word_is_marked)
{
	marks_are("The log must be kept for a year.",
		  "The log must be kept for a month.", &marks_words,
		  "*The log must be kept for a [-year-]{+month+}.\n");
}

Test(words, white_space_that_came_or_went_is_marked)
{
	marks_are("Enter A | B here.", "Enter A|B here.", &marks_words,
		  "*Enter A[- -]|[- -]B here.\n");
}

Test(words, white_space_in_other_amount_is_not_marked)
{
	marks_are("Set  the\tlimit to 5.", "Set the limit to 6.", &marks_words,
		  "*Set~the~limit to [-5-]{+6+}.\n");
}

Test(words, white_space_counts_when_asked_for)
{
	marks_are("Set  the limit.", "Set the limit.", &marks_space,
		  "*Set[-  -]{+ +}the limit.\n");
	marks_are("Set the limit", "Set the limit\n", &marks_space,
		  "*Set the limit{+|+}\n");
}

Test(words, an_operator_turned_around_is_one_change)
{
	marks_are("Fail if the count > 5 on it.",
		  "Fail if the count < 5 on it.", &marks_words,
		  "*Fail if the count [->-]{+<+} 5 on it.\n");
	marks_are("Fail if count <= 5 on it.", "Fail if count != 5 on it.",
		  &marks_words, "*Fail if count [-<=-]{+!=+} 5 on it.\n");
}

Test(words, a_number_with_signs_is_one_word)
{
	marks_are("Use version 2.4.57 of it.", "Use version 2.4.62 of it.",
		  &marks_words,
		  "*Use version [-2.4.57-]{+2.4.62+} of it.\n");
}

Test(words, changes_a_short_token_apart_are_joined)
{
	marks_are("Ask the old owner, or read the long manual.",
		  "Ask the new user, or read the long manual.", &marks_words,
		  "*Ask the [-old owner-]{+new user+}, or read the long "
		  "manual.\n");
	marks_are("Give it 3 or 4 times in all.",
		  "Give it 5 or 6 times in all.", &marks_words,
		  "*Give it [-3 or 4-]{+5 or 6+} times in all.\n");
}

Test(words, changes_a_long_word_apart_are_not_joined)
{
	marks_are("Stop old service first, then go.",
		  "Stop new service second, then go.", &marks_words,
		  "*Stop [-old-]{+new+} service [-first-]{+second+}, then "
		  "go.\n");
}

Test(words, a_change_of_white_space_alone_is_not_joined)
{
	marks_are("Match a | old in the file.", "Match a| new in the file.",
		  &marks_words,
		  "*Match a[- -]| [-old-]{+new+} in the file.\n");
}

Test(words, an_insertion_begins_at_a_word)
{
	marks_are("The log is kept.", "The log is read and is kept.",
		  &marks_words, "*The log is {+read and is +}kept.\n");
}

Test(words, under_a_third_of_the_words_left_is_replaced_whole)
{
	marks_are("Ask the owner for a list of users.",
		  "Run the script and send its output.", &marks_words,
		  "-Ask the owner for a list of users.\n"
		  "+Run the script and send its output.\n");
}

Test(words, survival_is_a_third_of_both_sides)
{
	cr_assert(words_survive(2, 6, 6));
	cr_assert_not(words_survive(1, 6, 6));
	cr_assert(words_survive(3, 3, 15));
	cr_assert_not(words_survive(3, 3, 16));
}

Test(words, a_block_of_too_many_tokens_is_not_compared_by_words)
{
	struct buf old_text = BUF_INIT, new_text = BUF_INIT;
	struct arena arena = ARENA_INIT;
	struct text_budget budget = { TEXT_BUDGET_STEPS, false };

	for (int i = 0; i < 1100; i++) {
		buf_puts(&old_text, "same ");
		buf_puts(&new_text, "same ");
	}
	buf_puts(&old_text, "old");
	buf_puts(&new_text, "new");

	struct stig_change change = { .old_text = buf_str(&old_text),
				      .new_text = buf_str(&new_text) };
	text_compare(&arena, &change, &marks_words, &budget);
	cr_assert_eq(change.line_count, 2);
	cr_assert_eq(change.line[0].op, '-');
	cr_assert_eq(change.line[1].op, '+');
	arena_release(&arena);
	buf_release(&old_text);
	buf_release(&new_text);
}
