/* SPDX-License-Identifier: MIT */
/* What a report says in numbers, in JSON. Nothing is counted here. */
#include "render/json_summary.h"

#include "model/field.h"
#include "render/json_rule.h"

static void put_count(struct json *json, const char *key, size_t count)
{
	json_key(json, key);
	json_count(json, count);
}

/* rule-id only when it was asked for: no other cascade has that step. */
static void put_matched_by(struct json *json, const struct stig_counts *count)
{
	json_line(json);
	json_key(json, "matched_by");
	json_object(json);
	for (unsigned by = STIG_BY_NOTHING + 1; by < STIG_MATCHED_BY_COUNT;
	     by++)
		if (by != STIG_BY_RULE_ID || count->matched_by[by])
			put_count(json, stig_matched_by_name(by),
				  count->matched_by[by]);
	json_end(json);
}

static void put_levels(struct json *json, const struct stig_counts *count)
{
	size_t levels;
	const struct stig_level_info *info = stig_levels(&levels);

	json_key(json, "levels");
	json_object(json);
	for (size_t i = 0; i < levels; i++)
		put_count(json, info[i].name, count->level[i]);
	json_end(json);
}

/* Severities by state; what is none of DISA's three is rare enough. */
static void put_severities(struct json *json, const struct stig_counts *count)
{
	static const char *const names[STIG_CAT_COUNT] = {
		[STIG_CAT_I] = "high", [STIG_CAT_II] = "medium",
		[STIG_CAT_III] = "low", [STIG_CAT_NONE] = "other",
	};

	json_key(json, "severity");
	json_object(json);
	for (unsigned state = 0; state < STIG_STATE_COUNT; state++) {
		json_key(json, stig_state_name(state));
		json_object(json);
		for (unsigned cat = 0; cat < STIG_CAT_COUNT; cat++)
			if (cat != STIG_CAT_NONE || count->cat[state][cat])
				put_count(json, names[cat],
					  count->cat[state][cat]);
		json_end(json);
	}
	json_end(json);
}

/* Every field that was compared. */
static void put_field_counts(struct json *json,
			     const struct stig_report *report)
{
	json_key(json, "fields");
	json_object(json);
	for (unsigned i = 0; i < STIG_FIELD_COUNT; i++) {
		if (!(report->fields >> i & 1))
			continue;
		json_key(json, field_info(i)->name);
		json_object(json);
		put_count(json, "changed", report->count.field[i].changed);
		put_count(json, "whitespace_only",
			  report->count.field[i].whitespace_only);
		json_end(json);
	}
	json_end(json);
}

static void put_summary(struct json *json, const struct stig_report *report)
{
	const struct stig_counts *count = &report->count;

	json_line(json);
	json_key(json, "summary");
	json_object(json);
	put_count(json, "added", count->added);
	put_count(json, "removed", count->removed);
	put_count(json, "renumbered", count->renumbered);
	put_count(json, "changed", count->changed);
	put_count(json, "unchanged", count->unchanged);
	put_count(json, "whitespace_only", count->whitespace_only);
	put_count(json, "rule_id_only", count->rule_id_only);
	put_count(json, "other_ids_only", count->other_ids_only);
	put_count(json, "typography", count->typography);
	put_count(json, "left_out", count->left_out);
	put_levels(json, count);
	json_key(json, "ccis_lost");
	json_texts_put(json, report->ccis_lost, report->ccis_lost_count);
	json_key(json, "ccis_new");
	json_texts_put(json, report->ccis_new, report->ccis_new_count);
	put_severities(json, count);
	put_field_counts(json, report);
	json_end(json);
}

void json_summary_put(struct json *json, const struct stig_report *report)
{
	put_matched_by(json, &report->count);
	put_count(json, "check_same", report->count.check_same);
	put_summary(json, report);
}
