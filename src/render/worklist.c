/* SPDX-License-Identifier: MIT */
/* The work list: a line for every rule that changed, by need. */
#include "render/text.h"

#include "base/width.h"
#include "render/names.h"
#include "render/style.h"

/* Longer entries stand out of their column instead of moving all others. */
#define MOST_COLUMN ((size_t)26)

/* A narrower column for titles would be a word a row: they go below. */
#define LEAST_TITLE ((size_t)30)
#define TITLE_INDENT ((size_t)6)

enum column { KEY, CAT, STIG_ID, WHAT, COLUMN_COUNT };

static void put_cat(struct buf *buf, const struct stig_pair *pair)
{
	if (names_cat_changed(pair))
		buf_printf(buf, "%s>",
			   stig_cat_name(names_cat(pair->old_rule)));
	buf_puts(buf, stig_cat_name(names_cat(names_rule(pair))));
}

static void put_what(struct buf *buf, const struct stig_pair *pair)
{
	if (pair->state == STIG_ADDED) {
		buf_puts(buf, "new rule");
	} else if (pair->state == STIG_REMOVED) {
		buf_puts(buf, "removed");
	} else if (pair->state == STIG_RENUMBERED) {
		struct buf fields = BUF_INIT;

		buf_puts(buf, "renumbered from ");
		names_key_line(buf, pair->old_rule);
		buf_puts(buf, names_fields(&fields, pair) ? ", " : "");
		buf_put_str(buf, buf_str(&fields));
		buf_release(&fields);
	} else {
		names_fields(buf, pair);
	}
}

static void put_key(struct buf *buf, const struct stig_pair *pair)
{
	names_key_line(buf, names_rule(pair));
}

static void put_stig_id(struct buf *buf, const struct stig_pair *pair)
{
	names_one_line(buf, names_rule(pair)->field[STIG_FIELD_STIG_ID]);
}

static void (*const put_column[COLUMN_COUNT])(struct buf *buf,
					      const struct stig_pair *pair) = {
	[KEY] = put_key,
	[CAT] = put_cat,
	[STIG_ID] = put_stig_id,
	[WHAT] = put_what,
};

/* Rules that differ in bookkeeping alone ask for no work. */
static bool is_work(const struct stig_pair *pair)
{
	return pair->listed && pair->state != STIG_IDS_ONLY &&
	       pair->state != STIG_UNCHANGED;
}

/* How wide each column is. False: no rule is in the list. */
static bool measure(const struct stig_report *report,
		    size_t width[COLUMN_COUNT])
{
	struct buf entry = BUF_INIT;
	bool any = false;

	for (size_t i = 0; i < report->pair_count; i++) {
		if (!is_work(&report->pair[i]))
			continue;
		any = true;
		for (int column = 0; column < COLUMN_COUNT; column++) {
			buf_clear(&entry);
			put_column[column](&entry, &report->pair[i]);
			size_t own = width_text(buf_str(&entry));
			if (own > width[column] && own <= MOST_COLUMN)
				width[column] = own;
		}
	}
	buf_release(&entry);
	return any;
}

static void put_row(struct text *text, const struct stig_pair *pair,
		    const size_t width[COLUMN_COUNT])
{
	struct rich *rich = &text->rich;
	size_t at = 2, screen = text->options->width;

	rich_puts(rich, STYLE_NONE, "  ");
	for (int column = 0; column < COLUMN_COUNT; column++) {
		put_column[column](&rich->text, pair);
		rich_mark(rich, column == KEY ? STYLE_HEADING : STYLE_NONE);
		at += width[column] + 2;
		rich_pad(rich, at);
	}
	if (screen && screen < at + LEAST_TITLE) {
		text_print(text, TITLE_INDENT);
		rich_pad(rich, TITLE_INDENT);
		at = TITLE_INDENT;
	}
	names_one_line(&rich->text, names_rule(pair)->field[STIG_FIELD_TITLE]);
	rich_mark(rich, STYLE_NONE);
	text_print(text, at);
}

void worklist_put(struct text *text)
{
	const struct stig_report *report = text->report;
	size_t width[COLUMN_COUNT] = { [CAT] = 4 }; /* "II>I" */

	if (!measure(report, width))
		return;
	sink_line_end(text->sink);
	rich_puts(&text->rich, STYLE_HEADING, "Work list");
	text_print(text, 0);
	for (size_t i = 0; i < report->pair_count; i++)
		if (is_work(report->order[i]))
			put_row(text, report->order[i], width);
}
