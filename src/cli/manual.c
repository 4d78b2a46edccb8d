/* SPDX-License-Identifier: MIT */
/* The lists of the manual page, in mdoc, from the same tables as --help. */
#include "cli/help.h"

#include "base/str.h"
#include "cli/options.h"

#include <string.h>

/* Names as roff must see them: no line of ours begins with a dot or a quote. */
static void put_roff(struct buf *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '-')
			buf_puts(out, "\\-");
		else if (*text == '\\')
			buf_puts(out, "\\e");
		else
			buf_putc(out, *text);
	}
}

static void put_argument(struct buf *out, const struct option *row)
{
	const char *equal = row->name ? " Ns = Ns " : " ";

	if (!row->argument)
		return;
	if (row->optional)
		buf_puts(out, " Ns Op = Ns ");
	else
		buf_puts(out, equal);
	buf_printf(out, "Ar %s", row->argument);
}

static void put_options(struct buf *out)
{
	size_t count;
	const struct option *row = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		if (row[i].heading) {
			buf_printf(out, "%s.Ss %s\n.Bl -tag -width Ds\n",
				   i ? ".El\n" : "", row[i].heading);
			continue;
		}
		buf_puts(out, ".It");
		if (row[i].letter)
			buf_printf(out, " Fl %c%s", row[i].letter,
				   row[i].name ? " ," : "");
		if (row[i].name)
			buf_printf(out, " Fl \\-%s%s",
				   row[i].negatable ? "[no-]" : "",
				   row[i].name);
		put_argument(out, &row[i]);
		buf_putc(out, '\n');
		put_roff(out, row[i].help);
		buf_putc(out, '\n');
	}
	buf_puts(out, ".El\n");
}

static void put_commands(struct buf *out)
{
	size_t count;
	const struct command *row = command_rows(&count);

	buf_puts(out, ".Bl -tag -width Ds\n");
	for (size_t i = 1; i < count; i++) {
		buf_printf(out, ".It Cm %s%s%s\n", row[i].name,
			   row[i].operands[0] ? " Ar " : "", row[i].operands);
		put_roff(out, row[i].summary);
		buf_putc(out, '\n');
	}
	buf_puts(out, ".El\n");
}

static void put_formats(struct buf *out)
{
	size_t count;
	const struct stig_format *row = stig_formats(&count);

	buf_puts(out, ".Bl -tag -width Ds\n");
	for (size_t i = 0; i < count; i++) {
		buf_printf(out, ".It Cm %s\n", row[i].name);
		put_roff(out, row[i].summary);
		buf_putc(out, '\n');
		if (row[i].suffixes[0]) {
			buf_puts(out, "Suffixes: ");
			put_roff(out, row[i].suffixes);
			buf_puts(out, "\n");
		}
	}
	buf_puts(out, ".El\n");
}

static const struct {
	const char *marker;
	void (*put)(struct buf *out);
} lists[] = {
	{ ".\\\" COMMANDS\n", put_commands },
	{ ".\\\" FORMATS\n", put_formats },
	{ ".\\\" OPTIONS\n", put_options },
};

#define LIST_COUNT (sizeof(lists) / sizeof(lists[0]))

void help_put_manual(struct buf *out, struct stig_str page)
{
	struct stig_str line;

	while (str_next_line(&page, &line)) {
		size_t i = 0;

		while (i < LIST_COUNT && !str_is(line, lists[i].marker))
			i++;
		if (i < LIST_COUNT)
			lists[i].put(out);
		else
			buf_put_str(out, line);
	}
}
