/* SPDX-License-Identifier: MIT */
/* Every listed rule with all that differs in it, by need: field by field. */
#include "render/text.h"

#include "render/names.h"
#include "render/spans.h"
#include "render/style.h"

#define PROSE_HANG 4

static const struct stig_field_info *info_of(const struct stig_change *change)
{
	size_t count;

	return &stig_fields(&count)[change->field];
}

/* "  Severity: " */
static void put_heading(struct rich *rich, const struct stig_change *change)
{
	buf_printf(&rich->text, "  %s: ", info_of(change)->heading);
	rich_mark(rich, STYLE_NONE);
}

static void put_end(struct text *text, const struct stig_change *change)
{
	if (change->whitespace_only)
		rich_puts(&text->rich, STYLE_NONE, "  (white space only)");
	text_print(text, PROSE_HANG);
}

static void put_value(struct rich *rich, enum style style,
		      const struct stig_change *change, struct stig_str value)
{
	if (value.len == 0) {
		rich_puts(rich, STYLE_NONE, "(none)");
	} else if (change->whitespace_only) {
		spans_visible(rich, style, value);
	} else {
		names_one_line(&rich->text, value);
		rich_mark(rich, style);
	}
}

static void put_word(struct text *text, const struct stig_pair *pair,
		     const struct stig_change *change)
{
	struct rich *rich = &text->rich;

	put_heading(rich, change);
	if (pair->old_rule)
		put_value(rich, STYLE_OLD, change, change->old_text);
	if (pair->old_rule && pair->new_rule)
		rich_puts(rich, STYLE_NONE, " -> ");
	if (pair->new_rule)
		put_value(rich, STYLE_NEW, change, change->new_text);
	put_end(text, change);
}

static void put_elements(struct rich *rich, enum style style, char sign,
			 const struct stig_str *element, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buf_putc(&rich->text, sign);
		escape_put(&rich->text, element[i], ESCAPE_ONE_LINE);
		rich_mark(rich, style);
		rich_puts(rich, STYLE_NONE, " ");
	}
}

static void put_set(struct text *text, const struct stig_pair *pair,
		    const struct stig_change *change)
{
	struct rich *rich = &text->rich;

	/* an element's inner white space: no element came or went */
	if (!change->removed_count && !change->added_count) {
		put_word(text, pair, change);
		return;
	}
	put_heading(rich, change);
	put_elements(rich, STYLE_OLD, '-', change->removed,
		     change->removed_count);
	put_elements(rich, STYLE_NEW, '+', change->added,
		     change->added_count);
	put_end(text, change);
}

static void print_path(struct text *text)
{
	rich_mark(&text->rich, STYLE_FILE);
	text_print(text, PROSE_HANG);
}

static void put_paths(struct text *text, const struct stig_pair *pair,
		      const struct stig_change *change)
{
	struct buf *buf = &text->rich.text;

	buf_puts(buf, "--- ");
	names_old_path(buf, text->report, pair, change);
	print_path(text);
	buf_puts(buf, "+++ ");
	names_new_path(buf, text->report, pair, change);
	print_path(text);
}

static void put_text(struct text *text, const struct stig_pair *pair,
		     const struct stig_change *change)
{
	struct rich *rich = &text->rich;

	if (change->whitespace_only) {
		put_heading(rich, change);
		rich_puts(rich, STYLE_NONE, "white space only");
		text_print(text, PROSE_HANG);
	}
	put_paths(text, pair, change);
	for (size_t i = 0; i < change->hunk_count; i++) {
		names_hunk(&rich->text, &change->hunk[i]);
		rich_mark(rich, STYLE_HUNK);
		names_section(&rich->text, pair);
		rich_mark(rich, STYLE_NONE);
		text_print(text, PROSE_HANG);
		if (text->options->side_by_side)
			side_by_side_put(text, change, &change->hunk[i]);
		else
			lines_put(text, change, &change->hunk[i]);
	}
}

static void (*const put_change[])(struct text *text,
				  const struct stig_pair *pair,
				  const struct stig_change *change) = {
	[STIG_WORD] = put_word,
	[STIG_TEXT] = put_text,
	[STIG_SET] = put_set,
};

/* The title of a new or removed rule stands above already. */
static bool is_said(const struct stig_pair *pair,
		    const struct stig_change *change)
{
	return change->field == STIG_FIELD_TITLE &&
	       !(pair->old_rule && pair->new_rule) &&
	       !names_is_cut(names_rule(pair)->field[STIG_FIELD_TITLE]);
}

void change_put(struct text *text, const struct stig_pair *pair,
		const struct stig_change *change)
{
	put_change[info_of(change)->shape](text, pair, change);
}

/* Its edit is shown once, above all rules. */
static void put_reference(struct text *text, const struct stig_change *change)
{
	put_heading(&text->rich, change);
	buf_printf(&text->rich.text, "same edit %u", change->group->id);
	rich_mark(&text->rich, STYLE_NONE);
	text_print(text, PROSE_HANG);
}

static void put_pair(struct text *text, const struct stig_pair *pair)
{
	rule_head_put(text, pair);
	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (!change->listed || is_said(pair, change))
			continue;
		if (change->group)
			put_reference(text, change);
		else
			change_put(text, pair, change);
	}
}

/* Bookkeeping that was asked for is in no group. */
static bool is_all_said(const struct stig_pair *pair)
{
	if (!pair->in_groups)
		return false;
	for (size_t i = 0; i < pair->change_count; i++)
		if (pair->change[i].listed && !pair->change[i].group)
			return false;
	return true;
}

void details_put(struct text *text)
{
	const struct stig_report *report = text->report;
	struct stig_str heading = { NULL, 0 };

	for (size_t i = 0; i < report->pair_count; i++) {
		const struct stig_pair *pair = report->order[i];

		if (!pair->listed || is_all_said(pair))
			continue;
		sink_line_end(text->sink);
		if (group_heading_put(text, &heading, pair))
			sink_line_end(text->sink);
		put_pair(text, pair);
	}
}
