/* SPDX-License-Identifier: MIT */
/*
 * For people: what stays, what changed, which rules, then every change.
 * The summary format is the same without the last part.
 */
#include "render/text.h"

#include "base/str.h"
#include "render/formats.h"
#include "render/names.h"
#include "render/style.h"
#include "render/wrap.h"

#define LIST_WIDTH ((size_t)110)

void text_print_at(struct text *text, size_t width, size_t hang)
{
	wrap_print(text->sink, &text->rich,
		   &(struct wrap_frame){ .width = width, .hang = hang });
}

void text_print(struct text *text, size_t hang)
{
	text_print_at(text, text->options->width, hang);
}

void text_print_list(struct text *text, size_t hang)
{
	size_t width = text->options->width;

	text_print_at(text, width ? width : LIST_WIDTH, hang);
}

static void put_marking(struct text *text, const char *marking)
{
	if (!marking)
		return;
	names_one_line(&text->rich.text, str_of(marking));
	rich_mark(&text->rich, STYLE_HEADING);
	text_print(text, 0);
}

/* With an empty line between it and the report. */
static void put_top(struct text *text)
{
	const struct stig_render_options *options = text->options;

	put_marking(text, options->banner);
	put_marking(text, options->title);
	if (options->banner || options->title)
		sink_line_end(text->sink);
}

static void put_bottom(struct text *text)
{
	if (text->options->banner)
		sink_line_end(text->sink);
	put_marking(text, text->options->banner);
}

bool group_heading_put(struct text *text, struct stig_str *last,
		       const struct stig_pair *pair)
{
	struct buf *buf = &text->rich.text;

	if (pair->heading.len == 0 || str_equal(pair->heading, *last))
		return false;
	*last = pair->heading;
	buf_puts(buf, "== ");
	names_one_line(buf, pair->heading);
	buf_puts(buf, " ==");
	rich_mark(&text->rich, STYLE_HEADING);
	text_print(text, 0);
	return true;
}

static void render(struct sink *sink, const struct stig_report *report,
		   const struct stig_render_options *options, bool details)
{
	struct text text = { sink, report, options, RICH_INIT };

	sink->sgr = style_palette(options);
	put_top(&text);
	heading_put(&text);
	summary_put(&text);
	highlights_put(&text);
	worklist_put(&text);
	if (details) {
		edits_put(&text);
		details_put(&text);
	}
	put_bottom(&text);
	rich_release(&text.rich);
}

void render_text(struct sink *sink, const struct stig_report *report,
		 const struct stig_render_options *options)
{
	render(sink, report, options, true);
}

void render_summary(struct sink *sink, const struct stig_report *report,
		    const struct stig_render_options *options)
{
	render(sink, report, options, false);
}
