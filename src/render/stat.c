/* SPDX-License-Identifier: MIT */
/*
 * How many lines each field changed, with a histogram as git diff --stat
 * draws it, and the totals.
 */
#include "render/formats.h"

#include "base/buf.h"
#include "base/width.h"
#include "render/names.h"
#include "render/style.h"
#include "render/walk.h"

#include <stdio.h>

#define DEFAULT_WIDTH ((size_t)80)
#define LEAST_GRAPH ((size_t)10)
#define MOST_NAME ((size_t)60) /* longer ones stand out of the column */

struct change_size {
	size_t removed, added;
};

/* What all rows have in common. */
struct columns {
	size_t name, number, graph;
	size_t most; /* lines of the largest change */
};

static struct change_size size_of(const struct stig_change *change)
{
	struct change_size size = { 0, 0 };

	for (size_t i = 0; i < change->line_count; i++) {
		char op = change->line[i].op;

		size.removed += op == '-' || op == '*';
		size.added += op == '+' || op == '*';
	}
	return size;
}

static void name_put(struct buf *buf, const struct stig_pair *pair,
		     const struct stig_change *change)
{
	const struct stig_rule *rule = names_rule(pair);
	size_t count;

	names_key_line(buf, rule);
	buf_printf(buf, " CAT %s %s", stig_cat_name(names_cat(rule)),
		   stig_fields(&count)[change->field].name);
}

static void columns_add(struct columns *columns, const struct stig_pair *pair,
			const struct stig_change *change, struct buf *scratch)
{
	struct change_size size = size_of(change);

	buf_clear(scratch);
	name_put(scratch, pair, change);
	size_t width = width_text(buf_str(scratch));
	if (width > columns->name && width <= MOST_NAME)
		columns->name = width;
	if (size.removed + size.added > columns->most)
		columns->most = size.removed + size.added;
}

/* Rounded, and never to nothing. */
static size_t scale(const struct columns *columns, size_t count)
{
	if (count == 0 || columns->most <= columns->graph)
		return count;

	size_t scaled = (size_t)((double)count * (double)columns->graph /
				 (double)columns->most + 0.5);
	return scaled ? scaled : 1;
}

/*
 * The smaller half is rounded, the larger is the rest of the whole, so that
 * equal totals have equal bars (git, diff.c, show_stats).
 */
static struct change_size bars_of(const struct columns *columns,
				  struct change_size size)
{
	struct change_size bars = { scale(columns, size.removed),
				    scale(columns, size.added) };
	size_t total = scale(columns, size.removed + size.added);

	if (total < bars.removed + bars.added && total >= 2) {
		if (size.added < size.removed)
			bars.removed = total - bars.added;
		else
			bars.added = total - bars.removed;
	}
	return bars;
}

static void bar_put(struct sink *sink, enum style style, char c, size_t count)
{
	if (count == 0)
		return;
	style_begin(sink, style);
	sink_fill(sink, count, c);
	style_end(sink, style);
}

static void row_put(struct sink *sink, const struct columns *columns,
		    const struct stig_pair *pair,
		    const struct stig_change *change, struct buf *scratch)
{
	struct change_size size = size_of(change);
	size_t total = size.removed + size.added;

	buf_clear(scratch);
	name_put(scratch, pair, change);
	size_t width = width_text(buf_str(scratch));
	sink_put(sink, buf_str(scratch));
	sink_fill(sink, width < columns->name ? columns->name - width : 0,
		  ' ');
	sink_printf(sink, " | %*zu%s", (int)columns->number, total,
		    total ? " " : "");
	struct change_size bars = bars_of(columns, size);
	bar_put(sink, STYLE_NEW, '+', bars.added);
	bar_put(sink, STYLE_OLD, '-', bars.removed);
	sink_line_end(sink);
}

static struct columns columns_of(const struct stig_report *report,
				 size_t width, struct buf *scratch)
{
	struct columns columns = { 0, 0, LEAST_GRAPH, 0 };
	struct walk walk = { .report = report };

	while (walk_next(&walk))
		columns_add(&columns, walk.pair, walk.change, scratch);
	columns.number = (size_t)snprintf(NULL, 0, "%zu", columns.most);

	/* "name | number graph" */
	size_t used = columns.name + 3 + columns.number + 1;
	if (width > used + LEAST_GRAPH)
		columns.graph = width - used;
	return columns;
}

void render_stat(struct sink *sink, const struct stig_report *report,
		 const struct stig_render_options *options)
{
	struct buf scratch = BUF_INIT;
	struct columns columns = columns_of(
		report, options->width ? options->width : DEFAULT_WIDTH,
		&scratch);
	struct walk walk = { .report = report };

	sink->sgr = style_git(options);
	while (walk_next(&walk))
		row_put(sink, &columns, walk.pair, walk.change, &scratch);
	render_shortstat(sink, report, options);
	buf_release(&scratch);
}

void render_shortstat(struct sink *sink, const struct stig_report *report,
		      const struct stig_render_options *options)
{
	const struct stig_counts *count = &report->count;

	(void)options;
	names_count(sink_buf(sink), count->added, "rule");
	sink_printf(sink, " added, %zu removed, %zu renumbered, %zu changed",
		    count->removed, count->renumbered, count->changed);
	sink_line_end(sink);
}
