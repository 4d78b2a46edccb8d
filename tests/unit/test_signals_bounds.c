/* SPDX-License-Identifier: MIT */
#include "signal_rows.h"

#include "compare/signals.h"
#include "make.h"

/* The signals where one word follows much that stays. */
static struct signal_names of_long(enum stig_field field, const char *unit,
				   size_t count)
{
	struct buf old = BUF_INIT, fresh = BUF_INIT;

	make_repeated(&old, "Open ", unit, count, " alpha.");
	make_repeated(&fresh, "Open ", unit, count, " omega.");

	struct signal_names names =
		signal_names(field, buf_str(&old), buf_str(&fresh));
	buf_release(&old);
	buf_release(&fresh);
	return names;
}

Test(signals_bounds, a_text_too_large_fires)
{
	cr_assert_str_eq(of_long(STIG_FIELD_CHECK, "the lid and ",
				 SIGNALS_MOST_BYTES / 8).text,
			 "command, literal");
	cr_assert_str_eq(of_long(STIG_FIELD_DISCUSSION, "the lid and ",
				 SIGNALS_MOST_BYTES / 8).text, "literal");
}

Test(signals_bounds, a_line_that_costs_too_much_fires)
{
	cr_assert_str_eq(of_long(STIG_FIELD_CHECK, "a-1.",
				 SIGNALS_MOST_BYTES / 5).text,
			 "command, literal");
}

Test(signals_bounds, a_large_text_within_the_bounds_is_looked_at)
{
	cr_assert_str_eq(of_long(STIG_FIELD_CHECK, "the lid and ", 10000).text,
			 "");
}

Test(signals_bounds, too_many_sentences_to_pair_are_not_silent)
{
	struct buf old = BUF_INIT, fresh = BUF_INIT;

	for (unsigned i = 0; i < 60; i++) {
		make_repeated(&old, "", "ab", i + 1, " the lid.\n");
		make_repeated(&fresh, "", "cd", i + 1, " the box.\n");
	}
	cr_assert_str_eq(signal_names(STIG_FIELD_DISCUSSION, buf_str(&old),
				      buf_str(&fresh)).text, "literal");
	buf_release(&old);
	buf_release(&fresh);
}

Test(signals_bounds, fields_without_signals_are_left_alone)
{
	cr_assert_str_eq(signal_names(STIG_FIELD_SRG, STR("Allow 5."),
				      STR("Never allow 6.")).text, "");
}

Test(signals_bounds, applicability_and_command_are_of_check_and_fix_alone)
{
	cr_assert_str_eq(signal_names(STIG_FIELD_DISCUSSION,
				      STR("Look.\n$ gate show"),
				      STR("Look.\nThis is not applicable."))
				 .text, "");
}

Test(signals_bounds, typography_can_only_have_command)
{
	cr_assert_str_eq(signal_names(STIG_FIELD_CHECK, STR("Run:\n$ gate a b"),
				      STR("Run:\n$ gate ab")).text, "command");
	cr_assert_str_eq(signal_names(STIG_FIELD_CHECK, STR("Look at \"a b\"."),
				      STR("Look at \"ab\".")).text, "");
}

Test(signals_bounds, a_text_that_came_or_went_is_compared_with_nothing)
{
	cr_assert_str_eq(signal_names(STIG_FIELD_CHECK, STR(""),
				      STR("This is not a finding.")).text,
			 "finding 0>1");
}
