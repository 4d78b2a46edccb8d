/* SPDX-License-Identifier: MIT */
/*
 * From a changed text to its signals: the table of signals, and the way
 * through it. The texts are taken in an order that does not depend on which is
 * old; the signs are turned at the end.
 */
#include "compare/signals.h"

#include "base/mem.h"
#include "compare/signal_change.h"

#define BIT(number) (UINT64_C(1) << (number))
#define WORK (BIT(STIG_FIELD_CHECK) | BIT(STIG_FIELD_FIX))
#define TEXTS (WORK | BIT(STIG_FIELD_TITLE) | BIT(STIG_FIELD_DISCUSSION))

struct signals {
	struct signal_tools tools;
	const struct stig_release *old, *fresh;
	struct arena kept; /* of the titles */
};

/* Where a signal is looked for, and whether a typography change may have it. */
static const struct {
	uint64_t fields;
	bool typography;
	void (*find)(struct signal_change *change, struct signal_hits *hits);
} rows[STIG_SIGNAL_COUNT] = {
	[STIG_APPLICABILITY] = { WORK, false, signal_applicability },
	[STIG_FINDING] = { TEXTS, false, signal_finding },
	[STIG_COMMAND] = { WORK, true, signal_command },
	[STIG_LITERAL] = { TEXTS, false, signal_literal },
	[STIG_COMPARISON] = { TEXTS, false, signal_comparison },
	[STIG_NEGATION] = { TEXTS, false, signal_negation },
	[STIG_NUMBER] = { TEXTS, false, signal_number },
};

static bool is_asked(enum stig_signal signal, const struct stig_change *change)
{
	return rows[signal].fields & BIT(change->field) &&
	       (!change->typography || rows[signal].typography);
}

/* ------------------------------------------------------------ comparison */

struct signals *signals_new(const struct stig_release *old,
			    const struct stig_release *fresh)
{
	struct signals *signals = mem_calloc(1, sizeof(*signals));

	signals->old = old;
	signals->fresh = fresh;
	signals->tools.steps = SIGNALS_STEPS;
	signals->tools.align.steps = TEXT_BUDGET_STEPS;
	return signals;
}

void signals_free(struct signals *signals)
{
	if (!signals)
		return;
	patterns_free(signals->tools.patterns);
	arena_release(&signals->tools.scratch);
	arena_release(&signals->kept);
	mem_free(signals);
}

static struct stig_str title_of(struct signals *signals, struct stig_str title)
{
	return signal_plain(&signals->kept, title);
}

static void prepare(struct signals *signals)
{
	struct signal_tools *tools = &signals->tools;

	if (tools->patterns)
		return;
	tools->patterns = patterns_new(signal_patterns, SIGNAL_PATTERN_COUNT);
	signal_titles_init(&tools->titles, &signals->kept, tools->patterns,
			   title_of(signals, signals->old->title),
			   title_of(signals, signals->fresh->title));
}

/* ------------------------------------------------------------------ hits */

void signal_hit(struct signal_hits *hits, enum stig_signal signal, char sign)
{
	hits->hit[hits->count++] =
		(struct stig_signal_hit){ .signal = signal, .sign = sign };
}

/* What is said of a text that cannot be looked at closely. */
static void hit_all(struct signal_hits *hits, const struct stig_change *change)
{
	hits->count = 0;
	if (is_asked(STIG_COMMAND, change))
		signal_hit(hits, STIG_COMMAND, '\0');
	if (is_asked(STIG_LITERAL, change))
		signal_hit(hits, STIG_LITERAL, '\0');
}

static char turned_sign(char sign)
{
	return sign == '-' ? '+' : sign == '+' ? '-' : sign;
}

/* As if old and new were swapped. */
static void turn(struct signal_hits *hits)
{
	for (size_t i = 0; i < hits->count; i++) {
		struct stig_signal_hit *hit = &hits->hit[i];
		unsigned before = hit->before;

		hit->sign = turned_sign(hit->sign);
		hit->before = hit->after;
		hit->after = before;
		/* what is lost stands first */
		if (i > 0 && hit->sign == '-' && hit[-1].sign == '+') {
			hit->sign = '+';
			hit[-1].sign = '-';
		}
	}
}

static void keep(const struct signal_hits *hits, struct arena *arena,
		 struct stig_change *change)
{
	if (hits->count == 0)
		return;

	struct stig_signal_hit *hit =
		arena_array(arena, hits->count, sizeof(*hit));
	memcpy(hit, hits->hit, hits->count * sizeof(*hit));
	change->signal = hit;
	change->signal_count = hits->count;
}

/* --------------------------------------------------------------- changes */

static void find(struct signal_change *texts, struct signal_hits *hits,
		 const struct stig_change *change)
{
	struct signal_tools *tools = texts->tools;

	signal_cut_lines(texts, change->old_text, change->new_text);
	if (tools->exhausted)
		return;
	if (!change->typography) {
		signal_cut_sentences(texts);
		signal_pair_sentences(texts);
	}
	for (unsigned i = 0; i < STIG_SIGNAL_COUNT; i++)
		if (is_asked(i, change))
			rows[i].find(texts, hits);
	if (texts->coarse && hits->count == 0)
		hit_all(hits, change);
}

/* Both texts in the order of their bytes. */
static struct stig_change in_order(const struct stig_change *change,
				   bool *turned)
{
	struct stig_change ordered = *change;

	*turned = str_compare(change->old_text, change->new_text) > 0;
	if (*turned) {
		ordered.old_text = change->new_text;
		ordered.new_text = change->old_text;
	}
	return ordered;
}

void signals_find(struct signals *signals, struct arena *arena,
		  struct stig_change *change)
{
	struct signal_tools *tools = &signals->tools;
	struct signal_change texts = { .tools = tools };
	struct signal_hits hits = { .count = 0 };
	bool turned;
	struct stig_change ordered = in_order(change, &turned);

	if (!(TEXTS & BIT(change->field)) || change->whitespace_only)
		return;
	if (tools->exhausted || change->old_text.len > SIGNALS_MOST_BYTES ||
	    change->new_text.len > SIGNALS_MOST_BYTES) {
		hit_all(&hits, change);
	} else {
		prepare(signals);
		find(&texts, &hits, &ordered);
		if (patterns_gave_up(tools->patterns) || tools->exhausted)
			hit_all(&hits, change);
		arena_reset(&tools->scratch);
	}
	if (turned)
		turn(&hits);
	keep(&hits, arena, change);
}
