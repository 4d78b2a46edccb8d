/* SPDX-License-Identifier: MIT */
/*
 * Options that say what counts by name: lists of fields and signals, patterns
 * of rules, benchmarks that were renamed.
 */
#include "cli/options_set.h"

#include "base/error.h"
#include "base/escape.h"
#include "cli/suggest.h"

#include <string.h>

/* ------------------------------------------------------------------ names */

const char *option_formats(size_t i)
{
	size_t count;
	const struct stig_format *format = stig_formats(&count);

	return i < count ? format[i].name : NULL;
}

const char *option_fields(size_t i)
{
	size_t count;
	const struct stig_field_info *field = stig_fields(&count);

	return i < count ? field[i].name : NULL;
}

const char *option_signals(size_t i)
{
	size_t count;
	const struct stig_signal_info *signal = stig_signals(&count);

	return i < count ? signal[i].name : NULL;
}

static bool unknown_name(const struct option *row, struct stig_str name,
			 struct stig_error *err)
{
	struct buf given = BUF_INIT, words = BUF_INIT;
	const char *word;

	buf_put_str(&given, name);
	buf_putc(&given, '\0');

	struct suggestion best = SUGGESTION_INIT(given.ptr);

	for (size_t i = 0; (word = row->names(i)); i++)
		suggestion_try(&best, word);
	error_set(err, STIG_EFORMAT, "unknown %s '%s'", row->noun,
		  escape_quote(name).text);
	if (best.word)
		error_hint(err, "did you mean '%s'?", best.word);
	option_words(row, &words);
	error_hint(err, "the %ss are:%.*s", row->noun, (int)words.len,
		   words.ptr);
	buf_release(&given);
	buf_release(&words);
	return false;
}

bool option_find_name(size_t *found, const struct setting *setting,
		      struct stig_str name, struct stig_error *err)
{
	const char *word;

	for (size_t i = 0; (word = setting->row->names(i)); i++)
		if (str_is(name, word)) {
			*found = i;
			return true;
		}
	return unknown_name(setting->row, name, err);
}

/* ------------------------------------------------------------------ lists */

/* A bit for each name of "check,fix". */
static bool list_bits(uint64_t *bits, const struct setting *setting,
		      struct stig_error *err)
{
	struct stig_str rest = str_of(setting->value);

	for (bool more = true; more;) {
		const char *comma = memchr(rest.ptr, ',', rest.len);
		size_t len = comma ? (size_t)(comma - rest.ptr) : rest.len;
		size_t found;

		if (!option_find_name(&found, setting,
				      str_slice(rest, 0, len), err))
			return false;
		*bits |= UINT64_C(1) << found;
		more = comma;
		if (more)
			rest = str_slice(rest, len + 1, rest.len);
	}
	return true;
}

bool set_fields(struct options *options, const struct setting *setting,
		struct stig_error *err)
{
	return list_bits(option_member(options, setting), setting, err);
}

bool set_signals(struct options *options, const struct setting *setting,
		 struct stig_error *err)
{
	uint32_t *signals = option_member(options, setting);
	uint64_t bits = *signals;

	if (!list_bits(&bits, setting, err))
		return false;
	*signals = (uint32_t)bits;
	return true;
}

/* A pattern that fits nothing would make a comparison look equal. */
bool set_rule(struct options *options, const struct setting *setting,
	      struct stig_error *err)
{
	if (!setting->value[0]) {
		error_set(err, STIG_EFORMAT, "--rule: the pattern is empty");
		error_hint(err, "--rule='RHEL-09-21*' or --rule=V-257777");
		return false;
	}
	options->rule[options->compare.rule_count++] = setting->value;
	return true;
}

bool set_rename(struct options *options, const struct setting *setting,
		struct stig_error *err)
{
	const char *equal = strchr(setting->value, '=');

	if (!equal || equal == setting->value || !equal[1]) {
		error_set(err, STIG_EFORMAT, "--rename: '%s' is not OLD=NEW",
			  escape_quote(str_of(setting->value)).text);
		error_hint(err, "OLD and NEW are benchmark ids; stigdiff list "
				"shows them");
		return false;
	}
	options->rename[options->compare.rename_count++] = setting->value;
	return true;
}

bool options_check_fields(const struct options *options,
			  struct stig_error *err)
{
	uint64_t all = (UINT64_C(1) << STIG_FIELD_COUNT) - 1;
	uint64_t asked = options->compare.fields;

	if ((asked ? asked : all) & ~options->compare.ignore_fields)
		return true;
	error_set(err, STIG_EFORMAT,
		  "--fields and --ignore-fields leave nothing to compare");
	return false;
}
