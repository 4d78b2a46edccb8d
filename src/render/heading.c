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

void heading_put(struct text *text)
{
	const struct stig_counts *count = &text->report->count;
	struct buf *buf = &text->rich.text;

	put_releases(text);
	buf_printf(buf, "%zu added, %zu removed, %zu renumbered.",
		   count->added, count->removed, count->renumbered);
	if (count->matched) {
		buf_printf(buf, " Check text the same in %zu of ",
			   count->check_same);
		names_count(buf, count->matched, "rule");
		buf_putc(buf, '.');
	}
	rich_mark(&text->rich, STYLE_NONE);
	text_print(text, 4);
}
