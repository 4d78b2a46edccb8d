/* SPDX-License-Identifier: MIT */
#include "compare/summary.h"

#include "make.h"

static const struct stig_compare_options options = {
	.level = STIG_LEVEL_NONE,
	.detail = STIG_DETAIL_FIELDS,
};
static struct stig_release *old, *fresh;
static struct stig_report *report;

static void end(void)
{
	stig_report_free(report);
	stig_release_free(old);
	stig_release_free(fresh);
}

TestSuite(summary, .fini = end);

/* The releases of one rule, of these fields. */
#define COMPARE(old_fields, new_fields)                                       \
	compare(make_release("A", &(const struct make_rule){ "V-1",           \
						old_fields }, 1),             \
		make_release("A", &(const struct make_rule){ "V-1",           \
						new_fields }, 1))
#define WITH(...) { __VA_ARGS__ }

static const struct stig_counts *compare(struct stig_release *a,
					 struct stig_release *b)
{
	end();
	old = a;
	fresh = b;
	report = make_report(old, fresh, &options);
	return &report->count;
}

static const struct stig_reason *row(enum stig_kind kind)
{
	for (size_t i = 0; i < report->reason_count; i++)
		if (report->reason[i].kind == kind)
			return &report->reason[i];
	cr_assert_fail("no row of kind %d", kind);
	return NULL;
}

/* -------------------------------------------------------------- counts */

Test(summary, rule_id_with_the_ids_that_follow_it_is_rule_id_only)
{
	const struct stig_counts *count =
		COMPARE(WITH(F(RULE_ID) = "r1", F(CHECK_ID) = "c1",
			     F(FIX_ID) = "f1"),
			WITH(F(RULE_ID) = "r2", F(CHECK_ID) = "c2",
			     F(FIX_ID) = "f2"));

	cr_assert_eq(count->rule_id_only, 1);
	cr_assert_eq(count->whitespace_only + count->other_ids_only, 0);
	cr_assert_eq(count->changed, 0);
}

Test(summary, bookkeeping_beside_the_rule_id_is_other_bookkeeping)
{
	const struct stig_counts *count =
		COMPARE(WITH(F(RULE_ID) = "r1", F(WEIGHT) = "10.0"),
			WITH(F(RULE_ID) = "r2", F(WEIGHT) = "5.0"));

	cr_assert_eq(count->other_ids_only, 1);
	cr_assert_eq(count->whitespace_only + count->rule_id_only, 0);
	count = COMPARE(WITH(F(LEGACY) = "V-1"), WITH(F(LEGACY) = "V-2"));
	cr_assert_eq(count->other_ids_only, 1);
	cr_assert_eq(count->whitespace_only + count->rule_id_only, 0);
}

Test(summary, white_space_is_a_class_of_its_own)
{
	const struct stig_counts *count =
		COMPARE(WITH(F(FIX) = "a b"), WITH(F(FIX) = "a  b"));

	cr_assert_eq(count->whitespace_only, 1);
	cr_assert_eq(count->rule_id_only + count->other_ids_only, 0);
	cr_assert_eq(count->field[STIG_FIELD_FIX].whitespace_only, 1);
	cr_assert_eq(count->field[STIG_FIELD_FIX].changed, 0);
	cr_assert_eq(count->check_same, 1);
}

Test(summary, fields_are_counted_for_matched_rules_alone)
{
	const struct stig_counts *count = compare(
		make_release("A", RULES({ "V-1", { F(CHECK) = "a" } },
					{ "V-2", { F(CHECK) = "a" } })),
		make_release("A", RULES({ "V-1", { F(CHECK) = "b" } },
					{ "V-3", { F(CHECK) = "b" } })));

	cr_assert_eq(count->field[STIG_FIELD_CHECK].changed, 1);
	cr_assert_eq(count->matched, 1);
	cr_assert_eq(count->check_same, 0);
	cr_assert_eq(count->added, 1);
	cr_assert_eq(count->removed, 1);
	cr_assert_eq(count->level[STIG_ASSESS], 2);
	cr_assert_eq(count->level[STIG_ACT], 1);
}

/* -------------------------------------------------------------- reasons */

Test(summary, rule_stands_once_under_its_first_kind)
{
	COMPARE(WITH(F(SEVERITY) = "low", F(CHECK) = "a", F(FIX) = "a"),
		WITH(F(SEVERITY) = "high", F(CHECK) = "b", F(FIX) = "b"));
	cr_assert_eq(report->reason_count, 1);
	cr_assert_eq(row(STIG_CHECK_CHANGED)->total, 1);
	cr_assert_eq(row(STIG_CHECK_CHANGED)->cat[STIG_CAT_I], 1);
	cr_assert_not(row(STIG_CHECK_CHANGED)->texts_same);
}

Test(summary, row_tells_in_how_many_rules_the_kind_occurs)
{
	compare(make_release("A", RULES(
			{ "V-1", { F(CHECK) = "a", F(FIX) = "a" } },
			{ "V-2", { F(FIX) = "a" } })),
		make_release("A", RULES(
			{ "V-1", { F(CHECK) = "b", F(FIX) = "b" } },
			{ "V-2", { F(FIX) = "b" } })));
	cr_assert_eq(row(STIG_FIX_CHANGED)->total, 1);
	cr_assert_eq(row(STIG_FIX_CHANGED)->field_total, 2);
}

