/* SPDX-License-Identifier: MIT */
#include "stigdiff.h"

#include "make.h"

static const struct stig_compare_options fields_only = {
	.level = STIG_LEVEL_NONE,
	.detail = STIG_DETAIL_FIELDS,
};

/* ------------------------------------------------------------ may they be? */

static enum stig_status compare_ids(const char *old_id, const char *new_id,
				    const char *new_vuln_id, bool force,
				    size_t *notes)
{
	struct stig_release *old = make_release(old_id,
						RULES({ "V-1", { 0 } }));
	struct stig_release *fresh = make_release(
		new_id, RULES({ new_vuln_id, { 0 } }));
	struct stig_compare_options options = {
		.force = force,
		.level = STIG_LEVEL_NONE,
	};
	struct stig_report *report;
	struct stig_error err = { 0 };
	enum stig_status status =
		stig_compare(&report, old, fresh, &options, &err);

	cr_assert_eq(status == STIG_OK, report != NULL);
	if (status)
		claim_holds(err.text, "different benchmarks");
	*notes = report ? report->note_count : 0;
	stig_report_free(report);
	stig_release_free(old);
	stig_release_free(fresh);
	return status;
}

Test(compare, other_benchmark_with_nothing_in_common_needs_force)
{
	size_t notes;

	cr_assert_eq(compare_ids("A", "B", "V-2", false, &notes),
		     STIG_ECHOICE);
	cr_assert_eq(compare_ids("A", "B", "V-2", true, &notes), STIG_OK);
}

Test(compare, renamed_benchmark_is_noted)
{
	size_t notes;

	cr_assert_eq(compare_ids("A", "B", "V-1", false, &notes), STIG_OK);
	cr_assert_eq(notes, 1);
	cr_assert_eq(compare_ids("A", "a", "V-1", false, &notes), STIG_OK);
	cr_assert_eq(notes, 1);
	cr_assert_eq(compare_ids("A", "A", "V-1", false, &notes), STIG_OK);
	cr_assert_eq(notes, 0);
}

Test(compare, one_benchmark_may_share_nothing_with_itself)
{
	size_t notes;

	cr_assert_eq(compare_ids("A", "A", "V-2", false, &notes), STIG_OK);
}

Test(compare, field_that_one_source_cannot_hold_is_named_once)
{
	struct stig_release *old = make_release(
		"A", RULES({ "V-1", { F(CHECK) = "a" } },
			   { "V-2", { F(CHECK) = "a" } }));
	struct stig_release *fresh = make_release(
		"A", RULES({ "V-1", { F(FIX) = NULL } },
			   { "V-2", { F(FIX) = NULL } }));

	/* without labels nothing is re-issued, which would be a note too */
	fresh->label = (struct stig_str){ "", 0 };
	fresh->fields &= ~(UINT64_C(1) << STIG_FIELD_CHECK);
	struct stig_report *report = make_report(old, fresh, &fields_only);
	cr_assert_eq(report->count.unchanged, 2);
	cr_assert_eq(report->note_count, 1);
	claim_text(report->note[0].text,
		   "not in both sources, so not compared: check");
	stig_report_free(report);
	stig_release_free(old);
	stig_release_free(fresh);
}

/* ------------------------------------------------------------------ order */

/* Keys of the pairs: the new one, or the old one with a minus. */
static void stand_as(struct stig_release *old, struct stig_release *fresh,
		     const char *expect)
{
	struct stig_report *report = make_report(old, fresh, &fields_only);
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < report->pair_count; i++) {
		const struct stig_pair *pair = &report->pair[i];
		const struct stig_rule *rule =
			pair->new_rule ? pair->new_rule : pair->old_rule;

		buf_printf(&text, "%s%s%.*s", i ? " " : "",
			   pair->new_rule ? "" : "-", (int)rule->vuln_id.len,
			   rule->vuln_id.ptr);
	}
	claim_text(buf_str(&text), expect);
	buf_release(&text);
	stig_report_free(report);
	stig_release_free(old);
	stig_release_free(fresh);
}
#define V(id) { "V-" id, { 0 } }

Test(compare, order_is_the_new_one_and_removed_rules_follow_the_old)
{
	stand_as(make_release("A", RULES(V("0"), V("1"), V("2"), V("3"),
					 V("4"))),
		 make_release("A", RULES(V("3"), V("9"), V("1"))),
		 "-V-0 V-3 -V-4 V-9 V-1 -V-2");
}

