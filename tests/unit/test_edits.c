/* SPDX-License-Identifier: MIT */
#include "compare/edits.h"

#include "compare/edit_runs.h"
#include "make.h"

static struct stig_release *old, *fresh;
static struct stig_report *report;
static struct stig_compare_options options;

static void begin(void)
{
	options = (struct stig_compare_options)STIG_COMPARE_OPTIONS_INIT;
}

static void end(void)
{
	stig_report_free(report);
	stig_release_free(old);
	stig_release_free(fresh);
}

TestSuite(edits, .init = begin, .fini = end);

/* Compares releases of RULES(...). */
static void between(const struct make_rule *a, size_t a_count,
		    const struct make_rule *b, size_t b_count)
{
	old = make_release("A", a, a_count);
	fresh = make_release("A", b, b_count);
	report = make_report(old, fresh, &options);
}

/*
 * Each group as its number of rules, its members and its runs: "3: V-1 fix, V-2
 * fix, V-3 title: a>b, >c\n".
 */
static void groups_are(const char *expect)
{
	size_t count;
	const struct stig_field_info *field = stig_fields(&count);
	struct buf buf = BUF_INIT;

	for (size_t i = 0; i < report->edit_group_count; i++) {
		const struct stig_edit_group *group = &report->edit_group[i];

		cr_assert_eq(group->id, i + 1);
		buf_printf(&buf, "%zu: ", group->rule_count);
		for (size_t j = 0; j < group->member_count; j++) {
			const struct stig_edit_member *member =
				&group->member[j];

			cr_assert_eq(member->change->group, group);
			buf_puts(&buf, j ? ", " : "");
			buf_put_str(&buf, member->pair->new_rule->vuln_id);
			buf_printf(&buf, " %s",
				   field[member->change->field].name);
		}
		for (size_t j = 0; j < group->run_count; j++) {
			buf_puts(&buf, j ? ", " : ": ");
			buf_put_str(&buf, group->run[j].removed);
			buf_puts(&buf, ">");
			buf_put_str(&buf, group->run[j].added);
		}
		buf_puts(&buf, "\n");
	}
	claim_same(buf_str(&buf), str_of(expect));
	buf_release(&buf);
}

Test(edits, same_words_in_three_rules_are_a_group_wherever_they_stand)
{
	between(RULES({ "V-1", { F(CHECK) = "Set red in the file now." } },
		      { "V-2", { F(FIX) = "The pump is red or so." } },
		      { "V-3", { F(TITLE) = "All lamps are red at night" } },
		      { "V-4", { F(TITLE) = "All doors are shut at ten" } }),
		RULES({ "V-1", { F(CHECK) = "Set blue in the file now." } },
		      { "V-2", { F(FIX) = "The pump is blue or so." } },
		      { "V-3", { F(TITLE) = "All lamps are blue at night" } },
		      { "V-4", { F(TITLE) = "All doors are open at ten" } }));
	groups_are("3: V-1 check, V-2 fix, V-3 title: red>blue\n");
	cr_assert(report->pair[0].in_groups);
	cr_assert_not(report->pair[3].in_groups);
	cr_assert_null(report->pair[3].change[0].group);
}

Test(edits, two_rules_are_no_group_however_often_they_have_it)
{
	between(RULES({ "V-1", { F(CHECK) = "Set red now.",
				 F(FIX) = "Use red paint." } },
		      { "V-2", { F(CHECK) = "Set red now.",
				 F(FIX) = "Use red paint." } }),
		RULES({ "V-1", { F(CHECK) = "Set blue now.",
				 F(FIX) = "Use blue paint." } },
		      { "V-2", { F(CHECK) = "Set blue now.",
				 F(FIX) = "Use blue paint." } }));
	groups_are("");
	cr_assert_not(report->pair[0].in_groups);
}

Test(edits, runs_count_once_in_any_order_and_with_any_white_space)
{
	between(RULES({ "V-1", { F(FIX) = "Take a red lamp to the old hut." } },
		      { "V-2", { F(FIX) = "The old house has a red lamp." } },
		      { "V-3", { F(FIX) = "Take a red lamp to the red door of "
					  "the old shed." } }),
		RULES({ "V-1", { F(FIX) = "Take a dark blue lamp to the new "
					  "hut." } },
		      { "V-2", { F(FIX) = "The new house has a dark\tblue "
					  "lamp." } },
		      { "V-3", { F(FIX) = "Take a dark  blue lamp to the dark "
					  "blue door of the new shed." } }));
	groups_are("3: V-1 fix, V-2 fix, V-3 fix: red>dark blue, old>new\n");
}

