/* SPDX-License-Identifier: MIT */
/* From the value of an option to the member of struct options it fills. */
#include "cli/options_set.h"

#include "base/error.h"
#include "base/escape.h"

#include <stdlib.h>
#include <string.h>

#define LARGEST_NUMBER_DIGITS 7

void *option_member(struct options *options, const struct setting *setting)
{
	return (char *)options + setting->row->at;
}

static struct escape_quote quoted(const struct setting *setting)
{
	return escape_quote(str_of(setting->value));
}

bool set_switch(struct options *options, const struct setting *setting,
		struct stig_error *err)
{
	bool *on = option_member(options, setting);

	(void)err;
	*on = !setting->negated;
	return true;
}

bool set_off(struct options *options, const struct setting *setting,
	     struct stig_error *err)
{
	bool *off = option_member(options, setting);

	(void)err;
	*off = setting->negated;
	return true;
}

bool set_text(struct options *options, const struct setting *setting,
	      struct stig_error *err)
{
	const char **text = option_member(options, setting);

	(void)err;
	*text = setting->value;
	return true;
}

/* Takes the next word of a|b|c, without the placeholders in capitals. */
static bool next_word(struct stig_str *rest, struct stig_str *word)
{
	while (rest->len > 0) {
		const char *bar = memchr(rest->ptr, '|', rest->len);
		size_t len = bar ? (size_t)(bar - rest->ptr) : rest->len;

		*word = str_slice(*rest, 0, len);
		*rest = str_slice(*rest, bar ? len + 1 : len, rest->len);
		if (len > 0 && !(word->ptr[0] >= 'A' && word->ptr[0] <= 'Z'))
			return true;
	}
	return false;
}

static bool unknown_word(const struct setting *setting, struct stig_error *err)
{
	const struct option *row = setting->row;
	struct buf words = BUF_INIT;

	option_words(row, &words);
	error_set(err, STIG_EFORMAT, "%s: unknown word '%s'",
		  option_spelling(row).text, quoted(setting).text);
	error_hint(err, "it may be one of:%.*s", (int)words.len, words.ptr);
	buf_release(&words);
	return false;
}

/* Which of the words of the argument the value is, counted from base. */
static bool find_word(const struct setting *setting, int *found,
		      struct stig_error *err)
{
	struct stig_str rest = str_of(setting->row->argument), word;

	*found = setting->row->base;
	while (next_word(&rest, &word)) {
		if (str_is(word, setting->value))
			return true;
		++*found;
	}
	return unknown_word(setting, err);
}

/* An enumeration of the header: its order is that of the words. */
bool set_word(struct options *options, const struct setting *setting,
	      struct stig_error *err)
{
	_Static_assert(sizeof(enum when) == sizeof(int) &&
		       sizeof(enum stig_level) == sizeof(int) &&
		       sizeof(unsigned) == sizeof(int),
		       "enumerations are stored through int");
	int *word = option_member(options, setting);

	/* an optional argument left out means the first word */
	if (!setting->value) {
		*word = setting->row->base;
		return true;
	}
	return find_word(setting, word, err);
}

/* The second of two words sets the switch. */
bool set_either(struct options *options, const struct setting *setting,
		struct stig_error *err)
{
	bool *on = option_member(options, setting);
	int word;

	if (!find_word(setting, &word, err))
		return false;
	*on = word == 1;
	return true;
}

bool set_encoding(struct options *options, const struct setting *setting,
		  struct stig_error *err)
{
	int word;

	return find_word(setting, &word, err) &&
	       set_text(options, setting, err);
}

bool set_color(struct options *options, const struct setting *setting,
	       struct stig_error *err)
{
	if (!setting->negated && setting->value)
		return set_word(options, setting, err);
	options->color = setting->negated ? WHEN_NEVER : WHEN_ALWAYS;
	return true;
}

bool set_number(struct options *options, const struct setting *setting,
		struct stig_error *err)
{
	size_t *number = option_member(options, setting);
	struct stig_str value = str_of(setting->value);

	if (!str_is_digits(value) || value.len > LARGEST_NUMBER_DIGITS) {
		error_set(err, STIG_EFORMAT,
			  "%s: '%s' is not a number of at most %d digits",
			  option_spelling(setting->row).text,
			  quoted(setting).text, LARGEST_NUMBER_DIGITS);
		return false;
	}
	*number = strtoul(setting->value, NULL, 10);
	return true;
}

bool set_context(struct options *options, const struct setting *setting,
		 struct stig_error *err)
{
	if (strcmp(setting->value, "all") != 0)
		return set_number(options, setting, err);
	options->compare.context = SIZE_MAX;
	return true;
}

/* The format of the row, and the lines of context if a value is given. */
bool set_preset(struct options *options, const struct setting *setting,
		struct stig_error *err)
{
	options->format = stig_format_find(setting->row->preset);
	return !setting->value || set_context(options, setting, err);
}

bool set_format(struct options *options, const struct setting *setting,
		struct stig_error *err)
{
	size_t count, found;

	if (!option_find_name(&found, setting, str_of(setting->value), err))
		return false;
	options->format = &stig_formats(&count)[found];
	return true;
}

bool set_output(struct options *options, const struct setting *setting,
		struct stig_error *err)
{
	(void)err;
	options->output[options->output_count++] = setting->value;
	return true;
}

bool set_pager(struct options *options, const struct setting *setting,
	       struct stig_error *err)
{
	options->no_pager = setting->negated;
	return !setting->value || set_text(options, setting, err);
}

void option_words(const struct option *row, struct buf *out)
{
	struct stig_str rest = str_of(row->argument), word;
	const char *name;

	while (next_word(&rest, &word)) {
		buf_putc(out, ' ');
		buf_put_str(out, word);
	}
	for (size_t i = 0; row->names && (name = row->names(i)); i++) {
		buf_putc(out, ' ');
		buf_puts(out, name);
	}
}
