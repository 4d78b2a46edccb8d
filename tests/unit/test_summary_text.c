/* SPDX-License-Identifier: MIT */
/* What the text format says of a report; the reports are made by hand. */
#include "stigdiff.h"

#include "make.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define BIT(signal) (UINT32_C(1) << (signal))
#define MOST 4

/* A report of rules V-1, V-2 ..., each changed in check and fix. */
struct sample {
	struct stig_release old, fresh;
	struct stig_rule rule[MOST];
	struct stig_change change[MOST][2];
	struct stig_pair pair[MOST];
	const struct stig_pair *order[MOST];
	struct stig_report report;
};

static void sample_rule(struct sample *sample, size_t i)
{
	static const char *const ids[MOST] = { "V-1", "V-2", "V-3", "V-4" };
	static const struct stig_change changes[2] = {
		{ .field = STIG_FIELD_CHECK, .listed = true },
		{ .field = STIG_FIELD_FIX, .listed = true },
	};
	struct stig_rule *rule = &sample->rule[i];

	rule->vuln_id = str_of(ids[i]);
	rule->ordinal = 1;
	rule->field[STIG_FIELD_SEVERITY] = STR("medium");
	rule->field[STIG_FIELD_STIG_ID] = STR("K-1");
	rule->field[STIG_FIELD_TITLE] = STR("Kestrel must rest.");
	memcpy(sample->change[i], changes, sizeof(changes));
	sample->pair[i] = (struct stig_pair){
		.old_rule = rule,
		.new_rule = rule,
		.state = STIG_CHANGED,
		.matched_by = STIG_BY_VULN_ID,
		.level = STIG_ASSESS,
		.reason = STIG_CHECK_CHANGED,
		.listed = true,
		.change = sample->change[i],
		.change_count = 2,
	};
	sample->order[i] = &sample->pair[i];
}

static void sample_init(struct sample *sample)
{
	*sample = (struct sample){
		.old = { .id = STR("K_STIG"), .label = STR("V1R1"),
			 .date = STR("2026-01-05"), .rule_count = MOST,
			 .fields = UINT64_MAX },
	};
	sample->fresh = sample->old;
	sample->fresh.label = STR("V1R2");
	for (size_t i = 0; i < MOST; i++)
		sample_rule(sample, i);
	sample->report = (struct stig_report){
		.old_release = &sample->old,
		.new_release = &sample->fresh,
		.fields = UINT64_MAX,
		.pair = sample->pair,
		.order = sample->order,
		.pair_count = MOST,
		.count = { .changed = MOST, .matched = MOST, .check_same = 1,
			   .matched_by[STIG_BY_VULN_ID] = MOST },
	};
}

static void hit(struct sample *sample, size_t i, size_t change,
		const struct stig_signal_hit *hits, size_t count)
{
	sample->change[i][change].signal = hits;
	sample->change[i][change].signal_count = count;
	for (size_t j = 0; j < count; j++)
		sample->pair[i].signals |= BIT(hits[j].signal);
}

static bool append(void *context, const char *bytes, size_t len)
{
	buf_put(context, bytes, len);
	return true;
}

/* NUL-terminated, valid until the next. */
static const char *rendered(const struct sample *sample, const char *format)
{
	static struct buf out;
	const struct stig_sink sink = { append, &out };
	const struct stig_render_options options = STIG_RENDER_OPTIONS_INIT;

	buf_release(&out);
	cr_assert(stig_render(&sink, stig_format_find(format),
			      &sample->report, &options));
	buf_putc(&out, '\0');
	return out.ptr;
}

#define says(sample, word) claim_holds(rendered(sample, "text"), word)
#define says_nothing_of(sample, word)                                         \
	cr_assert_not(make_holds(rendered(sample, "text"), word), "%s", word)

/* --------------------------------------------------------------- heading */

Test(summary_text, heading_tells_how_rules_were_matched_if_not_by_vuln_id)
{
	struct sample sample;

	sample_init(&sample);
	says(&sample, "Check text the same in 1 of 4 rules.\n");
	says_nothing_of(&sample, "Matched");
	sample.report.count.matched_by[STIG_BY_VULN_ID] = 2;
	sample.report.count.matched_by[STIG_BY_LEGACY] = 1;
	sample.report.count.matched_by[STIG_BY_STIG_ID] = 1;
	says(&sample, "\nMatched: 2 by Vuln ID, 1 by legacy id, 1 by STIG ID."
		      "\n");
}

Test(summary_text, heading_tells_what_options_leave_out)
{
	struct sample sample;

	sample_init(&sample);
	sample.report.count.left_out = 12;
	says(&sample, "\n12 rules left out by the options.\n");
	says_nothing_of(&sample, "CCIs:");
	sample.report.fields = UINT64_C(1) << STIG_FIELD_CHECK;
	says(&sample, "\nFields compared: check.\n");
	sample.report.fields = ~(UINT64_C(1) << STIG_FIELD_CCI);
	says(&sample, "\nFields not compared: cci.\n");
}

