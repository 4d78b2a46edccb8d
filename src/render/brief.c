/* SPDX-License-Identifier: MIT */
/* One line, as diff -q has it, when a rule came, went or changed. */
#include "render/formats.h"

void render_brief(struct sink *sink, const struct stig_report *report,
		  const struct stig_render_options *options)
{
	const struct stig_counts *count = &report->count;

	(void)options;
	if (!count->added && !count->removed && !count->renumbered &&
	    !count->changed)
		return;
	sink_escape(sink, report->old_release->name, ESCAPE_ONE_LINE);
	sink_puts(sink, " and ");
	sink_escape(sink, report->new_release->name, ESCAPE_ONE_LINE);
	sink_puts(sink, " differ");
	sink_line_end(sink);
}
