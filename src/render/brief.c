/* SPDX-License-Identifier: MIT */
/* One line, as diff -q has it, when something differs at the level asked. */
#include "render/formats.h"

void render_brief(struct sink *sink, const struct stig_report *report,
		  const struct stig_render_options *options)
{
	size_t differing = 0;

	for (unsigned level = 0; level < STIG_LEVEL_COUNT; level++)
		if (level <= (unsigned)options->level)
			differing += report->count.level[level];
	if (!differing)
		return;
	sink_escape(sink, report->old_release->name, ESCAPE_ONE_LINE);
	sink_puts(sink, " and ");
	sink_escape(sink, report->new_release->name, ESCAPE_ONE_LINE);
	sink_puts(sink, " differ");
	sink_line_end(sink);
}