Test(summary_text, check_that_was_not_compared_is_not_the_same)
{
	struct sample sample;

	sample_init(&sample);
	sample.report.fields = UINT64_C(1) << STIG_FIELD_FIX;
	says_nothing_of(&sample, "Check text");
}

Test(summary_text, typography_is_counted)
{
	struct sample sample;

	sample_init(&sample);
	sample.report.count.typography = 1;
	sample.change[0][1].typography = true;
	says(&sample, "\n1 rule of the table changed in typography only: ");
	says(&sample, "assess   fix: typography\n");
}

/* --------------------------------------------------------------- signals */

static const struct stig_signal_hit hits[] = {
	{ STIG_APPLICABILITY, '-', 0, 0 },
	{ STIG_FINDING, '>', 2, 1 },
	{ STIG_LITERAL, '\0', 0, 0 },
};
static const struct stig_signal_hit reworded[] = {
	{ STIG_APPLICABILITY, '~', 0, 0 },
	{ STIG_FINDING, '~', 0, 0 },
};
static const struct stig_signal_hit gained[] = {
	{ STIG_APPLICABILITY, '+', 0, 0 },
};

Test(summary_text, applicability_is_listed_by_what_became_of_it)
{
	struct sample sample;

	sample_init(&sample);
	says_nothing_of(&sample, "Not applicable");
	hit(&sample, 0, 0, hits, COUNT(hits));
	hit(&sample, 1, 0, gained, COUNT(gained));
	hit(&sample, 2, 1, gained, COUNT(gained));
	hit(&sample, 3, 0, reworded, COUNT(reworded));
	says(&sample, "\n\nNot applicable     lost V-1; gained V-2 V-3 (fix); "
		      "reworded V-4\n");
}

Test(summary_text, findings_are_listed_numbers_first)
{
	struct sample sample;

	sample_init(&sample);
	hit(&sample, 0, 0, reworded, COUNT(reworded));
	hit(&sample, 1, 0, hits, COUNT(hits));
	hit(&sample, 2, 1, hits, COUNT(hits));
	says(&sample, "\nFinding sentences  V-2 2 -> 1, V-3 (fix) 2 -> 1, "
		      "V-1 reworded\n");
}

Test(summary_text, signals_stand_beside_the_level_with_their_field)
{
	struct sample sample;

	sample_init(&sample);
	hit(&sample, 0, 0, hits, COUNT(hits));
	hit(&sample, 0, 1, reworded + 1, 1);
	says(&sample, "  assess   check: not applicable lost, finding 2>1, "
		      "literal; fix: finding ~\n");
	says(&sample, "  check, fix  check: not applicable lost, finding 2>1, "
		      "literal; fix: finding ~  Kestrel");
}

Test(summary_text, work_list_does_not_repeat_the_only_field)
{
	struct sample sample;

	sample_init(&sample);
	for (size_t i = 0; i < MOST; i++)
		sample.pair[i].change_count = 1;
	hit(&sample, 0, 0, hits + 1, 2);
	says(&sample, "  V-1  II    K-1  check  finding 2>1, literal  Kestrel");
	says(&sample, "  V-2  II    K-1  check                        Kestrel");
}

/* ---------------------------------------------------------------- states */

Test(summary_text, renumbered_rule_tells_why_it_is_the_same)
{
	struct sample sample;
	struct stig_rule old;

	sample_init(&sample);
	old = sample.rule[0];
	old.vuln_id = STR("V-9");
	old.field[STIG_FIELD_SEVERITY] = STR("high");
	sample.pair[0].old_rule = &old;
	sample.pair[0].state = STIG_RENUMBERED;
	sample.pair[0].matched_by = STIG_BY_LEGACY;
	sample.pair[0].check_same = true;
	sample.change[0][0].field = STIG_FIELD_SEVERITY;
	sample.pair[0].change_count = 1;
	says(&sample, "  renumbered from V-9 (by legacy id), severity  ");
	says(&sample, "  renumbered from V-9 (by legacy id), check text the "
		      "same, CAT I -> CAT II  assess\n");
	sample.pair[0].matched_by = STIG_BY_STIG_ID;
	says(&sample, "renumbered from V-9 (by STIG ID)");
}

Test(summary_text, removed_rule_tells_where_its_text_may_be)
{
	static const struct stig_str ccis[] = { STR("CCI-1"), STR("CCI-2") };
	struct stig_hint hint = { NULL, 63, ccis, COUNT(ccis) };
	struct sample sample;

	sample_init(&sample);
	hint.rule = &sample.rule[1];
	sample.pair[0].new_rule = NULL;
	sample.pair[0].state = STIG_REMOVED;
	sample.pair[0].hint = &hint;
	says(&sample, "\n  similar text now in V-2 (63 %), which gained CCI-1 "
		      "CCI-2\n");
	hint.cci_count = 0;
	says(&sample, "\n  similar text now in V-2 (63 %)\n");
}

/* ------------------------------------------------------------ same edits */

/* Check of V-1, both of V-2 and fix of V-3; V-3's check differs otherwise. */
struct grouped {
	struct sample sample;
	struct stig_edit_member member[4];
	struct stig_edit_group group;
};