Test(edits, runs_that_are_joined_to_be_read_are_compared_apart)
{
	between(RULES({ "V-1", { F(FIX) = "Set the value to 'on' here." } },
		      { "V-2", { F(FIX) = "Set the value to 'enabled' for "
					  "all." } },
		      { "V-3", { F(FIX) = "Set it to 'configured' at once, "
					  "to 'disabled' later." } }),
		RULES({ "V-1", { F(FIX) = "Set the value to \"on\" here." } },
		      { "V-2", { F(FIX) = "Set the value to \"enabled\" for "
					  "all." } },
		      { "V-3", { F(FIX) = "Set it to \"configured\" at once, "
					  "to \"disabled\" later." } }));
	groups_are("3: V-1 fix, V-2 fix, V-3 fix: '>\"\n");
}

Test(edits, whole_lines_are_runs)
{
	static const char added[] = "Walk to the gate.\nRing the bell twice.";

	between(RULES({ "V-1", { F(CHECK) = "Walk to the gate." } },
		      { "V-2", { F(CHECK) = "Walk to the gate." } },
		      { "V-3", { F(FIX) = "Walk to the gate." } }),
		RULES({ "V-1", { F(CHECK) = added } },
		      { "V-2", { F(CHECK) = added } },
		      { "V-3", { F(FIX) = added } }));
	groups_are("3: V-1 check, V-2 check, V-3 fix: "
		   ">Ring the bell twice.\n");
}

Test(edits, white_space_alone_is_no_edit)
{
	between(RULES({ "V-1", { F(FIX) = "either a|b or none of them" } },
		      { "V-2", { F(FIX) = "either a|b or none of them" } },
		      { "V-3", { F(FIX) = "either a|b or none of them" } }),
		RULES({ "V-1", { F(FIX) = "either a | b or none of them" } },
		      { "V-2", { F(FIX) = "either a | b or none of them" } },
		      { "V-3", { F(FIX) = "either a | b or none of them" } }));
	cr_assert_eq(report->count.changed, 3);
	groups_are("");
}

Test(edits, ccis_group_with_ccis_alone)
{
	between(RULES({ "V-1", { F(CCI) = "c-1\nc-2" } },
		      { "V-2", { F(CCI) = "c-1" } },
		      { "V-3", { F(CCI) = "c-0\nc-1" } },
		      { "V-4", { F(FIX) = "Pay c-1 to the bearer of this." } },
		      { "V-5", { F(CCI) = "c-1" } }),
		RULES({ "V-1", { F(CCI) = "c-2\nc-3" } },
		      { "V-2", { F(CCI) = "c-3" } },
		      { "V-3", { F(CCI) = "c-0\nc-3" } },
		      { "V-4", { F(FIX) = "Pay c-3 to the bearer of this." } },
		      { "V-5", { F(CCI) = "c-3\nc-4" } }));
	groups_are("3: V-1 cci, V-2 cci, V-3 cci: c-1>, >c-3\n");
}

Test(edits, groups_stand_by_size_then_by_document)
{
	between(RULES({ "V-1", { F(FIX) = "one red lamp for all" } },
		      { "V-2", { F(FIX) = "one old lamp for all" } },
		      { "V-3", { F(FIX) = "one hot lamp for all" } },
		      { "V-4", { F(FIX) = "one red lamp for all",
				 F(TITLE) = "one hot lamp for all" } },
		      { "V-5", { F(FIX) = "one old lamp for all" } },
		      { "V-6", { F(FIX) = "one hot lamp for all",
				 F(TITLE) = "one red lamp for all" } },
		      { "V-7", { F(FIX) = "one old lamp for all",
				 F(TITLE) = "one hot lamp for all" } }),
		RULES({ "V-1", { F(FIX) = "one blue lamp for all" } },
		      { "V-2", { F(FIX) = "one new lamp for all" } },
		      { "V-3", { F(FIX) = "one cold lamp for all" } },
		      { "V-4", { F(FIX) = "one blue lamp for all",
				 F(TITLE) = "one cold lamp for all" } },
		      { "V-5", { F(FIX) = "one new lamp for all" } },
		      { "V-6", { F(FIX) = "one cold lamp for all",
				 F(TITLE) = "one blue lamp for all" } },
		      { "V-7", { F(FIX) = "one new lamp for all",
				 F(TITLE) = "one cold lamp for all" } }));
	groups_are("4: V-3 fix, V-4 title, V-6 fix, V-7 title: hot>cold\n"
		   "3: V-1 fix, V-4 fix, V-6 title: red>blue\n"
		   "3: V-2 fix, V-5 fix, V-7 fix: old>new\n");
}