Test(compare, order_without_common_rules_is_old_before_new)
{
	stand_as(make_release("A", RULES(V("1"), V("2"))),
		 make_release("A", RULES(V("3"))), "-V-1 -V-2 V-3");
}

/* ------------------------------------------------------------- properties */

static struct stig_release *any_release(struct make_random *random)
{
	static const char *const ids[] = { "V-1", "V-2", "V-3", "V-4", "V-5" };
	static const char *const texts[] = { "", "a", "a ", "b", "low",
					     "high" };
	struct make_rule rule[8] = { { NULL, { NULL } } };
	size_t count = 1 + make_number(random, 8);

	for (size_t i = 0; i < count; i++) {
		rule[i].vuln_id = ids[make_number(random, 5)];
		for (size_t j = 0; j < 6; j++)
			rule[i].field[make_number(random, STIG_FIELD_COUNT)] =
				texts[make_number(random, 6)];
	}
	return make_release("A", rule, count);
}

Test(compare, release_against_itself_has_nothing_to_report)
{
	struct make_random random = { 0 };

	for (size_t i = 0; i < 500; i++) {
		struct stig_release *release = any_release(&random);
		struct stig_compare_options options = {
			.level = STIG_LEVEL_NONE,
			.match = i % 2 ? STIG_MATCH_AUTO : STIG_MATCH_VULN_ID,
			.detail = STIG_DETAIL_WORDS,
			.show_space = true,
			.show_ids = true,
		};
		struct stig_report *report =
			make_report(release, release, &options);

		cr_assert_eq(report->count.unchanged, release->rule_count);
		cr_assert_eq(report->count.matched, release->rule_count);
		cr_assert_eq(report->count.check_same, release->rule_count);
		cr_assert_eq(report->reason_count, 0);
		cr_assert_eq(report->note_count, 0);
		stig_report_free(report);
		stig_release_free(release);
	}
}

static void check_swapped(const struct stig_report *forth,
			  const struct stig_report *back)
{
	const struct stig_counts *a = &forth->count, *b = &back->count;

	cr_assert_eq(a->added, b->removed);
	cr_assert_eq(a->removed, b->added);
	cr_assert_eq(a->changed, b->changed);
	cr_assert_eq(a->unchanged, b->unchanged);
	cr_assert_eq(a->whitespace_only, b->whitespace_only);
	cr_assert_eq(a->rule_id_only, b->rule_id_only);
	cr_assert_eq(a->other_ids_only, b->other_ids_only);
	cr_assert_eq(a->renumbered, b->renumbered);
	cr_assert_eq(a->matched, b->matched);
	cr_assert_eq(a->check_same, b->check_same);
	for (size_t i = 0; i < STIG_FIELD_COUNT; i++) {
		cr_assert_eq(a->field[i].changed, b->field[i].changed);
		cr_assert_eq(a->field[i].whitespace_only,
			     b->field[i].whitespace_only);
	}
	cr_assert_eq(forth->ccis_lost_count, back->ccis_new_count);
	cr_assert_eq(forth->ccis_new_count, back->ccis_lost_count);
}

static void check_sums(const struct stig_report *report)
{
	const struct stig_counts *count = &report->count;
	size_t in_rows = 0;

	cr_assert_eq(count->matched + count->removed,
		     report->old_release->rule_count);
	cr_assert_eq(count->matched + count->added,
		     report->new_release->rule_count);
	cr_assert_eq(count->renumbered + count->changed + count->unchanged +
			     count->whitespace_only + count->rule_id_only +
			     count->other_ids_only,
		     count->matched);
	for (size_t i = 0; i < report->reason_count; i++)
		in_rows += report->reason[i].total;
	cr_assert_eq(in_rows, count->added + count->removed +
				      count->renumbered + count->changed);
}

Test(compare, swapped_sides_swap_added_and_removed_and_nothing_else)
{
	struct make_random random = { 0 };

	for (size_t i = 0; i < 2000; i++) {
		struct stig_release *old = any_release(&random);
		struct stig_release *fresh = any_release(&random);
		struct stig_report *forth =
			make_report(old, fresh, &fields_only);
		struct stig_report *back =
			make_report(fresh, old, &fields_only);

		check_sums(forth);
		check_swapped(forth, back);
		stig_report_free(forth);
		stig_report_free(back);
		stig_release_free(old);
		stig_release_free(fresh);
	}
}
