/* SPDX-License-Identifier: MIT */
/* What a report says in numbers, so that no renderer has to count. */
#include "compare/summary.h"

#include "compare/coverage.h"

#include <stdlib.h>

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

static void count_matched(struct stig_counts *count,
			  const struct stig_pair *pair)
{
	count->matched++;
	count->check_same += pair->check_same;
	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (change->whitespace_only)
			count->field[change->field].whitespace_only++;
		else
			count->field[change->field].changed++;
	}
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
	if (pair->level < STIG_LEVEL_COUNT)
		count->level[pair->level]++;
	if (pair->old_rule && pair->new_rule)
		count_matched(count, pair);
}

/* --------------------------------------------------------------- reasons */

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

static bool has_text_change(const struct stig_pair *pair)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);

	for (size_t i = 0; i < pair->change_count; i++)
		if (!pair->change[i].whitespace_only &&
		    info[pair->change[i].field].shape == STIG_TEXT)
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

/* ------------------------------------------------------------------ need */

/* Level, then raised severities, then CAT, then document order. */
static uint64_t need_of(const struct stig_pair *pair, size_t index)
{
	uint64_t raised = pair->kinds & BIT(STIG_SEVERITY_RAISED) ? 0 : 1;

	return (uint64_t)pair->level << 56 | raised << 48 |
	       (uint64_t)cat_of(pair) << 40 | index;
}

static int compare_needs(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static void fill_needs(struct arena *arena, struct stig_report *report)
{
	size_t count = report->pair_count;
	const struct stig_pair **by_need =
		arena_array(arena, count, sizeof(*by_need));
	uint64_t *need = arena_array(arena, count, sizeof(*need));

	for (size_t i = 0; i < count; i++)
		need[i] = need_of(&report->pair[i], i);
	if (count)
		qsort(need, count, sizeof(*need), compare_needs);
	for (size_t i = 0; i < count; i++)
		by_need[i] = &report->pair[need[i] & UINT32_MAX];
	report->by_need = by_need;
}

void summary_fill(struct arena *arena, struct stig_report *report)
{
	for (size_t i = 0; i < report->pair_count; i++)
		count_pair(&report->count, &report->pair[i]);
	fill_reasons(arena, report);
	fill_needs(arena, report);
	coverage_fill(arena, report);
}
