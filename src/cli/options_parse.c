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
#include "cli/suggest.h"

#include <assert.h>
#include <string.h>

#define NEGATION "no-"
#define OPTIONS_MAX 64

/* What is being read, and which rows were seen. */
struct parser {
	struct options *options;
	struct stig_error *err;
	const char *const *next; /* the argument after this one */
	const char *const *end;
	bool used[OPTIONS_MAX];
};

/* The long names that a given one may be the beginning of. */
struct lookup {
	const char *given; /* without "--", up to "=" */
	size_t len;
	const struct option *row;
	bool negated, exact, ambiguous;
	struct buf candidates;
};

static bool fail(struct parser *parser)
{
	error_hint(parser->err, "stigdiff --help lists the options");
	return false;
}

static void lookup_try(struct lookup *lookup, const struct option *row,
		       bool negated)
{
	const char *prefix = negated ? NEGATION : "";
	struct buf name = BUF_INIT;

	buf_puts(&name, prefix);
	buf_puts(&name, row->name);
	if (name.len >= lookup->len && !lookup->exact &&
	    memcmp(name.ptr, lookup->given, lookup->len) == 0) {
		lookup->exact = name.len == lookup->len;
		lookup->ambiguous = lookup->row && !lookup->exact;
		lookup->row = row;
		lookup->negated = negated;
		buf_puts(&lookup->candidates, " --");
		buf_put_str(&lookup->candidates, buf_str(&name));
	}
	buf_release(&name);
}

static void lookup_all(struct lookup *lookup)
{
	size_t count;
	const struct option *row = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		if (!row[i].name)
			continue;
		lookup_try(lookup, &row[i], false);
		if (row[i].negatable)
			lookup_try(lookup, &row[i], true);
	}
}

static bool unknown_long(struct parser *parser, const struct lookup *lookup)
{
	char *given = mem_strdup(lookup->given);
	size_t count;
	const struct option *row = option_rows(&count);

	given[lookup->len] = '\0';

	bool negated = strncmp(given, NEGATION, strlen(NEGATION)) == 0;
	struct suggestion best =
		SUGGESTION_INIT(given + (negated ? strlen(NEGATION) : 0));

	for (size_t i = 0; i < count; i++)
		if (row[i].name && (!negated || row[i].negatable))
			suggestion_try(&best, row[i].name);
	error_set(parser->err, STIG_EFORMAT, "unknown option '--%s'",
		  escape_quote(str_of(given)).text);
	if (best.word)
		error_hint(parser->err, "did you mean '--%s%s'?",
			   negated ? NEGATION : "", best.word);
	mem_free(given);
	return fail(parser);
}

static bool lookup_failed(struct parser *parser, const struct lookup *lookup)
{
	if (!lookup->row)
		return unknown_long(parser, lookup);
	error_set(parser->err, STIG_EFORMAT, "option '--%.*s' is ambiguous",
		  (int)lookup->len, lookup->given);
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
static bool take_value(struct parser *parser, struct setting *setting,
		       const char *spelling)
{
	if (parser->next == parser->end) {
		error_set(parser->err, STIG_EFORMAT,
			  "option '%s' needs a value: %s", spelling,
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
			  lookup->negated ? NEGATION : "", row->name);
		return fail(parser);
	}
	if (row->argument && !row->optional && !value && !lookup->negated) {
		struct buf spelling = BUF_INIT;

		buf_printf(&spelling, "--%s%c", row->name, '\0');

		bool taken = take_value(parser, &setting, spelling.ptr);

		buf_release(&spelling);
		if (!taken)
			return false;
	}
	return apply(parser, &setting);
}

/* text is what follows "--". */
static bool parse_long(struct parser *parser, const char *text)
{
	const char *equal = strchr(text, '=');
	struct lookup lookup = { .given = text, .candidates = BUF_INIT };

	lookup.len = equal ? (size_t)(equal - text) : strlen(text);
	lookup_all(&lookup);

	bool ok = lookup.row && !lookup.ambiguous
		? apply_long(parser, &lookup, equal ? equal + 1 : NULL)
		: lookup_failed(parser, &lookup);

	buf_release(&lookup.candidates);
	return ok;
}

static const struct option *find_letter(char letter)
{
	size_t count;
	const struct option *row = option_rows(&count);

	for (size_t i = 0; i < count; i++)
		if (row[i].letter == letter)
			return &row[i];
	return NULL;
}

/* letters follow one "-": switches, the last one perhaps with its value. */
static bool parse_letters(struct parser *parser, const char *letters)
{
	while (*letters) {
		const struct option *row = find_letter(*letters);
		struct setting setting = { row, NULL, false };
		char spelling[] = { '-', *letters++, '\0' };

		if (!row) {
			struct stig_str rest = str_of(letters - 1);
			size_t len;

			/* whole characters: é is one unknown letter */
			utf8_get(rest, &len);
			error_set(parser->err, STIG_EFORMAT,
				  "unknown option '-%s'",
				  escape_quote(str_slice(rest, 0, len)).text);
			return fail(parser);
		}
		if (row->argument && !row->optional) {
			if (*letters)
				setting.value = letters;
			else if (!take_value(parser, &setting, spelling))
				return false;
			return apply(parser, &setting);
		}
		if (!apply(parser, &setting))
			return false;
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
		if (row[i].name)
			error_set(parser->err, STIG_EFORMAT,
				  "'%s' has no option '--%s'", command->name,
				  row[i].name);
		else
			error_set(parser->err, STIG_EFORMAT,
				  "'%s' has no option '-%c'", command->name,
				  row[i].letter);
		error_hint(parser->err, "stigdiff help %s lists its options",
			   command->name);
		return false;
	}
	return true;
}

static bool check_operands(const struct parser *parser)
{
	const struct options *options = parser->options;
	const struct command *command = options->command;
	const char *blank = command->name[0] ? " " : "";

	if (options->help || options->version ||
	    (options->operand_count >= command->min &&
	     options->operand_count <= command->max))
		return true;
	if (options->operand_count < command->min)
		error_set(parser->err, STIG_EFORMAT, "%s", command->too_few);
	else
		error_set(parser->err, STIG_EFORMAT, "one operand too many: %s",
			  escape_quote(str_of(options->operand[command->max]))
				  .text);
	error_hint(parser->err, "usage: stigdiff%s%s [OPTION...] %s", blank,
		   command->name, command->operands);
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
		.input = STIG_INPUT_OPTIONS_INIT,
		.compare = STIG_COMPARE_OPTIONS_INIT,
		.render = STIG_RENDER_OPTIONS_INIT,
		.width = WIDTH_OF_TERMINAL,
		.fail_on = STIG_READ,
	};
	if (err)
		*err = (struct stig_error){ .status = STIG_OK };
	if (argc < 1)
		parser.next = parser.end;
	return parse_all(&parser) && check_belongs(&parser) &&
			       check_operands(&parser)
		       ? STIG_OK
		       : STIG_EFORMAT;
}

void options_release(struct options *options)
{
	mem_free(options->operand);
	mem_free(options->output);
	options->operand = options->output = NULL;
}
