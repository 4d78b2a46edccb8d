/* SPDX-License-Identifier: MIT */
/* help and --help: the tables of commands, formats and options, as text. */
#include "cli/help.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/io.h"
#include "base/str.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/output.h"

#include <string.h>
#include <unistd.h>

#define INDENT ((size_t)28)
#define WIDTH 79

/* The spelling of an option: "  -f, --format=FMT". */
static void put_spelling(struct buf *out, const struct option *row)
{
	if (row->letter)
		buf_printf(out, "  -%c%s", row->letter, row->name ? ", " : "");
	else
		buf_puts(out, "      ");
	if (!row->name)
		buf_printf(out, " %s", row->argument);
	else
		buf_printf(out, "--%s%s", row->negatable ? "[no-]" : "",
			   row->name);
	if (row->name && row->argument)
		buf_printf(out, row->optional ? "[=%s]" : "=%s",
			   row->argument);
}

void help_put_wrapped(struct buf *out, size_t used, size_t indent,
		      const char *text)
{
	size_t column = used;

	if (used + 2 > indent) {
		buf_putc(out, '\n');
		column = 0;
	}
	buf_printf(out, "%*s", (int)(indent - column), "");
	column = indent;
	while (*text) {
		size_t len = strcspn(text, " ");

		if (column + len > WIDTH && column > indent) {
			buf_printf(out, "\n%*s", (int)indent, "");
			column = indent;
		}
		if (column > indent)
			buf_putc(out, ' ');
		buf_put(out, text, len);
		column += len + 1;
		text += len + (text[len] == ' ');
	}
	buf_putc(out, '\n');
}

static void put_pair(struct buf *out, const char *name, const char *text)
{
	size_t start = out->len;

	buf_printf(out, "  %s", name);
	help_put_wrapped(out, out->len - start, INDENT, text);
}

static void put_options(struct buf *out, int commands)
{
	size_t count;
	const struct option *row = option_rows(&count);
	const char *heading = NULL;

	for (size_t i = 0; i < count; i++) {
		if (row[i].heading)
			heading = row[i].heading;
		if (!option_belongs(&row[i], commands))
			continue;
		if (heading)
			buf_printf(out, "\n%s\n", heading);
		heading = NULL;

		size_t start = out->len;

		put_spelling(out, &row[i]);
		help_put_wrapped(out, out->len - start, INDENT, row[i].help);
	}
}

static void put_commands(struct buf *out)
{
	size_t count;
	const struct command *row = command_rows(&count);

	buf_puts(out, "\nCommands\n");
	for (size_t i = 1; i < count; i++) {
		struct buf name = BUF_INIT;

		buf_printf(&name, "%s%s%s%c", row[i].name,
			   row[i].operands[0] ? " " : "", row[i].operands,
			   '\0');
		put_pair(out, name.ptr, row[i].summary);
		buf_release(&name);
	}
}

static void put_formats(struct buf *out)
{
	size_t count;
	const struct stig_format *row = stig_formats(&count);

	buf_puts(out, "\nFormats\n");
	for (size_t i = 0; i < count; i++)
		put_pair(out, row[i].name, row[i].summary);
}

void help_put(struct buf *out, const struct command *command)
{
	bool is_main = command->name[0] == '\0';

	buf_printf(out, "usage: stigdiff %s%s[OPTION...]%s%s\n%s.\n",
		   command->name, is_main ? "" : " ",
		   command->operands[0] ? " " : "", command->operands,
		   command->summary);
	if (is_main) {
		buf_puts(out, "An input is the XCCDF file of a STIG; - is "
			      "standard input.\n");
		put_commands(out);
		put_formats(out);
	}
	put_options(out, command->bit);
	if (is_main)
		buf_puts(out, "\nExit status: 0 when no difference counts, "
			      "1 when one does, 2 for trouble.\n");
}

static enum stig_status unknown_command(const char *name,
					struct stig_error *err)
{
	const char *near = command_near(name);

	error_set(err, STIG_ECHOICE, "unknown command '%s'",
		  escape_quote(str_of(name)).text);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	error_hint(err, "stigdiff help lists the commands");
	return STIG_ECHOICE;
}

/* The build asks for "help manual-page" with stigdiff.1 on standard input. */
static enum stig_status put_manual(struct buf *out, struct stig_error *err)
{
	struct buf page = BUF_INIT;
	const size_t step = 4096;
	ssize_t len;

	while ((len = io_read(STDIN_FILENO, buf_reserve(&page, step), step)) >
	       0)
		page.len += (size_t)len;
	help_put_manual(out, buf_str(&page));
	buf_release(&page);
	return len < 0 ? error_set(err, STIG_ESYSTEM, "cannot read the page")
		       : STIG_OK;
}

static enum stig_status put_topic(struct buf *out,
				  const struct options *options,
				  struct stig_error *err)
{
	const char *topic = options->operand_count && !options->help
				    ? options->operand[0] : NULL;
	const struct command *command = options->command;
	size_t count;

	if (topic && strcmp(topic, "manual-page") == 0)
		return put_manual(out, err);
	if (topic)
		command = command_find(topic);
	else if (!options->help)
		command = command_rows(&count);
	if (!command)
		return unknown_command(topic, err);
	help_put(out, command);
	return STIG_OK;
}

enum exit_status help_run(const struct options *options)
{
	struct stig_error err = { .status = STIG_OK };
	struct buf text = BUF_INIT;
	enum stig_status status = put_topic(&text, options, &err);

	if (status == STIG_OK)
		status = output_print(buf_str(&text), &err);
	buf_release(&text);
	return status == STIG_OK ? EXIT_SAME : message_error(&err);
}
