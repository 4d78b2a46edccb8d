/* SPDX-License-Identifier: MIT */
/*
 * The signal number: bare numbers of one text that the other does not have in
 * any form, nor the titles.
 */
#include "compare/signal_change.h"

#include "base/mem.h"

#include <stdlib.h>

struct numbers {
	struct stig_str *number;
	size_t count, size;
};

/* Without leading zeros. */
static void add_number(struct numbers *numbers, struct stig_str number)
{
	while (number.len > 1 && number.ptr[0] == '0')
		number = str_slice(number, 1, number.len);
	if (numbers->count == numbers->size) {
		numbers->size = numbers->size ? numbers->size * 2 : 64;
		numbers->number = mem_array(numbers->number, numbers->size,
					    sizeof(*numbers->number));
	}
	numbers->number[numbers->count++] = number;
}

/* The run, cut where one of the separators stands. */
static void add_parts(struct numbers *numbers, struct stig_str run,
		      const char *separators)
{
	size_t from = 0;

	for (size_t i = 0; i <= run.len; i++) {
		if (i < run.len && !strchr(separators, run.ptr[i]))
			continue;
		add_number(numbers, str_slice(run, from, i));
		from = i + 1;
	}
}

/* Spelled numbers, those below two left out if they are not wanted. */
static void add_spelled(struct numbers *numbers, struct stig_str text,
			bool all)
{
	struct stig_str digits;
	size_t at = 0;

	while (signal_next_spelled(text, &at, &digits))
		if (all || (!str_is(digits, "0") && !str_is(digits, "1")))
			add_number(numbers, digits);
}

/* Where the digits end that begin at from, with single signs between. */
static size_t run_end(struct stig_str text, size_t from)
{
	size_t at = from;

	for (;;) {
		while (at < text.len && signal_is_digit(text.ptr[at]))
			at++;
		if (at + 1 >= text.len || !strchr(".,:/-", text.ptr[at]) ||
		    !signal_is_digit(text.ptr[at + 1]))
			return at;
		at++;
	}
}

/* Every number of a text that has digits, with its parts. */
static void add_digits(struct numbers *numbers, struct stig_str text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (!signal_is_digit(text.ptr[i]))
			continue;

		struct stig_str run = str_slice(text, i, run_end(text, i));
		add_parts(numbers, run, "/");
		add_parts(numbers, run, ".,:/-");
		i += run.len - 1;
	}
}

/* The bare numbers of the sentences that differ. */
static void add_bare(struct numbers *numbers, struct signal_change *change,
		     const struct signal_side *side)
{
	struct pattern_match match;

	for (size_t i = 0; i < side->sentence_count; i++) {
		const struct signal_sentence *sentence = &side->sentence[i];
		size_t from = 0;

		if (!sentence->prose || sentence->applies)
			continue;
		while (pattern_next(change->tools->patterns,
				    SIGNAL_BARE_NUMBER, sentence->text, &from,
				    &match))
			add_parts(numbers, match.text, "/");
		add_spelled(numbers, sentence->text, false);
	}
}

static int compare_numbers(const void *a, const void *b)
{
	const struct stig_str *x = a, *y = b;

	return str_compare(*x, *y);
}

/* All digits of a side, without list markers. */
static void add_side_digits(struct numbers *numbers,
			    struct signal_tools *tools,
			    struct signal_side *side)
{
	for (size_t i = 0; i < side->line_count; i++) {
		struct signal_line *line = &side->line[i];

		if (!signal_has_digit(line->text))
			continue;
		if (line->shared)
			signal_read_line(tools, line);
		add_digits(numbers, line->prose ? line->unmarked : line->text);
	}
}

/* Takes those away that are known. */
static void drop_known(struct numbers *numbers, struct numbers *known)
{
	size_t kept = 0;

	if (known->count == 0)
		return;
	qsort(known->number, known->count, sizeof(*known->number),
	      compare_numbers);
	for (size_t i = 0; i < numbers->count; i++)
		if (!bsearch(&numbers->number[i], known->number, known->count,
			     sizeof(*known->number), compare_numbers))
			numbers->number[kept++] = numbers->number[i];
	numbers->count = kept;
}

/* Has a side a bare number that neither the other nor the titles have? */
static bool has_new_number(struct signal_change *change, size_t side)
{
	struct numbers bare = { 0 }, known = { 0 };

	add_bare(&bare, change, &change->side[side]);
	if (bare.count > 0) {
		add_side_digits(&known, change->tools, &change->side[!side]);
		add_digits(&known, change->tools->titles.text);
		drop_known(&bare, &known);
	}
	/* spelled ones are looked for only where that matters */
	if (bare.count > 0) {
		known.count = 0;
		add_spelled(&known, change->side[!side].text, true);
		add_spelled(&known, change->tools->titles.text, true);
		drop_known(&bare, &known);
	}
	mem_free(bare.number);
	mem_free(known.number);
	return bare.count > 0;
}

void signal_number(struct signal_change *change, struct signal_hits *hits)
{
	if (has_new_number(change, 0) || has_new_number(change, 1))
		signal_hit(hits, STIG_NUMBER, '\0');
}
