/* SPDX-License-Identifier: MIT */
/* completion: scripts for shells, made from the tables. */
#include "cli/command.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/escape.h"
#include "base/str.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/output.h"

#include <string.h>

/* Calls put for every option, once more for its --no- form. */
static void each_option(struct buf *out,
			void (*put)(struct buf *out, const struct option *row,
				    bool negated))
{
	size_t count;
	const struct option *row = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		if (!row[i].set || !row[i].name)
			continue;
		put(out, &row[i], false);
		if (row[i].negatable)
			put(out, &row[i], true);
	}
}

static void put_command_names(struct buf *out)
{
	size_t count;
	const struct command *row = command_rows(&count);

	for (size_t i = 1; i < count; i++)
		buf_printf(out, "%s%s", i > 1 ? " " : "", row[i].name);
}

/* The words an option takes, each after a blank; empty when it takes any. */
static struct buf words_of(const struct option *row)
{
	struct buf words = BUF_INIT;

	if (row->argument)
		option_words(row, &words);
	return words;
}

/* Help texts are ours and hold no quote; brackets and colons act in zsh. */
static void put_help(struct buf *out, const char *text)
{
	for (; *text; text++) {
		if (strchr("[]:", *text))
			buf_putc(out, '\\');
		buf_putc(out, *text);
	}
}

static void bash_case(struct buf *out, const struct option *row, bool negated)
{
	struct buf words = words_of(row);

	if (!negated && words.len > 0) {
		buf_printf(out, "\t--%s", row->name);
		if (row->letter)
			buf_printf(out, "|-%c", row->letter);
		buf_printf(out, ") words='%.*s' ;;\n", (int)words.len - 1,
			   words.ptr + 1);
	}
	buf_release(&words);
}

static void bash_name(struct buf *out, const struct option *row, bool negated)
{
	buf_printf(out, " --%s%s", negated ? "no-" : "", row->name);
}

static void put_bash(struct buf *out)
{
	buf_puts(out,
		 "_stigdiff() {\n"
		 "\tlocal cur=${COMP_WORDS[COMP_CWORD]}\n"
		 "\tlocal prev=${COMP_WORDS[COMP_CWORD-1]} words=\n"
		 "\tif [[ $cur == = ]]; then cur=\n"
		 "\telif [[ $prev == = ]]; then "
		 "prev=${COMP_WORDS[COMP_CWORD-2]}\n"
		 "\tfi\n"
		 "\tcase $prev in\n");
	each_option(out, bash_case);
	buf_puts(out, "\tesac\n"
		      "\tif [[ -z $words && $cur == -* ]]; then words='");
	each_option(out, bash_name);
	buf_puts(out, "'\n\telif [[ -z $words && $COMP_CWORD == 1 ]]; then "
		      "words='");
	put_command_names(out);
	buf_puts(out,
		 "'\n\tfi\n"
		 "\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
		 "}\n"
		 "complete -o default -F _stigdiff stigdiff\n");
}

static void zsh_row(struct buf *out, const struct option *row, bool negated)
{
	struct buf words = words_of(row);
	bool argument = row->argument && !negated;

	buf_printf(out, " \\\n\t'--%s%s%s[", negated ? "no-" : "", row->name,
		   !argument ? "" : row->optional ? "=-" : "=");
	put_help(out, row->help);
	buf_putc(out, ']');
	if (argument && words.len > 0)
		buf_printf(out, "%svalue:(%.*s)", row->optional ? "::" : ":",
			   (int)words.len - 1, words.ptr + 1);
	else if (argument)
		buf_printf(out, "%svalue:_files", row->optional ? "::" : ":");
	buf_putc(out, '\'');
	buf_release(&words);
}

static void put_zsh(struct buf *out)
{
	buf_puts(out, "#compdef stigdiff\n_arguments");
	each_option(out, zsh_row);
	buf_puts(out, " \\\n\t'1:command or file:{_alternative "
		      "\"commands:command:(");
	put_command_names(out);
	buf_puts(out, ")\" \"files:file:_files\"}' \\\n\t'*:file:_files'\n");
}

static void fish_row(struct buf *out, const struct option *row, bool negated)
{
	struct buf words = words_of(row);
	bool argument = row->argument && !negated;

	buf_printf(out, "complete -c stigdiff -l %s%s", negated ? "no-" : "",
		   row->name);
	if (row->letter && !negated && !row->optional)
		buf_printf(out, " -s %c", row->letter);
	if (argument && words.len > 0)
		buf_printf(out, " -x -a '%.*s'", (int)words.len - 1,
			   words.ptr + 1);
	else if (argument && !row->optional)
		buf_puts(out, " -r");
	buf_printf(out, " -d '%s'\n", row->help);
	buf_release(&words);
}

static void put_fish(struct buf *out)
{
	each_option(out, fish_row);
	buf_puts(out, "complete -c stigdiff -n __fish_use_subcommand -a '");
	put_command_names(out);
	buf_puts(out, "'\n");
}

static const struct {
	const char *name;
	void (*put)(struct buf *out);
} shells[] = {
	{ "bash", put_bash },
	{ "zsh", put_zsh },
	{ "fish", put_fish },
};

#define SHELL_COUNT (sizeof(shells) / sizeof(shells[0]))

static enum stig_status put_script(struct buf *out, const char *shell,
				   struct stig_error *err)
{
	for (size_t i = 0; i < SHELL_COUNT; i++)
		if (strcmp(shells[i].name, shell) == 0) {
			shells[i].put(out);
			return output_print(buf_str(out), err);
		}
	error_set(err, STIG_ECHOICE, "unknown shell '%s'",
		  escape_quote(str_of(shell)).text);
	error_hint(err, "completion exists for bash, zsh and fish");
	return STIG_ECHOICE;
}

enum exit_status completion_run(const struct options *options)
{
	struct stig_error err = { .status = STIG_OK };
	struct buf script = BUF_INIT;
	enum stig_status status =
		put_script(&script, options->operand[0], &err);

	buf_release(&script);
	return status == STIG_OK ? EXIT_SAME : message_error(&err);
}
