/* SPDX-License-Identifier: MIT */
/* The table of commands: help, completion and the manual are made from it. */
#include "cli/command.h"

#include "cli/suggest.h"

#include <stdint.h>
#include <string.h>

static const struct command rows[] = {
	{ "", "OLD NEW", "compare two releases", FOR_COMPARE, 2, 2,
	  "two releases are needed, OLD and NEW", compare_run },
	{ "show", "INPUT", "canonical text of one release", FOR_SHOW, 1, 1,
	  "a release to show is needed", show_run },
	{ "export", "INPUT DIR", "one folder per rule, one text file per field",
	  FOR_EXPORT, 2, 2, "a release and a folder to make are needed",
	  export_run },
	{ "list", "INPUT...",
	  "benchmarks, releases, dates, rule counts, hashes", FOR_LIST,
	  1, SIZE_MAX, "a release to list is needed", list_run },
	{ "kinds", "", "what differences are called: levels, kinds, signals",
	  FOR_KINDS, 0, 0, "", kinds_run },
	{ "schema", "", "the JSON Schema of what -f json writes", FOR_SCHEMA,
	  0, 0, "", schema_run },
	{ "help", "[COMMAND]", "this text, or one command's", FOR_HELP, 0, 1,
	  "", help_run },
	{ "completion", "SHELL", "completion script for bash, zsh or fish",
	  FOR_COMPLETION, 1, 1, "a shell is needed: bash, zsh or fish",
	  completion_run },
};

#define ROW_COUNT (sizeof(rows) / sizeof(rows[0]))

const struct command *command_rows(size_t *count)
{
	*count = ROW_COUNT;
	return rows;
}

const struct command *command_find(const char *name)
{
	for (size_t i = 1; i < ROW_COUNT; i++)
		if (strcmp(rows[i].name, name) == 0)
			return &rows[i];
	return NULL;
}

const char *command_near(const char *name)
{
	struct suggestion best = SUGGESTION_INIT(name);

	for (size_t i = 1; i < ROW_COUNT; i++)
		suggestion_try(&best, rows[i].name);
	return best.word;
}
