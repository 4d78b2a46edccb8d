/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_FORMATS_H
#define STIGDIFF_RENDER_FORMATS_H

#include "render/sink.h"
#include "stigdiff.h"

#include <stdbool.h>

/*
 * One function per format, over a finished report. Something differs in it,
 * unless the format is framed. Adding a format is a function here and a row in
 * render/render.c.
 */
typedef void render_function(struct sink *sink,
			     const struct stig_report *report,
			     const struct stig_render_options *options);

render_function render_text;
render_function render_summary;
render_function render_unified;
render_function render_json;
render_function render_jsonl;
render_function render_stat;
render_function render_shortstat;
render_function render_name_status;
render_function render_brief;

/* Does any rule of the report differ, be it in white space only? */
bool render_differs(const struct stig_report *report);

#endif
