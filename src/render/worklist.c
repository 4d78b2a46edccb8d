/* SPDX-License-Identifier: MIT */
/* The work list: a line for every rule that changed, by need. */
#include "render/text.h"

#include "base/width.h"
#include "render/edits.h"
#include "render/names.h"
#include "render/signals.h"
#include "render/style.h"

/* A narrower column for titles would be a word a row: they go below. */
#define LEAST_TITLE ((size_t)30)
#define TITLE_INDENT ((size_t)6)

enum column { KEY, CAT, STIG_ID, WHAT, WHERE, COLUMN_COUNT };

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
		buf_printf(buf, " (by %s)",
			   names_matched_by(pair->matched_by));
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

/* Where the substance may be, and where an edit is that is not shown here. */
static void put_where(struct buf *buf, const struct stig_pair *pair)
{
	size_t start = buf->len;

	if (signals_put_short(buf, pair))
		buf_puts(buf, "; ");

	size_t joint = buf->len;
	if ((!pair->in_groups || !edits_put_ids(buf, pair)) && joint > start)
		buf->len = joint - strlen("; ");
}

/* Entries wider than most stand out instead of moving all other rows. */
static const struct {
	void (*put)(struct buf *buf, const struct stig_pair *pair);
	size_t most;
} columns[COLUMN_COUNT] = {
	[KEY] = { put_key, 26 },
	[CAT] = { put_cat, 26 },
	[STIG_ID] = { put_stig_id, 26 },
	[WHAT] = { put_what, 39 },
	[WHERE] = { put_where, 34 },
};

/* Rules that differ in bookkeeping alone are shown in the details only. */
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
			columns[column].put(&entry, &report->pair[i]);
			size_t own = width_text(buf_str(&entry));
			if (own > width[column] && own <= columns[column].most)
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
		size_t start = rich->text.len;

		columns[column].put(&rich->text, pair);
		/* a column without any entry takes no room */
		if (rich->text.len == start && width[column] == 0)
			continue;
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
	struct stig_str heading = { NULL, 0 };

	if (!measure(report, width))
		return;
	sink_line_end(text->sink);
	rich_puts(&text->rich, STYLE_HEADING, "Work list");
	text_print(text, 0);
	for (size_t i = 0; i < report->pair_count; i++) {
		if (!is_work(report->order[i]))
			continue;
		group_heading_put(text, &heading, report->order[i]);
		put_row(text, report->order[i], width);
	}
}
