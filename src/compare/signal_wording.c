/* SPDX-License-Identifier: MIT */
/*
 * The signals that sentences carry in their words: applicability, finding,
 * comparison, negation.
 */
#include "compare/signal_change.h"

/* --------------------------------------------------------- applicability */

static bool applies(const struct signal_sentence *sentence)
{
	return sentence && sentence->applies;
}

void signal_applicability(struct signal_change *change,
			  struct signal_hits *hits)
{
	bool lost = false, gained = false, edited = false;

	for (size_t i = 0; i < change->pair_count; i++) {
		bool was = applies(change->pair[i].old);
		bool now = applies(change->pair[i].fresh);

		lost |= was && !now;
		gained |= now && !was;
		edited |= was && now;
	}
	if (lost)
		signal_hit(hits, STIG_APPLICABILITY, '-');
	if (gained)
		signal_hit(hits, STIG_APPLICABILITY, '+');
	if (edited)
		signal_hit(hits, STIG_APPLICABILITY, '~');
}

/* --------------------------------------------------------------- finding */

static bool finds(const struct signal_sentence *sentence)
{
	return sentence && sentence->finds;
}

static size_t count_finds(const struct signal_sentence *sentence, size_t count)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += sentence[i].finds;
	return found;
}

/* Those of the lines that both sides have. */
static size_t count_shared_finds(struct signal_change *change)
{
	struct signal_side *side = &change->side[0];
	size_t found = 0;

	for (size_t i = 0; i < side->line_count; i++) {
		struct signal_line *line = &side->line[i];
		struct signal_sentence *sentence;
		size_t count;

		if (!line->shared)
			continue;
		signal_read_line(change->tools, line);
		count = signal_line_sentences(change->tools, line, &sentence);
		found += count_finds(sentence, count);
	}
	return found;
}

static bool rewords_finding(const struct signal_change *change)
{
	for (size_t i = 0; i < change->pair_count; i++)
		if (finds(change->pair[i].old) || finds(change->pair[i].fresh))
			return true;
	return false;
}

void signal_finding(struct signal_change *change, struct signal_hits *hits)
{
	const struct signal_side *old = &change->side[0];
	const struct signal_side *fresh = &change->side[1];
	size_t before = count_finds(old->sentence, old->sentence_count);
	size_t after = count_finds(fresh->sentence, fresh->sentence_count);

	if (before != after) {
		size_t shared = count_shared_finds(change);

		signal_hit(hits, STIG_FINDING, '>');
		hits->hit[hits->count - 1].before = (unsigned)(before + shared);
		hits->hit[hits->count - 1].after = (unsigned)(after + shared);
	} else if (rewords_finding(change)) {
		signal_hit(hits, STIG_FINDING, '~');
	}
}

/* ------------------------------------------------------------ comparison */

enum direction { LESS, MORE, UNEQUAL, DIRECTION_COUNT };

static const struct {
	enum signal_pattern pattern;
	enum direction direction;
} comparisons[] = {
	{ SIGNAL_LESS, LESS }, { SIGNAL_OR_LESS, LESS },
	{ SIGNAL_LESS_SIGN, LESS }, { SIGNAL_MORE, MORE },
	{ SIGNAL_OR_MORE, MORE }, { SIGNAL_MORE_SIGN, MORE },
	{ SIGNAL_UNEQUAL_SIGN, UNEQUAL },
};
#define COMPARISONS (sizeof(comparisons) / sizeof(comparisons[0]))

/* Without a number nothing is compared, which is soon seen. */
static bool has_amount(struct stig_str text)
{
	struct stig_str digits;
	size_t at = 0;

	return signal_has_digit(text) || signal_next_spelled(text, &at, &digits);
}

/* Adds how often the sentence points which way, by step. */
static void add_directions(struct signal_tools *tools,
			   const struct signal_sentence *sentence,
			   long count[DIRECTION_COUNT], long step)
{
	struct pattern_match match;

	if (!sentence || !sentence->prose || !has_amount(sentence->small))
		return;
	for (size_t i = 0; i < COMPARISONS; i++) {
		size_t from = 0;

		while (pattern_next(tools->patterns, comparisons[i].pattern,
				    sentence->small, &from, &match))
			count[comparisons[i].direction] += step;
	}
}

void signal_comparison(struct signal_change *change, struct signal_hits *hits)
{
	long count[DIRECTION_COUNT] = { 0 };

	for (size_t i = 0; i < change->pair_count; i++) {
		add_directions(change->tools, change->pair[i].old, count, 1);
		add_directions(change->tools, change->pair[i].fresh, count,
			       -1);
	}
	if (count[LESS] || count[MORE] || count[UNEQUAL])
		signal_hit(hits, STIG_COMPARISON, '\0');
}

/* -------------------------------------------------------------- negation */

static const char *const negations[] = {
	"not", "no", "never", "without", "unless", "except", "none",
	"neither", "nor",
};
#define NEGATIONS (sizeof(negations) / sizeof(negations[0]))

/* n't and cannot are not. */
static size_t negation_of(struct stig_str word)
{
	for (size_t i = 0; i < NEGATIONS; i++)
		if (str_is(word, negations[i]))
			return i;
	return 0;
}

/* Small letters without what does not count as negation. */
static struct stig_str without_set_phrases(struct signal_tools *tools,
					   struct stig_str text)
{
	char *to = arena_alloc(&tools->scratch, text.len + 1);
	struct pattern_match match;
	size_t from = 0;

	memcpy(to, text.ptr, text.len);
	while (pattern_next(tools->patterns, SIGNAL_NO_NEGATION, text, &from,
			    &match))
		memset(to + (match.text.ptr - text.ptr), ' ', match.text.len);
	return (struct stig_str){ to, text.len };
}

static void add_negations(struct signal_tools *tools, struct stig_str text,
			  long count[NEGATIONS], long step)
{
	struct stig_str rest = without_set_phrases(tools, text);
	struct pattern_match match;
	size_t from = 0;

	while (pattern_next(tools->patterns, SIGNAL_NEGATES, rest, &from,
			    &match))
		count[negation_of(match.text)] += step;
}

void signal_negation(struct signal_change *change, struct signal_hits *hits)
{
	for (size_t i = 0; i < change->pair_count; i++) {
		const struct signal_pair *pair = &change->pair[i];
		long count[NEGATIONS] = { 0 };
		bool differs = false;

		if (!pair->edited)
			continue;
		add_negations(change->tools, pair->old->small, count, 1);
		add_negations(change->tools, pair->fresh->small, count, -1);
		for (size_t j = 0; j < NEGATIONS; j++)
			differs |= count[j] != 0;
		if (differs) {
			signal_hit(hits, STIG_NEGATION, '\0');
			return;
		}
	}
}
