/* SPDX-License-Identifier: MIT */
/* Which two releases, and first of all what stays the same. */
#include "render/text.h"

#include "base/str.h"
#include "render/names.h"

/* "V2R7, 05 Jan 2026, 446 rules" */
static void put_release(struct buf *buf, const struct stig_release *release)
{
	if (release->label.len)
		names_one_line(buf, release->label);
	else
		buf_puts(buf, "no version");
	if (release->status.len && !str_is(release->status, "accepted")) {
		buf_puts(buf, " (");
		names_one_line(buf, release->status);
		buf_putc(buf, ')');
	}
	buf_puts(buf, ", ");
	if (release->date.len)
		names_date(buf, release->date);
	else
		buf_puts(buf, "no date");
	buf_puts(buf, ", ");
	names_count(buf, release->rule_count, "rule");
}

static void put_id(struct rich *rich, const struct stig_release *release)
{
	names_one_line(&rich->text, release->id);
	rich_mark(rich, STYLE_HEADING);
	rich_puts(rich, STYLE_NONE, "   ");
}

static void put_releases(struct text *text)
{
	const struct stig_release *old_release = text->report->old_release;
	const struct stig_release *new_release = text->report->new_release;
	struct rich *rich = &text->rich;

	put_id(rich, old_release);
	put_release(&rich->text, old_release);
	buf_puts(&rich->text, "  ->  ");
	rich_mark(rich, STYLE_NONE);
	if (!str_equal(old_release->id, new_release->id))
		put_id(rich, new_release);
	put_release(&rich->text, new_release);
	rich_mark(rich, STYLE_NONE);
	text_print(text, 4);
}

static void print_line(struct text *text)
{
	rich_mark(&text->rich, STYLE_NONE);
	text_print(text, 4);
}

/* "Matched: 182 by Vuln ID, 1 by STIG ID.", if not all are by Vuln ID. */
static void put_matches(struct text *text)
{
	const struct stig_counts *count = &text->report->count;
	struct buf *buf = &text->rich.text;
	const char *before = "Matched: ";

	if (count->matched == count->matched_by[STIG_BY_VULN_ID])
		return;
	for (int by = STIG_BY_VULN_ID; by < STIG_MATCHED_BY_COUNT; by++) {
		if (!count->matched_by[by])
			continue;
		buf_printf(buf, "%s%zu by %s", before, count->matched_by[by],
			   names_matched_by((enum stig_matched_by)by));
		before = ", ";
	}
	buf_putc(buf, '.');
	print_line(text);
}

/* The names of the fields in mask. */
static void put_fields(struct buf *buf, uint64_t mask)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);
	const char *before = "";

	for (size_t i = 0; i < count; i++) {
		if (!(mask >> i & 1))
			continue;
		buf_printf(buf, "%s%s", before, info[i].name);
		before = ", ";
	}
}

static size_t count_fields(uint64_t mask)
{
	size_t count = 0;

	for (; mask; mask &= mask - 1)
		count++;
	return count;
}

/* What the options leave out: a report that is kept must say so itself. */
static void put_selection(struct text *text)
{
	const struct stig_report *report = text->report;
	struct buf *buf = &text->rich.text;
	uint64_t both = report->old_release->fields &
			report->new_release->fields;
	uint64_t missing = both & ~report->fields;
	bool few = count_fields(report->fields) < count_fields(missing);

	if (report->count.left_out) {
		names_count(buf, report->count.left_out, "rule");
		buf_puts(buf, " left out by the options.");
		print_line(text);
	}
	if (missing) {
		buf_puts(buf, few ? "Fields compared: "
				  : "Fields not compared: ");
		put_fields(buf, few ? report->fields : missing);
		buf_putc(buf, '.');
		print_line(text);
	}
}

void heading_put(struct text *text)
{
	const struct stig_counts *count = &text->report->count;
	struct buf *buf = &text->rich.text;

	put_releases(text);
	buf_printf(buf, "%zu added, %zu removed, %zu renumbered.",
		   count->added, count->removed, count->renumbered);
	if (count->matched && text->report->fields >> STIG_FIELD_CHECK & 1) {
		buf_printf(buf, " Check text the same in %zu of ",
			   count->check_same);
		names_count(buf, count->matched, "rule");
		buf_putc(buf, '.');
	}
	print_line(text);
	put_matches(text);
	put_selection(text);
}
