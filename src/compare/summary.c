/* SPDX-License-Identifier: MIT */
/* What a report says in numbers, so that no renderer has to count. */
#include "compare/summary.h"

#include "compare/coverage.h"
#include "model/field.h"

#define BIT(kind) (UINT32_C(1) << (kind))

/* ---------------------------------------------------------------- counts */

/*
 * Fields that follow the Rule ID whenever DISA issues a rule again: a rule in
 * which nothing else differs is "Rule ID only".
 */
static bool follows_rule_id(enum stig_field field)
{
	return field == STIG_FIELD_RULE_ID || field == STIG_FIELD_CHECK_ID ||
	       field == STIG_FIELD_FIX_ID || field == STIG_FIELD_CHECK_REF ||
	       field == STIG_FIELD_REFERENCE ||
	       field == STIG_FIELD_IDENT_SYSTEM;
}

/* The three classes exclude each other: white space, Rule ID, other. */
static void count_ids_only(struct stig_counts *count,
			   const struct stig_pair *pair)
{
	bool rule_id = false, other = false;

	if (pair->kinds & BIT(STIG_WHITESPACE_ONLY)) {
		count->whitespace_only++;
		return;
	}
	for (size_t i = 0; i < pair->change_count; i++) {
		enum stig_field field = pair->change[i].field;

		rule_id |= field == STIG_FIELD_RULE_ID;
		other |= !follows_rule_id(field);
	}
	if (rule_id && !other)
		count->rule_id_only++;
	else
		count->other_ids_only++;
}

/* Is everything that changed in texts a matter of quotes and dashes? */
static bool is_typography(const struct stig_pair *pair)
{
	bool any = false;

	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (!change->whitespace_only && !change->typography &&
		    field_info(change->field)->level < STIG_IDS)
			return false;
		any |= change->typography;
	}
	return any;
}

static void count_matched(struct stig_counts *count,
			  const struct stig_pair *pair)
{
	count->matched++;
	count->matched_by[pair->matched_by]++;
	count->typography += is_typography(pair);
	count->check_same += pair->check_same;
	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (change->whitespace_only)
			count->field[change->field].whitespace_only++;
		else
			count->field[change->field].changed++;
	}
}

static struct stig_str severity_of(const struct stig_rule *rule)
{
	return rule->field[STIG_FIELD_SEVERITY];
}

/* By the new CAT; a removed rule has only the old one. */
static enum stig_cat cat_of(const struct stig_pair *pair)
{
	return stig_cat_of(severity_of(pair->new_rule ? pair->new_rule
						      : pair->old_rule));
}

static void count_pair(struct stig_counts *count,
		       const struct stig_pair *pair)
{
	size_t *const by_state[STIG_STATE_COUNT] = {
		[STIG_ADDED] = &count->added,
		[STIG_REMOVED] = &count->removed,
		[STIG_RENUMBERED] = &count->renumbered,
		[STIG_CHANGED] = &count->changed,
		[STIG_UNCHANGED] = &count->unchanged,
	};

	if (by_state[pair->state])
		++*by_state[pair->state];
	else
		count_ids_only(count, pair);
	count->cat[pair->state][cat_of(pair)]++;
	if (pair->level < STIG_LEVEL_COUNT)
		count->level[pair->level]++;
	if (pair->old_rule && pair->new_rule)
		count_matched(count, pair);
}

/* --------------------------------------------------------------- reasons */

static bool has_text_change(const struct stig_pair *pair)
{
	for (size_t i = 0; i < pair->change_count; i++)
		if (!pair->change[i].whitespace_only &&
		    field_info(pair->change[i].field)->shape == STIG_TEXT)
			return true;
	return false;
}

/* From which CAT to which, as long as all of the row agree. */
static void add_severities(struct stig_reason *row,
			   const struct stig_pair *pair)
{
	const char *before = stig_cat_name(
		stig_cat_of(severity_of(pair->old_rule)));
	const char *after = stig_cat_name(cat_of(pair));

	if (row->total == 1) {
		row->old_severity = before;
		row->new_severity = after;
	} else if (row->old_severity != before ||
		   row->new_severity != after) {
		row->old_severity = row->new_severity = NULL;
	}
}

static bool is_severity(enum stig_kind kind)
{
	return kind == STIG_SEVERITY_RAISED || kind == STIG_SEVERITY_LOWERED ||
	       kind == STIG_SEVERITY_SET;
}

static void add_to_row(struct stig_reason *row, const struct stig_pair *pair)
{
	row->cat[cat_of(pair)]++;
	row->total++;
	row->texts_same &= !has_text_change(pair);
	if (is_severity(pair->reason))
		add_severities(row, pair);
}

static void fill_reasons(struct arena *arena, struct stig_report *report)
{
	struct stig_reason row[STIG_KIND_COUNT] = { 0 };
	size_t count = 0;

	for (unsigned kind = 0; kind < STIG_KIND_COUNT; kind++) {
		row[kind].kind = kind;
		row[kind].texts_same = true;
	}
	for (size_t i = 0; i < report->pair_count; i++) {
		const struct stig_pair *pair = &report->pair[i];

		if (pair->level < STIG_IDS)
			add_to_row(&row[pair->reason], pair);
		for (unsigned kind = 0; kind < STIG_KIND_COUNT; kind++)
			row[kind].field_total += pair->kinds >> kind & 1;
	}
	for (unsigned kind = 0; kind < STIG_KIND_COUNT; kind++)
		if (row[kind].total)
			row[count++] = row[kind];

	struct stig_reason *kept = arena_array(arena, count, sizeof(*kept));
	for (size_t i = 0; i < count; i++)
		kept[i] = row[i];
	report->reason = kept;
	report->reason_count = count;
}

void summary_fill(struct arena *arena, struct stig_report *report)
{
	for (size_t i = 0; i < report->pair_count; i++)
		count_pair(&report->count, &report->pair[i]);
	fill_reasons(arena, report);
	if (report->fields >> STIG_FIELD_CCI & 1)
		coverage_fill(arena, report);
}
