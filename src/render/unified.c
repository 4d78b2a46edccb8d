/* SPDX-License-Identifier: MIT */
/*
 * For programs: the rules of a release as a tree of files, LABEL/KEY/FIELD,
 * and the patch that turns the old tree into the new one. A field's file is
 * its text and one LF, so that every line ends in LF. No prose.
 */
#include "render/formats.h"

#include "base/str.h"
#include "render/names.h"
#include "render/style.h"
#include "render/walk.h"

static void path_line(struct sink *sink, const char *mark,
		      const struct buf *path)
{
	style_begin(sink, STYLE_FILE);
	sink_puts(sink, mark);
	sink_put(sink, buf_str(path));
	style_end(sink, STYLE_FILE);
	sink_line_end(sink);
}

static void put_line(struct sink *sink, char sign, struct stig_str text)
{
	enum style style = sign == '-' ? STYLE_OLD
			 : sign == '+' ? STYLE_NEW : STYLE_NONE;

	if (text.len && text.ptr[text.len - 1] == '\n')
		text.len--;
	style_begin(sink, style);
	sink_fill(sink, 1, sign);
	sink_escape(sink, text, ESCAPE_TEXT);
	style_end(sink, style);
	sink_line_end(sink);
}

static void put_hunk(struct sink *sink, const struct stig_pair *pair,
		     const struct stig_change *change,
		     const struct stig_hunk *hunk)
{
	style_begin(sink, STYLE_HUNK);
	names_hunk(sink_buf(sink), hunk);
	style_end(sink, STYLE_HUNK);
	names_section(sink_buf(sink), pair);
	sink_line_end(sink);

	const struct stig_line *line = change->line + hunk->first;
	for (size_t i = 0; i < hunk->count; i++)
		put_line(sink, line[i].op,
			 line[i].op == '+' ? line[i].new_text
					   : line[i].old_text);
}

static void put_change(struct sink *sink, const struct stig_report *report,
		       const struct stig_pair *pair,
		       const struct stig_change *change)
{
	struct buf path = BUF_INIT;

	/* a header without a hunk is no patch */
	if (change->hunk_count == 0)
		return;
	names_old_path(&path, report, pair, change);
	path_line(sink, "--- ", &path);
	buf_clear(&path);
	names_new_path(&path, report, pair, change);
	path_line(sink, "+++ ", &path);
	buf_release(&path);
	for (size_t i = 0; i < change->hunk_count; i++)
		put_hunk(sink, pair, change, &change->hunk[i]);
}

void render_unified(struct sink *sink, const struct stig_report *report,
		    const struct stig_render_options *options)
{
	struct walk walk = { .report = report };

	sink->sgr = style_git(options);
	while (walk_next(&walk))
		put_change(sink, report, walk.pair, walk.change);
}
