/* SPDX-License-Identifier: MIT */
/*
 * From argv to struct options, as GNU getopt_long reads it: options may follow
 * operands, "--" ends them, long names may be cut where they stay unique.
 */
#include "cli/options.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/options_lookup.h"

#include <assert.h>
#include <string.h>

#define OPTIONS_MAX 64

/* What is being read, and which rows were seen. */
struct parser {
	struct options *options;
	struct stig_error *err;
	const char *const *next; /* the argument after this one */
	const char *const *end;
	bool used[OPTIONS_MAX];
};

static bool fail(struct parser *parser)
{
	error_hint(parser->err, "stigdiff --help lists the options");
	return false;
}

static bool unknown_long(struct parser *parser, const struct lookup *lookup)
{
	struct buf near = BUF_INIT;

	error_set(parser->err, STIG_EFORMAT, "unknown option '--%s'",
		  escape_quote(lookup->given).text);
	if (lookup_near(lookup, &near))
		error_hint(parser->err, "did you mean '--%.*s'?",
			   (int)near.len, near.ptr);
	buf_release(&near);
	return fail(parser);
}

static bool lookup_failed(struct parser *parser, const struct lookup *lookup)
{
	if (!lookup->row)
		return unknown_long(parser, lookup);
	error_set(parser->err, STIG_EFORMAT, "option '--%s' is ambiguous",
		  escape_quote(lookup->given).text);
	error_hint(parser->err, "it may be one of:%.*s",
		   (int)lookup->candidates.len, lookup->candidates.ptr);
	return false;
}

static bool apply(struct parser *parser, const struct setting *setting)
{
	size_t count;

	parser->used[setting->row - option_rows(&count)] = true;
	return setting->row->set(parser->options, setting, parser->err);
}

/* The next argument is the value. */
static bool take_value(struct parser *parser, struct setting *setting)
{
	if (parser->next == parser->end) {
		error_set(parser->err, STIG_EFORMAT,
			  "option '%s' needs a value: %s",
			  option_spelling(setting->row).text,
			  setting->row->argument);
		return fail(parser);
	}
	setting->value = *parser->next++;
	return true;
}

static bool apply_long(struct parser *parser, const struct lookup *lookup,
		       const char *value)
{
	const struct option *row = lookup->row;
	struct setting setting = { row, value, lookup->negated };

	if (value && (!row->argument || lookup->negated)) {
		error_set(parser->err, STIG_EFORMAT,
			  "option '--%s%s' takes no value",
			  lookup->negated ? OPTION_NEGATION : "", row->name);
		return fail(parser);
	}
	if (row->argument && !row->optional && !value && !lookup->negated &&
	    !take_value(parser, &setting))
		return false;
	return apply(parser, &setting);
}

/* text is what follows "--". */
static bool parse_long(struct parser *parser, const char *text)
{
	const char *equal = strchr(text, '=');
	size_t len = equal ? (size_t)(equal - text) : strlen(text);
	struct lookup lookup = lookup_name((struct stig_str){ text, len });

	bool ok = lookup.row && !lookup.ambiguous
		? apply_long(parser, &lookup, equal ? equal + 1 : NULL)
		: lookup_failed(parser, &lookup);

	lookup_release(&lookup);
	return ok;
}

/* text begins with the letter: é is one letter, too. */
static bool unknown_letter(struct parser *parser, struct stig_str text)
{
	size_t len;

	utf8_get(text, &len);
	error_set(parser->err, STIG_EFORMAT, "unknown option '-%s'",
		  escape_quote(str_slice(text, 0, len)).text);
	return fail(parser);
}

/* letters follow one "-": switches, the last one perhaps with its value. */
static bool parse_letters(struct parser *parser, const char *letters)
{
	for (; *letters; letters++) {
		const struct option *row = lookup_letter(*letters);
		struct setting setting = { row, NULL, false };
		bool valued = row && row->argument && !row->optional;

		if (!row)
			return unknown_letter(parser, str_of(letters));
		if (valued && letters[1])
			setting.value = letters + 1;
		else if (valued && !take_value(parser, &setting))
			return false;
		if (!apply(parser, &setting))
			return false;
		if (valued)
			break;
	}
	return true;
}

