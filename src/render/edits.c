/* SPDX-License-Identifier: MIT */
/* The same edit in many rules: what it is, where it is. */
#include "render/edits.h"

#include "base/escape.h"
#include "base/str.h"
#include "render/names.h"
#include "render/text.h"

#include <limits.h>

#define RUNS_SHOWN ((size_t)3)
#define INDENT ((size_t)4)
#define RUN_BYTES ((size_t)60) /* of a run; the example shows all of it */

static void put_folded(struct buf *buf, struct stig_str text)
{
	bool blank = false;

	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];
		bool is_space = c == ' ' || c == '\t' || c == '\n';

		if (!is_space || !blank)
			buf_putc(buf, is_space ? ' ' : c);
		blank = is_space;
	}
}

/* A run on one line, with one blank where it has white space. */
static void put_run(struct buf *buf, struct stig_str run)
{
	struct buf words = BUF_INIT;

	put_folded(&words, run);

	size_t end = words.len;
	if (end > RUN_BYTES) {
		end = RUN_BYTES;
		/* not inside a character */
		while (end && ((unsigned char)words.ptr[end] & 0xc0) == 0x80)
			end--;
	}
	buf_putc(buf, '"');
	escape_put(buf, str_slice(buf_str(&words), 0, end), ESCAPE_ONE_LINE);
	buf_puts(buf, end < words.len ? "...\"" : "\"");
	buf_release(&words);
}

static void put_text_run(struct buf *buf, const struct stig_edit_run *run)
{
	if (!run->removed.len)
		buf_puts(buf, "added ");
	if (!run->added.len)
		buf_puts(buf, "removed ");
	if (run->removed.len)
		put_run(buf, run->removed);
	if (run->removed.len && run->added.len)
		buf_puts(buf, " -> ");
	if (run->added.len)
		put_run(buf, run->added);
}

static void put_elements(struct buf *buf, const char **before, char sign,
			 const struct stig_str *element, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buf_printf(buf, "%s%c", *before, sign);
		names_one_line(buf, element[i]);
		*before = " ";
	}
}

void edits_put_words(struct buf *buf, const struct stig_edit_group *group)
{
	const struct stig_change *change = group->member[0].change;
	size_t count, shown = group->run_count;
	const char *before = "";

	if (stig_fields(&count)[change->field].shape == STIG_SET) {
		put_elements(buf, &before, '-', change->removed,
			     change->removed_count);
		put_elements(buf, &before, '+', change->added,
			     change->added_count);
		return;
	}
	if (shown > RUNS_SHOWN)
		shown = RUNS_SHOWN;
	for (size_t i = 0; i < shown; i++) {
		buf_puts(buf, before);
		put_text_run(buf, &group->run[i]);
		before = ", ";
	}
	if (shown < group->run_count)
		buf_printf(buf, " and %zu more", group->run_count - shown);
}

void edits_put_rules(struct buf *buf, const struct stig_edit_group *group,
		     size_t most)
{
	const struct stig_pair *last = NULL;
	size_t count, shown = 0;
	const struct stig_field_info *info = stig_fields(&count);

	for (size_t i = 0; i < group->member_count; i++) {
		const struct stig_edit_member *member = &group->member[i];
		const char *field = info[member->change->field].name;

		if (member->pair == last) {
			buf_printf(buf, "+%s", field);
			continue;
		}
		if (shown == most) {
			buf_printf(buf, " and %zu more",
				   group->rule_count - shown);
			return;
		}
		buf_puts(buf, shown++ ? ", " : "");
		names_key_line(buf, names_rule(member->pair));
		buf_printf(buf, " %s", field);
		last = member->pair;
	}
}

/* The least id above that one of a group that holds a change of the rule. */
static unsigned next_id(const struct stig_pair *pair, unsigned above)
{
	unsigned least = UINT_MAX;

	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_edit_group *group = pair->change[i].group;

		if (group && group->id > above && group->id < least)
			least = group->id;
	}
	return least;
}

bool edits_put_ids(struct buf *buf, const struct stig_pair *pair)
{
	const char *before = "same edit ";

	for (unsigned id = 0; (id = next_id(pair, id)) != UINT_MAX;) {
		buf_printf(buf, "%s%u", before, id);
		before = ", ";
	}
	return *before == ',';
}

static void put_example(struct text *text, const struct stig_edit_group *group)
{
	struct rich *rich = &text->rich;

	sink_line_end(text->sink);
	buf_printf(&rich->text, "Same edit %u  ", group->id);
	edits_put_words(&rich->text, group);
	buf_puts(&rich->text, "  ");
	names_count(&rich->text, group->rule_count, "rule");
	rich_mark(rich, STYLE_HEADING);
	text_print(text, INDENT);
	buf_puts(&rich->text, "  ");
	edits_put_rules(&rich->text, group, group->rule_count);
	rich_mark(rich, STYLE_NONE);
	text_print_list(text, INDENT);
	change_put(text, group->member[0].pair, group->member[0].change);
}

void edits_put(struct text *text)
{
	for (size_t i = 0; i < text->report->edit_group_count; i++)
		put_example(text, &text->report->edit_group[i]);
}