Test(edits, rule_is_in_groups_when_nothing_else_is_to_be_said)
{
	between(RULES({ "V-1", { F(FIX) = "one red lamp for all",
				 F(RULE_ID) = "r1", F(CHECK) = "a b" } },
		      { "V-2", { F(FIX) = "one red lamp for all",
				 F(SEVERITY) = "low" } },
		      { "V-3", { F(FIX) = "one red lamp for all",
				 F(LEGACY) = "V-9" } },
		      { "V-4", { F(FIX) = "one red lamp for all",
				 F(CHECK) = "Look up." } },
		      { "V-5", { F(FIX) = "one red lamp for all" } }),
		RULES({ "V-1", { F(FIX) = "one blue lamp for all",
				 F(RULE_ID) = "r2", F(CHECK) = "a  b" } },
		      { "V-2", { F(FIX) = "one blue lamp for all",
				 F(SEVERITY) = "high" } },
		      { "V-30", { F(FIX) = "one blue lamp for all",
				  F(LEGACY) = "V-3" } },
		      { "V-4", { F(FIX) = "one blue lamp for all",
				 F(CHECK) = "Look down." } },
		      { "V-6", { F(FIX) = "one blue lamp for all" } }));
	groups_are("4: V-1 fix, V-2 fix, V-30 fix, V-4 fix: red>blue\n");
	for (size_t i = 0; i < report->pair_count; i++)
		cr_assert_eq(report->pair[i].in_groups, i == 0, "pair %zu", i);
}

Test(edits, equal_hashes_of_other_bytes_are_another_edit)
{
	struct edit_run a = { { STR("red"), STR("blue") }, 7, 0 };
	struct edit_run b = { { STR("red"), STR("green") }, 7, 1 };
	struct edit_run run[] = { b, a, b, a };

	cr_assert_neq(edit_run_compare(&a, &b), 0);
	cr_assert_eq(edit_runs_sort(run, 4), 2);
	edit_runs_unsort(run, 2);
	claim_text(run[0].text.added, "blue");
	claim_text(run[1].text.added, "green");
}

Test(edits, options_switch_the_search_off)
{
	options.no_groups = true;
	between(RULES({ "V-1", { F(FIX) = "one red lamp" } },
		      { "V-2", { F(FIX) = "one red lamp" } },
		      { "V-3", { F(FIX) = "one red lamp" } }),
		RULES({ "V-1", { F(FIX) = "one blue lamp" } },
		      { "V-2", { F(FIX) = "one blue lamp" } },
		      { "V-3", { F(FIX) = "one blue lamp" } }));
	groups_are("");
}

Test(edits, blanks_that_come_or_go_are_no_part_of_a_group)
{
	between(RULES({ "V-1", { F(FIX) = "log on as wadea and look" } },
		      { "V-2", { F(FIX) = "log on as wadea and see" } },
		      { "V-3", { F(FIX) = "log on as wadea and read" } },
		      { "V-4", { F(FIX) = "as wadea run grep 'A | B'" } }),
		RULES({ "V-1", { F(FIX) = "log on as user and look" } },
		      { "V-2", { F(FIX) = "log on as user and see" } },
		      { "V-3", { F(FIX) = "log on as user and read" } },
		      { "V-4", { F(FIX) = "as user run grep 'A|B'" } }));
	groups_are("3: V-1 fix, V-2 fix, V-3 fix: wadea>user\n");
	cr_assert_not(report->pair[3].in_groups);
}
