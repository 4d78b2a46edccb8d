/* SPDX-License-Identifier: MIT */
/* From terminal, environment and options to colours and width. */
#include "cli/terminal.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define COLUMNS_DIGITS 4

static bool says(const char *variable, const char *word)
{
	const char *value = getenv(variable);

	return value && strstr(value, word);
}

/* COLUMNS if it is set, as other programs have it, or what the line says. */
static size_t ask_columns(void)
{
	const char *value = getenv("COLUMNS");
	struct winsize size;

	if (value && str_is_digits(str_of(value)) &&
	    strlen(value) <= COLUMNS_DIGITS)
		return strtoul(value, NULL, 10);
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		return size.ws_col;
	return 0;
}

struct terminal terminal_ask(void)
{
	const char *term = getenv("TERM");
	struct terminal terminal = {
		.present = isatty(STDOUT_FILENO),
		.dumb = !term || !*term || strcmp(term, "dumb") == 0,
		.colors_256 = says("TERM", "256color") ||
			      says("COLORTERM", "256color") ||
			      says("COLORTERM", "truecolor") ||
			      says("COLORTERM", "24bit"),
	};

	if (terminal.present)
		terminal.columns = ask_columns();
	return terminal;
}

/* NO_COLOR, CLICOLOR_FORCE and FORCE_COLOR: set and not empty, not 0. */
static bool is_set(const char *variable, bool zero_counts)
{
	const char *value = getenv(variable);

	return value && *value && (zero_counts || strcmp(value, "0") != 0);
}

static bool want_color(const struct terminal *terminal, enum when when,
		       bool to_terminal)
{
	if (when != WHEN_AUTO)
		return when == WHEN_ALWAYS;
	if (!to_terminal || is_set("NO_COLOR", true))
		return false;
	if (is_set("FORCE_COLOR", false) || is_set("CLICOLOR_FORCE", false))
		return true;
	return terminal->present && !terminal->dumb;
}

struct stig_render_options
terminal_render_options(const struct terminal *terminal,
			const struct options *options, bool to_terminal)
{
	struct stig_render_options render = options->render;

	render.color = want_color(terminal, options->color, to_terminal);
	if (render.palette == STIG_PALETTE_DEFAULT && !terminal->colors_256)
		render.palette = STIG_PALETTE_CLASSIC;
	if (options->fail_on != STIG_LEVEL_NONE)
		render.level = options->fail_on;
	render.width = options->width;
	if (render.width == WIDTH_OF_TERMINAL)
		render.width = to_terminal ? terminal->columns : 0;
	return render;
}
