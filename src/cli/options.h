/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_OPTIONS_H
#define STIGDIFF_CLI_OPTIONS_H

#include "base/buf.h"
#include "cli/command.h"
#include "stigdiff.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum when { WHEN_AUTO, WHEN_ALWAYS, WHEN_NEVER };
enum lines { LINES_OF_FORMAT, LINES_SOURCE, LINES_SENTENCE };

/* 0, or one more than the enum stig_sort. */
enum sort { SORT_OF_FORMAT, SORT_NEED };

#define WIDTH_OF_TERMINAL SIZE_MAX

/*
 * What the command line asks for. Texts are borrowed from argv; the arrays of
 * them are freed by options_release.
 */
struct options {
	const struct command *command;
	const char **operand;
	size_t operand_count;
	const char **output; /* the files of --output */
	size_t output_count;
	const char **rule, **rename; /* what compare borrows */

	const struct stig_format *format; /* NULL: none was asked for */
	struct stig_input_options input;
	struct stig_compare_options compare;
	struct stig_render_options render; /* marks, layout, title, banner */
	enum lines lines;
	enum sort sort;
	size_t width;
	enum when color;
	enum stig_level fail_on;
	const char *pager; /* NULL: as the environment says */
	bool no_pager, verbose, quiet, ci_safe, help, version;
};

struct option;

/* An option as it was given: value is NULL when there was none. */
struct setting {
	const struct option *row;
	const char *value;
	bool negated; /* as --no-NAME */
};

/* The names of a table, one by one; NULL behind the last. */
typedef const char *option_names(size_t i);

/* One option: help, completion and the manual are made from these rows. */
struct option {
	char letter;          /* 0: none */
	const char *name;     /* NULL: none */
	const char *argument; /* NULL: takes none; a|b|c: the words it takes */
	bool optional;        /* the argument follows '=' or is left out */
	bool negatable;       /* --no-NAME exists */
	int commands;         /* which commands it belongs to */
	bool (*set)(struct options *options, const struct setting *setting,
		    struct stig_error *err);
	size_t at;            /* which member of struct options */
	int base;             /* the value of the first word of argument */
	const char *preset;   /* the format that the option stands for */
	option_names *names;  /* what the argument is made of, or NULL */
	const char *noun;     /* what each of these is */
	const char *help;
	const char *heading;  /* not an option, but what those below are for */
};

const struct option *option_rows(size_t *count);

/* Is it a row for people of this command: no heading, no other command's? */
bool option_belongs(const struct option *row, int commands);

/* How it is called in a message: "--name", or "-U". */
struct option_spelling {
	char text[40];
};
struct option_spelling option_spelling(const struct option *row);

/* The words that the argument of an option may be, after one blank each. */
void option_words(const struct option *row, struct buf *out);

/* Do --fields and --ignore-fields leave anything? */
bool options_check_fields(const struct options *options,
			  struct stig_error *err);

/* Reads argv as GNU getopt_long would. options are filled even on failure. */
enum stig_status options_parse(struct options *options, int argc,
			       const char *const *argv,
			       struct stig_error *err);
void options_release(struct options *options);

#endif
