/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_STYLE_H
#define STIGDIFF_RENDER_STYLE_H

#include "render/sink.h"
#include "stigdiff.h"

/* What a piece of output is; a palette says how it looks. */
enum style {
	STYLE_NONE,
	STYLE_HEADING,  /* rules and lists begin with it */
	STYLE_FILE,     /* --- and +++ */
	STYLE_HUNK,     /* @@ -1,4 +1,4 @@ */
	STYLE_OLD,      /* a removed line */
	STYLE_NEW,
	STYLE_OLD_WORD, /* removed words inside a line */
	STYLE_NEW_WORD,
	STYLE_COUNT
};

/* The palette that options ask for, for sink->sgr; NULL without colour. */
const char *const *style_palette(const struct stig_render_options *options);

/* git's own colours, which tools that read its output know. */
const char *const *style_git(const struct stig_render_options *options);

/* Text between them is written in that style. Never across a line end. */
void style_begin(struct sink *sink, enum style style);
void style_end(struct sink *sink, enum style style);

#endif
