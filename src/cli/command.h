/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_COMMAND_H
#define STIGDIFF_CLI_COMMAND_H

#include <stddef.h>

struct options;

enum exit_status { EXIT_SAME, EXIT_DIFFERENT, EXIT_TROUBLE };

/* Bits for the commands an option belongs to. */
enum {
	FOR_COMPARE = 1 << 0,
	FOR_SHOW = 1 << 1,
	FOR_EXPORT = 1 << 2,
	FOR_LIST = 1 << 3,
	FOR_HELP = 1 << 4,
	FOR_COMPLETION = 1 << 5,
	FOR_SCHEMA = 1 << 7,
	FOR_KINDS = 1 << 6,
	FOR_INPUTS = FOR_COMPARE | FOR_SHOW | FOR_EXPORT | FOR_LIST,
	FOR_ALL = FOR_INPUTS | FOR_HELP | FOR_COMPLETION | FOR_KINDS |
		  FOR_SCHEMA
};

/* One command: the first row is the main job, which has no name. */
struct command {
	const char *name;
	const char *operands;
	const char *summary;
	int bit;
	size_t min, max; /* operands it takes */
	const char *too_few; /* what a user who gave fewer did not know */
	enum exit_status (*run)(const struct options *options);
};

const struct command *command_rows(size_t *count);

/* The command of exactly this name, or NULL. */
const struct command *command_find(const char *name);

/* The name nearest to a misspelt one, or NULL. */
const char *command_near(const char *name);

enum exit_status compare_run(const struct options *options);
enum exit_status show_run(const struct options *options);
enum exit_status export_run(const struct options *options);
enum exit_status list_run(const struct options *options);
enum exit_status kinds_run(const struct options *options);
enum exit_status help_run(const struct options *options);
enum exit_status completion_run(const struct options *options);
enum exit_status schema_run(const struct options *options);
enum exit_status version_run(void);

#endif
