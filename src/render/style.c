/* SPDX-License-Identifier: MIT */
/*
 * Palettes. The sequences of these tables are the only ones that a renderer
 * writes. Words set ground and letters, so that they can be read on a dark
 * terminal and on a light one; whole lines set the letters alone, in shades
 * that keep a contrast of nearly 4 with black and with white.
 */
#include "render/style.h"

#include <stddef.h>

/* Orange and blue: told apart by colour-blind readers, as in the HTML. */
static const char *const palette_default[STYLE_COUNT] = {
	[STYLE_HEADING] = "\033[1m",
	[STYLE_FILE] = "\033[1m",
	[STYLE_HUNK] = "\033[38;5;37m",
	[STYLE_OLD] = "\033[38;5;166m",
	[STYLE_NEW] = "\033[38;5;32m",
	[STYLE_OLD_WORD] = "\033[38;5;16;48;5;215m",
	[STYLE_NEW_WORD] = "\033[38;5;16;48;5;117m",
};

static const char *const palette_classic[STYLE_COUNT] = {
	[STYLE_HEADING] = "\033[1m",
	[STYLE_FILE] = "\033[1m",
	[STYLE_HUNK] = "\033[36m",
	[STYLE_OLD] = "\033[31m",
	[STYLE_NEW] = "\033[32m",
	[STYLE_OLD_WORD] = "\033[97;41m",
	[STYLE_NEW_WORD] = "\033[30;42m",
};

static const char *const palette_mono[STYLE_COUNT] = {
	[STYLE_HEADING] = "\033[1m",
	[STYLE_FILE] = "\033[1m",
	[STYLE_OLD_WORD] = "\033[7m",
	[STYLE_NEW_WORD] = "\033[1;4m",
};

static const char *const palette_git[STYLE_COUNT] = {
	[STYLE_FILE] = "\033[1m",
	[STYLE_HUNK] = "\033[36m",
	[STYLE_OLD] = "\033[31m",
	[STYLE_NEW] = "\033[32m",
};

static const char *const *const palettes[] = {
	[STIG_PALETTE_DEFAULT] = palette_default,
	[STIG_PALETTE_CLASSIC] = palette_classic,
	[STIG_PALETTE_MONO] = palette_mono,
};

const char *const *style_palette(const struct stig_render_options *options)
{
	return options->color ? palettes[options->palette] : NULL;
}

const char *const *style_git(const struct stig_render_options *options)
{
	return options->color ? palette_git : NULL;
}

void style_begin(struct sink *sink, enum style style)
{
	if (sink->sgr && sink->sgr[style])
		sink_puts(sink, sink->sgr[style]);
}

void style_end(struct sink *sink, enum style style)
{
	if (sink->sgr && sink->sgr[style])
		sink_puts(sink, "\033[m");
}