/* The first operand may be the name of a command, but not after "--". */
static void take_operand(struct parser *parser, const char *operand,
			 bool options_ended)
{
	struct options *options = parser->options;
	size_t count;
	bool first = options->operand_count == 0 &&
		     options->command == command_rows(&count);
	const struct command *command =
		first && !options_ended ? command_find(operand) : NULL;

	if (command)
		options->command = command;
	else
		options->operand[options->operand_count++] = operand;
}

static bool parse_all(struct parser *parser)
{
	bool options_ended = false;

	while (parser->next < parser->end) {
		const char *argument = *parser->next++;
		bool ok = true;

		if (options_ended || argument[0] != '-' || !argument[1])
			take_operand(parser, argument, options_ended);
		else if (strcmp(argument, "--") == 0)
			options_ended = true;
		else if (argument[1] == '-')
			ok = parse_long(parser, argument + 2);
		else
			ok = parse_letters(parser, argument + 1);
		if (!ok)
			return false;
	}
	return true;
}

/* Options stand before or after the command, so they are checked last. */
static bool check_belongs(const struct parser *parser)
{
	size_t count;
	const struct option *row = option_rows(&count);
	const struct command *command = parser->options->command;

	for (size_t i = 0; i < count; i++) {
		if (!parser->used[i] || option_belongs(&row[i], command->bit))
			continue;
		error_set(parser->err, STIG_EFORMAT, "'%s' has no option '%s'",
			  command->name, option_spelling(&row[i]).text);
		error_hint(parser->err, "stigdiff help %s lists its options",
			   command->name);
		return false;
	}
	return true;
}

/* One operand of the main job may be a misspelt command. */
static void hint_at_usage(const struct parser *parser)
{
	const struct options *options = parser->options;
	const struct command *command = options->command;
	bool is_main = !command->name[0];
	const char *near = is_main && options->operand_count == 1
				   ? command_near(options->operand[0])
				   : NULL;

	if (near)
		error_hint(parser->err, "if you meant the command: stigdiff %s",
			   near);
	error_hint(parser->err, "usage: stigdiff %s%s[OPTION...]%s%s",
		   command->name, is_main ? "" : " ",
		   command->operands[0] ? " " : "", command->operands);
}

static bool check_operands(const struct parser *parser)
{
	const struct options *options = parser->options;
	const struct command *command = options->command;
	size_t count = options->operand_count;

	if (options->help || options->version ||
	    (count >= command->min && count <= command->max))
		return true;
	if (count < command->min)
		error_set(parser->err, STIG_EFORMAT, "%s", command->too_few);
	else
		error_set(parser->err, STIG_EFORMAT, "one operand too many: %s",
			  escape_quote(str_of(options->operand[command->max]))
				  .text);
	hint_at_usage(parser);
	return false;
}

enum stig_status options_parse(struct options *options, int argc,
			       const char *const *argv, struct stig_error *err)
{
	struct parser parser = { options, err, argv + 1, argv + argc,
				 { false } };
	size_t count, room = argc > 0 ? (size_t)argc : 1;

	option_rows(&count);
	assert(count <= OPTIONS_MAX);
	*options = (struct options){
		.command = command_rows(&count),
		.operand = mem_calloc(room, sizeof(*options->operand)),
		.output = mem_calloc(room, sizeof(*options->output)),
		.rule = mem_calloc(room, sizeof(*options->rule)),
		.rename = mem_calloc(room, sizeof(*options->rename)),
		.input = STIG_INPUT_OPTIONS_INIT,
		.compare = STIG_COMPARE_OPTIONS_INIT,
		.render = STIG_RENDER_OPTIONS_INIT,
		.width = WIDTH_OF_TERMINAL,
		.fail_on = STIG_READ,
	};
	options->compare.rule = options->rule;
	options->compare.rename = options->rename;
	if (err)
		*err = (struct stig_error){ .status = STIG_OK };
	if (argc < 1)
		parser.next = parser.end;
	return parse_all(&parser) && check_belongs(&parser) &&
			       check_operands(&parser) &&
			       options_check_fields(options, err)
		       ? STIG_OK
		       : STIG_EFORMAT;
}

void options_release(struct options *options)
{
	mem_free(options->operand);
	mem_free(options->output);
	mem_free(options->rule);
	mem_free(options->rename);
	options->operand = options->output = NULL;
	options->rule = options->rename = NULL;
}