Test(summary, cat_is_the_new_one_and_of_a_removed_rule_the_old)
{
	compare(make_release("A", RULES(
			{ "V-1", { F(SEVERITY) = "high" } },
			{ "V-2", { F(SEVERITY) = "low" } })),
		make_release("A", RULES(
			{ "V-2", { F(SEVERITY) = "medium" } },
			{ "V-3", { F(SEVERITY) = NULL } })));
	cr_assert_eq(row(STIG_RULE_REMOVED)->cat[STIG_CAT_I], 1);
	cr_assert_eq(row(STIG_SEVERITY_RAISED)->cat[STIG_CAT_II], 1);
	cr_assert_eq(row(STIG_RULE_ADDED)->cat[STIG_CAT_NONE], 1);
}

Test(summary, severity_row_tells_what_all_its_rules_have_in_common)
{
	COMPARE(WITH(F(SEVERITY) = "medium"), WITH(F(SEVERITY) = "high"));
	cr_assert_str_eq(row(STIG_SEVERITY_RAISED)->old_severity, "II");
	cr_assert_str_eq(row(STIG_SEVERITY_RAISED)->new_severity, "I");
	cr_assert(row(STIG_SEVERITY_RAISED)->texts_same);

	compare(make_release("A", RULES(
			{ "V-1", { F(SEVERITY) = "medium" } },
			{ "V-2", { F(SEVERITY) = "low" } },
			{ "V-3", { F(SEVERITY) = "medium" } })),
		make_release("A", RULES(
			{ "V-1", { F(SEVERITY) = "high" } },
			{ "V-2", { F(SEVERITY) = "high" } },
			{ "V-3", { F(SEVERITY) = "high" } })));
	cr_assert_eq(row(STIG_SEVERITY_RAISED)->total, 3);
	cr_assert_null(row(STIG_SEVERITY_RAISED)->old_severity);
	cr_assert_null(row(STIG_SEVERITY_RAISED)->new_severity);
}

/* ----------------------------------------------------------------- need */

Test(summary, need_is_level_then_raised_then_cat_then_document_order)
{
	static const char *const expect[] = { "V-5", "V-4", "V-3", "V-7",
					      "V-2", "V-1", "V-6" };

	compare(make_release("A", RULES(
			{ "V-1", { F(TITLE) = "a" } },
			{ "V-2", { F(FIX) = "a", F(SEVERITY) = "low" } },
			{ "V-3", { F(FIX) = "a", F(SEVERITY) = "high" } },
			{ "V-4", { F(FIX) = "a", F(SEVERITY) = "low" } },
			{ "V-5", { F(CHECK) = "a", F(SEVERITY) = "low" } },
			{ "V-6", { F(CHECK) = "a" } },
			{ "V-7", { F(FIX) = "a", F(SEVERITY) = "low" } })),
		make_release("A", RULES(
			{ "V-1", { F(TITLE) = "b" } },
			{ "V-7", { F(FIX) = "b", F(SEVERITY) = "low" } },
			{ "V-2", { F(FIX) = "b", F(SEVERITY) = "low" } },
			{ "V-3", { F(FIX) = "b", F(SEVERITY) = "high" } },
			{ "V-4", { F(FIX) = "b", F(SEVERITY) = "medium" } },
			{ "V-5", { F(CHECK) = "b", F(SEVERITY) = "low" } },
			{ "V-6", { F(CHECK) = "a" } })));
	cr_assert_eq(report->pair_count, 7);
	for (size_t i = 0; i < 7; i++)
		claim_text(report->order[i]->new_rule->vuln_id, expect[i]);
}

/* ----------------------------------------------------------------- CCIs */

static void are(const struct stig_str *cci, size_t count, const char *expect)
{
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < count; i++)
		buf_printf(&text, "%.*s ", (int)cci[i].len, cci[i].ptr);
	claim_text(buf_str(&text), expect);
	buf_release(&text);
}

Test(summary, cci_is_lost_when_no_rule_has_it_any_more)
{
	compare(make_release("A", RULES({ "V-1", { F(CCI) = "a\nb\nc" } },
					{ "V-2", { F(CCI) = "c" } })),
		make_release("A", RULES({ "V-1", { F(CCI) = "b\nd" } },
					{ "V-2", { F(CCI) = "c\ne" } })));
	are(report->ccis_lost, report->ccis_lost_count, "a ");
	are(report->ccis_new, report->ccis_new_count, "d e ");
}

Test(summary, cci_that_moves_to_another_rule_is_not_lost)
{
	compare(make_release("A", RULES({ "V-1", { F(CCI) = "a" } },
					{ "V-2", { F(CCI) = "b" } })),
		make_release("A", RULES({ "V-2", { F(CCI) = "a\nb" } })));
	are(report->ccis_lost, report->ccis_lost_count, "");
	are(report->ccis_new, report->ccis_new_count, "");
}

Test(summary, ccis_come_and_go_with_rules)
{
	compare(make_release("A", RULES({ "V-1", { F(CCI) = "a" } })),
		make_release("A", RULES({ "V-2", { F(CCI) = "b" } })));
	are(report->ccis_lost, report->ccis_lost_count, "a ");
	are(report->ccis_new, report->ccis_new_count, "b ");
}
