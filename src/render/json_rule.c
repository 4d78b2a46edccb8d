/* SPDX-License-Identifier: MIT */
/*
 * One rule in JSON, from a pair of the report to an object: what became of it,
 * and every field that differs. schema.json beside this file says what is
 * written; the two change together.
 */
#include "render/json_rule.h"

#include "base/str.h"
#include "model/field.h"
#include "render/json_words.h"
#include "render/names.h"

bool json_rule_listed(const struct stig_pair *pair)
{
	return pair->listed || pair->state != STIG_UNCHANGED;
}

void json_texts_put(struct json *json, const struct stig_str *text,
		    size_t count)
{
	json_array(json);
	for (size_t i = 0; i < count; i++)
		json_text(json, text[i]);
	json_end(json);
}

/* ---------------------------------------------------------- what it means */

static void put_level(struct json *json, enum stig_level level)
{
	size_t count;
	const struct stig_level_info *info = stig_levels(&count);

	json_key(json, "level");
	if (level < STIG_LEVEL_NONE)
		json_word(json, info[level].name);
	else
		json_null(json);
}

static void put_kinds(struct json *json, uint32_t kinds)
{
	size_t count;
	const struct stig_kind_info *info = stig_kinds(&count);

	json_key(json, "kinds");
	json_array(json);
	for (size_t i = 0; i < count; i++)
		if (kinds >> i & 1)
			json_word(json, info[i].name);
	json_end(json);
}

/* "literal", "finding~", "finding 2>1" */
static void put_signal(struct json *json, const struct stig_signal_hit *hit)
{
	size_t count;
	const struct stig_signal_info *info = stig_signals(&count);
	struct buf text = BUF_INIT;

	buf_puts(&text, info[hit->signal].name);
	if (hit->sign == '>')
		buf_printf(&text, " %u>%u", hit->before, hit->after);
	else if (hit->sign)
		buf_putc(&text, hit->sign);
	json_text(json, buf_str(&text));
	buf_release(&text);
}

static void put_signals(struct json *json, const struct stig_pair *pair)
{
	json_key(json, "signals");
	json_object(json);
	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (change->signal_count == 0)
			continue;
		json_key(json, field_info(change->field)->name);
		json_array(json);
		for (size_t j = 0; j < change->signal_count; j++)
			put_signal(json, &change->signal[j]);
		json_end(json);
	}
	json_end(json);
}

static void put_state(struct json *json, const struct stig_report *report,
		      const struct stig_pair *pair)
{
	struct stig_fingerprint fingerprint = stig_fingerprint(report, pair);

	json_key(json, "state");
	json_word(json, stig_state_name(pair->state));
	json_key(json, "matched_by");
	if (pair->matched_by == STIG_BY_NOTHING)
		json_null(json);
	else
		json_word(json, stig_matched_by_name(pair->matched_by));
	put_level(json, pair->level);
	put_kinds(json, pair->kinds);
	put_signals(json, pair);
	json_key(json, "silent");
	json_flag(json, pair->silent);
	json_key(json, "check_same");
	json_flag(json, pair->check_same);
	json_key(json, "fingerprint");
	json_word(json, fingerprint.hex);
}

/* ----------------------------------------------------------- which it is */

static void put_key(struct json *json, const struct stig_rule *rule,
		    enum stig_field field)
{
	struct buf key = BUF_INIT;

	(void)field;
	names_key(&key, rule);
	json_text(json, buf_str(&key));
	buf_release(&key);
}

static void put_field(struct json *json, const struct stig_rule *rule,
		      enum stig_field field)
{
	json_text(json, rule->field[field]);
}

static void put_line(struct json *json, const struct stig_rule *rule,
		     enum stig_field field)
{
	(void)field;
	if (rule->line)
		json_count(json, rule->line);
	else
		json_null(json);
}

/* What is said of both sides of every rule, whether it differs or not. */
static const struct {
	const char *key;
	void (*put)(struct json *json, const struct stig_rule *rule,
		    enum stig_field field);
	enum stig_field field;
} names[] = {
	{ "vuln_id", put_key, STIG_FIELD_COUNT },
	{ "stig_id", put_field, STIG_FIELD_STIG_ID },
	{ "rule_id", put_field, STIG_FIELD_RULE_ID },
	{ "severity", put_field, STIG_FIELD_SEVERITY },
	{ "title", put_field, STIG_FIELD_TITLE },
	{ "line", put_line, STIG_FIELD_COUNT },
};

static void put_side(struct json *json, const char *side, size_t name,
		     const struct stig_rule *rule)
{
	json_key(json, side);
	if (rule)
		names[name].put(json, rule, names[name].field);
	else
		json_null(json);
}

static void put_names(struct json *json, const struct stig_pair *pair)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		json_key(json, names[i].key);
		json_object(json);
		put_side(json, "old", i, pair->old_rule);
		put_side(json, "new", i, pair->new_rule);
		json_end(json);
	}
}

void json_vuln_id_put(struct json *json, const struct stig_rule *rule)
{
	json_key(json, "vuln_id");
	put_key(json, rule, STIG_FIELD_COUNT);
}

static void put_similar(struct json *json, const struct stig_hint *hint)
{
	json_key(json, "similar");
	json_object(json);
	json_vuln_id_put(json, hint->rule);
	json_key(json, "percent");
	json_count(json, hint->percent);
	json_key(json, "ccis_gained");
	json_texts_put(json, hint->cci, hint->cci_count);
	json_end(json);
}

/* ----------------------------------------------------------- its fields */

static void put_text_of(struct json *json, const char *side,
			const struct stig_rule *rule, struct stig_str text)
{
	json_key(json, side);
	if (rule)
		json_text(json, text);
	else
		json_null(json);
}

static void put_texts(struct json *json, const struct stig_pair *pair,
		      const struct stig_change *change)
{
	put_text_of(json, "old", pair->old_rule, change->old_text);
	put_text_of(json, "new", pair->new_rule, change->new_text);
	if (field_info(change->field)->shape != STIG_TEXT)
		return;
	json_key(json, "words");
	json_words_put(json, change);
}

static void put_elements(struct json *json, const struct stig_change *change)
{
	json_key(json, "removed");
	json_texts_put(json, change->removed, change->removed_count);
	json_key(json, "added");
	json_texts_put(json, change->added, change->added_count);
}

static void put_change(struct json *json, const struct stig_pair *pair,
		       const struct stig_change *change)
{
	const struct stig_field_info *info = field_info(change->field);

	json_line(json);
	json_object(json);
	json_key(json, "name");
	json_word(json, info->name);
	json_key(json, "whitespace_only");
	json_flag(json, change->whitespace_only);
	json_key(json, "typography");
	json_flag(json, change->typography);
	json_key(json, "edit_group");
	if (change->group)
		json_count(json, change->group->id);
	else
		json_null(json);
	if (info->shape == STIG_SET)
		put_elements(json, change);
	else
		put_texts(json, pair, change);
	json_end(json);
}

void json_rule_put(struct json *json, const struct stig_report *report,
		   const struct stig_pair *pair)
{
	json_object(json);
	put_state(json, report, pair);
	put_names(json, pair);
	if (pair->hint)
		put_similar(json, pair->hint);
	json_key(json, "fields");
	json_array(json);
	for (size_t i = 0; i < pair->change_count; i++)
		put_change(json, pair, &pair->change[i]);
	json_end(json);
	json_end(json);
}
