/* SPDX-License-Identifier: MIT */
/*
 * The whole report for programs, as one JSON document or as one rule a line.
 * schema.json beside this file says what is written; the two change together,
 * and FORMAT_VERSION with them: its minor part for a new optional member.
 */
#include "render/formats.h"

#include "base/str.h"
#include "model/field.h"
#include "render/json_rule.h"
#include "render/json_summary.h"
#include "render/names.h"

#define FORMAT_VERSION "1.0"

static void put_text(struct json *json, const char *key, struct stig_str text)
{
	json_key(json, key);
	json_text(json, text);
}

/* -------------------------------------------------------------- releases */

static const char *const source_kinds[] = {
	[STIG_XCCDF_1_1] = "xccdf",
	[STIG_XCCDF_1_2] = "xccdf",
};

/* Where the file lies is nobody's business, and differs between machines. */
static struct stig_str last_part(struct stig_str name)
{
	size_t from = name.len;

	while (from > 0 && name.ptr[from - 1] != '/')
		from--;
	return str_slice(name, from, name.len);
}

static void put_hash(struct json *json, struct stig_hash hash)
{
	struct buf text = BUF_INIT;

	buf_printf(&text, "xxh3:%016llx%016llx",
		   (unsigned long long)hash.high, (unsigned long long)hash.low);
	put_text(json, "hash", buf_str(&text));
	buf_release(&text);
}

static void put_release(struct json *json, const char *key,
			const struct stig_release *release)
{
	json_line(json);
	json_key(json, key);
	json_object(json);
	put_text(json, "benchmark_id", release->id);
	put_text(json, "title", release->title);
	put_text(json, "version", release->version);
	put_text(json, "release", release->release);
	put_text(json, "label", release->label);
	put_text(json, "date", release->date);
	put_text(json, "status", release->status);
	put_text(json, "kind", str_of(source_kinds[release->source]));
	json_key(json, "rules");
	json_count(json, release->rule_count);
	put_text(json, "source", last_part(release->name));
	put_hash(json, release->hash);
	json_end(json);
}

/* -------------------------------------------------------- same edits, notes */

static void put_run(struct json *json, const char *op, struct stig_str text)
{
	if (text.len == 0)
		return;
	json_array(json);
	json_word(json, op);
	json_text(json, text);
	json_end(json);
}

static void put_member(struct json *json,
		       const struct stig_edit_member *member)
{
	json_object(json);
	json_vuln_id_put(json, names_rule(member->pair));
	json_key(json, "field");
	json_word(json, field_info(member->change->field)->name);
	json_end(json);
}

static void put_edit_group(struct json *json,
			   const struct stig_edit_group *group)
{
	json_line(json);
	json_object(json);
	json_key(json, "id");
	json_count(json, group->id);
	json_key(json, "edit");
	json_array(json);
	for (size_t i = 0; i < group->run_count; i++) {
		put_run(json, "-", group->run[i].removed);
		put_run(json, "+", group->run[i].added);
	}
	json_end(json);
	json_key(json, "rules");
	json_array(json);
	for (size_t i = 0; i < group->member_count; i++)
		put_member(json, &group->member[i]);
	json_end(json);
	json_end(json);
}

/* side NULL: about the comparison. */
static void put_notes(struct json *json, const char *side,
		      const struct stig_note *note, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		json_line(json);
		json_object(json);
		json_key(json, "side");
		if (side)
			json_word(json, side);
		else
			json_null(json);
		json_key(json, "line");
		if (note[i].line)
			json_count(json, note[i].line);
		else
			json_null(json);
		put_text(json, "text", note[i].text);
		json_end(json);
	}
}

static void put_all_notes(struct json *json, const struct stig_report *report)
{
	const struct stig_release *old = report->old_release;
	const struct stig_release *fresh = report->new_release;

	json_line(json);
	json_key(json, "notes");
	json_array(json);
	put_notes(json, "old", old->note, old->note_count);
	put_notes(json, "new", fresh->note, fresh->note_count);
	put_notes(json, NULL, report->note, report->note_count);
	json_end(json);
}

/* ---------------------------------------------------------- the document */

static void put_rules(struct json *json, const struct stig_report *report)
{
	json_line(json);
	json_key(json, "rules");
	json_array(json);
	for (size_t i = 0; i < report->pair_count; i++) {
		if (!json_rule_listed(report->order[i]))
			continue;
		json_line(json);
		json_rule_put(json, report, report->order[i]);
	}
	json_end(json);
}

static void put_comparison(struct json *json, const struct stig_report *report)
{
	json_object(json);
	put_release(json, "old", report->old_release);
	put_release(json, "new", report->new_release);
	json_summary_put(json, report);
	put_rules(json, report);
	json_line(json);
	json_key(json, "edit_groups");
	json_array(json);
	for (size_t i = 0; i < report->edit_group_count; i++)
		put_edit_group(json, &report->edit_group[i]);
	json_end(json);
	put_all_notes(json, report);
	json_end(json);
}

static void put_head(struct json *json, const struct stig_report *report)
{
	json_key(json, "format_version");
	json_word(json, FORMAT_VERSION);
	json_key(json, "tool");
	json_object(json);
	put_text(json, "name", STR("stigdiff"));
	put_text(json, "version", str_of(stig_version()));
	json_end(json);
	json_key(json, "benchmarks");
	json_object(json);
	json_key(json, "added");
	json_texts_put(json, NULL, 0);
	json_key(json, "removed");
	json_texts_put(json, NULL, 0);
	json_key(json, "unchanged");
	json_texts_put(json, &report->new_release->id,
		       render_differs(report) ? 0 : 1);
	json_end(json);
}

void render_json(struct sink *sink, const struct stig_report *report,
		 const struct stig_render_options *options)
{
	struct json json = JSON_INIT(sink);

	(void)options;
	json_object(&json);
	put_head(&json, report);
	json_line(&json);
	json_key(&json, "comparisons");
	json_array(&json);
	put_comparison(&json, report);
	json_end(&json);
	json_end(&json);
	sink_line_end(sink);
}

void render_jsonl(struct sink *sink, const struct stig_report *report,
		  const struct stig_render_options *options)
{
	(void)options;
	for (size_t i = 0; i < report->pair_count; i++) {
		struct json json = JSON_INIT(sink);

		if (!json_rule_listed(report->order[i]))
			continue;
		json.one_line = true;
		json_rule_put(&json, report, report->order[i]);
		sink_line_end(sink);
	}
}
