/* SPDX-License-Identifier: MIT */
/*
 * The summary of the text format: how many rules for which reason, and those
 * that no reason of the table counts.
 */
#include "render/text.h"

#include "base/str.h"
#include "render/names.h"

#define TABLE_WIDTH ((size_t)62) /* without the remarks */

/* The columns of the table; "none" is left out when nothing is in it. */
static const struct {
	const char *heading;
	int width;
} cat_columns[STIG_CAT_COUNT] = {
	[STIG_CAT_I] = { "CAT I", 5 },
	[STIG_CAT_II] = { "CAT II", 8 },
	[STIG_CAT_III] = { "CAT III", 9 },
	[STIG_CAT_NONE] = { "none", 6 },
};

static size_t columns_needed(const struct stig_report *report)
{
	for (size_t i = 0; i < report->reason_count; i++)
		if (report->reason[i].cat[STIG_CAT_NONE])
			return STIG_CAT_COUNT;
	return STIG_CAT_NONE;
}

/* Numbers that left their column would say nothing: only remarks wrap. */
static void print_row(struct text *text)
{
	size_t width = text->options->width;

	text_print_at(text, width < TABLE_WIDTH + 10 ? 0 : width, TABLE_WIDTH);
}

static void put_head(struct text *text, size_t columns)
{
	struct buf *buf = &text->rich.text;

	buf_printf(buf, "%32s", "");
	for (size_t i = 0; i < columns; i++)
		buf_printf(buf, "%*s", cat_columns[i].width,
			   cat_columns[i].heading);
	buf_puts(buf, "  total");
	rich_mark(&text->rich, STYLE_HEADING);
	print_row(text);
}

/* Severities stand as CAT; words that are none stand as they are. */
static void put_severity(struct buf *buf, const char *severity)
{
	enum stig_cat cat = stig_cat_of(str_of(severity));

	if (cat == STIG_CAT_NONE)
		names_one_line(buf, str_of(severity));
	else
		buf_puts(buf, stig_cat_name(cat));
}

static bool is_severity(enum stig_kind kind)
{
	return kind == STIG_SEVERITY_RAISED || kind == STIG_SEVERITY_LOWERED ||
	       kind == STIG_SEVERITY_SET;
}

/* "fix changed", where the row's label is "fix changed, check not". */
static void put_event(struct buf *buf, enum stig_kind kind)
{
	size_t count;
	struct stig_str label = str_of(stig_kinds(&count)[kind].reason);
	const char *comma = memchr(label.ptr, ',', label.len);

	if (comma)
		label.len = (size_t)(comma - label.ptr);
	buf_put_str(buf, label);
	if (!str_ends(label, "ed") && !str_ends(label, "set"))
		buf_puts(buf, " changed");
}

/* Right of the table: what the numbers do not say. */
static void put_remarks(struct buf *buf, const struct stig_reason *reason)
{
	const char *before = "   ";

	if (reason->old_severity && reason->new_severity) {
		buf_puts(buf, before);
		put_severity(buf, reason->old_severity);
		buf_puts(buf, " -> ");
		put_severity(buf, reason->new_severity);
		before = ", ";
	}
	if (is_severity(reason->kind) && reason->texts_same) {
		buf_puts(buf, before);
		buf_puts(buf, "texts the same");
		before = ", ";
	}
	if (reason->field_total > reason->total) {
		buf_puts(buf, before);
		put_event(buf, reason->kind);
		buf_puts(buf, " in ");
		names_count(buf, reason->field_total, "rule");
		buf_puts(buf, " in all");
	}
}

static void put_reason(struct text *text, const struct stig_reason *reason,
		       const char *level, size_t columns)
{
	struct buf *buf = &text->rich.text;
	size_t count;

	buf_printf(buf, "%-8s%-24s", level,
		   stig_kinds(&count)[reason->kind].reason);
	for (size_t i = 0; i < columns; i++)
		buf_printf(buf, "%*zu", cat_columns[i].width, reason->cat[i]);
	buf_printf(buf, "%7zu", reason->total);
	put_remarks(buf, reason);
	rich_mark(&text->rich, STYLE_NONE);
	print_row(text);
}

static void put_table(struct text *text)
{
	const struct stig_report *report = text->report;
	enum stig_level level = STIG_LEVEL_NONE;
	size_t columns = columns_needed(report), count;
	const struct stig_kind_info *kinds = stig_kinds(&count);
	const struct stig_level_info *levels = stig_levels(&count);

	if (report->reason_count == 0)
		return;
	put_head(text, columns);
	for (size_t i = 0; i < report->reason_count; i++) {
		enum stig_level own = kinds[report->reason[i].kind].level;

		put_reason(text, &report->reason[i],
			   own == level ? "" : levels[own].name, columns);
		level = own;
	}
	sink_fill(text->sink, 59, '-');
	sink_line_end(text->sink);
}

/* ", 12 of that sort": nothing for none. */
static void put_class(struct buf *buf, const char **before, size_t count,
		      const char *what)
{
	if (count == 0)
		return;
	buf_printf(buf, "%s%zu %s", *before, count, what);
	*before = ", ";
}

static void put_ccis(struct buf *buf, const char *what,
		     const struct stig_str *cci, size_t count)
{
	buf_puts(buf, count ? what : "none ");
	for (size_t i = 0; i < count; i++) {
		buf_putc(buf, ' ');
		names_one_line(buf, cci[i]);
	}
	if (count == 0)
		buf_puts(buf, what);
}

/* Which CCIs a whole release lost is not known from some of its rules. */
static bool knows_ccis(const struct stig_report *report)
{
	return report->fields >> STIG_FIELD_CCI & 1 && !report->count.left_out;
}

static const char *same_words(const struct stig_counts *count)
{
	if (count->rule_id_only == 0)
		return "identical";
	return count->unchanged ? "identical or Rule ID only" : "Rule ID only";
}

/* The line of what is not in the table. */
static void put_rest(struct text *text)
{
	const struct stig_report *report = text->report;
	const struct stig_counts *count = &report->count;
	struct buf *buf = &text->rich.text;
	const char *before = "";

	put_class(buf, &before, count->unchanged + count->rule_id_only,
		  same_words(count));
	put_class(buf, &before, count->whitespace_only, "white space only");
	put_class(buf, &before, count->other_ids_only,
		  "other bookkeeping only");
	if (knows_ccis(report)) {
		buf_puts(buf, *before ? "; CCIs: " : "CCIs: ");
		put_ccis(buf, "lost", report->ccis_lost,
			 report->ccis_lost_count);
		buf_puts(buf, ", ");
		put_ccis(buf, "new", report->ccis_new, report->ccis_new_count);
	}
	if (buf->len == 0)
		return;
	rich_mark(&text->rich, STYLE_NONE);
	text_print_list(text, 4);
}

/* They are in the table, too. */
static void put_typography(struct text *text)
{
	size_t count = text->report->count.typography;
	struct buf *buf = &text->rich.text;

	if (count == 0)
		return;
	names_count(buf, count, "rule");
	buf_puts(buf, " of the table changed in typography only: spaces, "
		      "quotes, dashes, dots");
	rich_mark(&text->rich, STYLE_NONE);
	text_print_list(text, 4);
}

void summary_put(struct text *text)
{
	sink_line_end(text->sink);
	put_table(text);
	put_rest(text);
	put_typography(text);
}