static void grouped_init(struct grouped *grouped,
			 const struct stig_edit_run *run, size_t run_count)
{
	struct sample *sample = &grouped->sample;
	static const struct {
		size_t rule, change;
	} places[] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 2, 1 } };

	sample_init(sample);
	grouped->group = (struct stig_edit_group){
		1, run, run_count, grouped->member, COUNT(places), 3,
	};
	for (size_t i = 0; i < COUNT(places); i++) {
		struct stig_change *change =
			&sample->change[places[i].rule][places[i].change];

		change->group = &grouped->group;
		grouped->member[i] = (struct stig_edit_member){
			&sample->pair[places[i].rule], change };
	}
	sample->pair[0].change_count = 1;
	sample->pair[0].in_groups = sample->pair[1].in_groups = true;
	sample->report.edit_group = &grouped->group;
	sample->report.edit_group_count = 1;
}

static const struct stig_edit_run role = { STR("wadea"), STR("disauser") };

Test(summary_text, same_edit_is_listed_with_rules_and_fields)
{
	struct grouped grouped;

	grouped_init(&grouped, &role, 1);
	says(&grouped.sample, "\n\nSame edit          \"wadea\" -> "
			      "\"disauser\"  3 rules: V-1 check, "
			      "V-2 check+fix, V-3 fix\n");
	says(&grouped.sample, "\n\nSame edit 1  \"wadea\" -> \"disauser\"  "
			      "3 rules\n  V-1 check, V-2 check+fix, V-3 fix\n"
			      "--- ");
}

Test(summary_text, rule_with_nothing_else_is_told_there_alone)
{
	struct grouped grouped;

	grouped_init(&grouped, &role, 1);
	says(&grouped.sample, "  V-2  II    K-1  check, fix  same edit 1  "
			      "Kestrel");
	says_nothing_of(&grouped.sample, "\nV-1  CAT II");
	says_nothing_of(&grouped.sample, "\nV-2  CAT II");
}

Test(summary_text, rule_with_something_else_refers_to_the_edit)
{
	struct grouped grouped;

	grouped_init(&grouped, &role, 1);
	says(&grouped.sample, "\nV-3  CAT II  K-1  check, fix changed");
	says(&grouped.sample, "\n  Fix: same edit 1\n");
	says(&grouped.sample, "\nV-4  CAT II  K-1  check, fix changed");
}

Test(summary_text, bookkeeping_that_was_asked_for_is_not_lost_in_a_group)
{
	struct grouped grouped;

	grouped_init(&grouped, &role, 1);
	grouped.sample.change[0][1].field = STIG_FIELD_RULE_ID;
	grouped.sample.pair[0].change_count = 2;
	says(&grouped.sample, "\n  Check: same edit 1\n  Rule ID: ");
}

Test(summary_text, edits_are_shown_in_short_on_one_line)
{
	static const struct stig_edit_run runs[] = {
		{ STR("one\n  two"), STR("") },
		{ STR(""), STR("0123456789012345678901234567890123456789"
			       "01234567890123456789012") },
		{ STR("a"), STR("b") },
		{ STR("c"), STR("d") },
		{ STR("e"), STR("f") },
	};
	struct grouped grouped;

	grouped_init(&grouped, runs, COUNT(runs));
	says(&grouped.sample, "removed \"one two\", added \"01234567890123456"
			      "7890123456789012345678901234567890123456789"
			      "...\", \"a\" -> \"b\" and 2 more  3 rules");
}

Test(summary_text, same_edit_of_a_set_is_its_elements)
{
	static const struct stig_str out[] = { STR("CCI-1") };
	static const struct stig_str in[] = { STR("CCI-2"), STR("CCI-3") };
	struct grouped grouped;
	struct stig_change *change = &grouped.sample.change[0][0];

	grouped_init(&grouped, NULL, 0);
	change->field = STIG_FIELD_CCI;
	change->removed = out;
	change->removed_count = COUNT(out);
	change->added = in;
	change->added_count = COUNT(in);
	says(&grouped.sample, "\nSame edit          -CCI-1 +CCI-2 +CCI-3  "
			      "3 rules: V-1 cci, ");
}

/* -------------------------------------------------------------- headings */

Test(summary_text, group_headings_stand_where_they_change)
{
	struct sample sample;

	sample_init(&sample);
	for (size_t i = 0; i < MOST; i++)
		sample.pair[i].heading = i < 2 ? STR("x") : STR("\x1b" "y");
	says(&sample, "Work list\n== x ==\n  V-1  ");
	says(&sample, "\n== \\u{1B}y ==\n  V-3  ");
	says(&sample, "\n\n== x ==\n\nV-1  CAT II");
	says(&sample, "\n\n== \\u{1B}y ==\n\nV-3  CAT II");
	says_nothing_of(&sample, "==\n  V-2");
	says_nothing_of(&sample, "==\n\nV-4");
}

Test(summary_text, summary_format_stops_before_edits_and_details)
{
	struct grouped grouped;

	grouped_init(&grouped, &role, 1);
	cr_assert_not(make_holds(rendered(&grouped.sample, "summary"), "--- "));
	claim_holds(rendered(&grouped.sample, "summary"), "Same edit   ");
}
