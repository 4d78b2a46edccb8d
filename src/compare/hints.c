/* SPDX-License-Identifier: MIT */
/*
 * Where removed rules may have gone: the rule of the new release whose words
 * are most like theirs, and the CCIs that it took over.
 */
#include "compare/hints.h"

#include "base/str.h"
#include "compare/rule_words.h"
#include "compare/word_index.h"

/* Removed rules times rules that they may resemble. */
#define MOST_COMPARISONS ((size_t)4000000)
/* Of all these rules: 2,000 times 2,000 long ones are within both bounds. */
#define MOST_WORDS ((size_t)2000000)

/*
 * Less is no hint. In real releases rules that live on under another number
 * had 43 and more; rules that share no more than the benchmark's way of
 * speaking had up to 41.
 */
#define LEAST_PERCENT 42

/* The removed rules, then the rules that they may resemble. */
struct rules {
	struct stig_pair **pair;
	struct rule_words *words;
	size_t removed_count, count;
};

static bool may_resemble(const struct stig_pair *pair)
{
	return pair->state == STIG_ADDED || pair->state == STIG_CHANGED ||
	       pair->state == STIG_RENUMBERED;
}

static bool is_removed(const struct stig_pair *pair)
{
	return pair->state == STIG_REMOVED;
}

static size_t add_pairs(struct rules *rules, struct stig_pair *pair,
			size_t pair_count,
			bool (*fits)(const struct stig_pair *pair))
{
	for (size_t i = 0; i < pair_count; i++)
		if (fits(&pair[i]))
			rules->pair[rules->count++] = &pair[i];
	return rules->count;
}

static bool are_too_many(const struct rules *rules)
{
	size_t others = rules->count - rules->removed_count;

	return rules->removed_count &&
	       others > MOST_COMPARISONS / rules->removed_count;
}

/* False when there are too many of them. */
static bool read_words(struct rules *rules, struct arena *scratch)
{
	size_t total = 0;

	rules->words = arena_array(scratch, rules->count,
				   sizeof(*rules->words));
	for (size_t i = 0; i < rules->count && total <= MOST_WORDS; i++) {
		const struct stig_pair *pair = rules->pair[i];

		rules->words[i] = rule_words_read(
			scratch, is_removed(pair) ? pair->old_rule
						  : pair->new_rule);
		total += rules->words[i].count;
	}
	return total <= MOST_WORDS;
}

/* ------------------------------------------------------------------- CCIs */

static bool has_element(struct stig_str set, struct stig_str wanted)
{
	struct stig_str element;

	while (str_next_element(&set, &element))
		if (str_equal(element, wanted))
			return true;
	return false;
}

/* What a new rule has of the CCIs of the removed one. */
static void add_common_ccis(struct stig_hint *hint, struct arena *arena,
			    const struct stig_change *change,
			    const struct stig_rule *removed)
{
	struct stig_str *cci = arena_array(arena, change->added_count,
					   sizeof(*cci));

	for (size_t i = 0; i < change->added_count; i++)
		if (has_element(removed->field[STIG_FIELD_CCI],
				change->added[i]))
			cci[hint->cci_count++] = change->added[i];
	hint->cci = cci;
}

/* What the rule gained since its own old version; all is new to a new rule. */
static void add_ccis(struct stig_hint *hint, struct arena *arena,
		     const struct stig_pair *found,
		     const struct stig_rule *removed)
{
	for (size_t i = 0; i < found->change_count; i++) {
		const struct stig_change *change = &found->change[i];

		if (change->field != STIG_FIELD_CCI)
			continue;
		if (found->old_rule) {
			hint->cci = change->added;
			hint->cci_count = change->added_count;
		} else {
			add_common_ccis(hint, arena, change, removed);
		}
	}
}

/* ------------------------------------------------------------------ hints */

static void add_hints(const struct rules *rules, struct arena *arena,
		      struct arena *scratch)
{
	struct word_index index;
	size_t nearest;
	unsigned percent;

	word_index_init(&index, scratch, rules->words, rules->count,
			rules->removed_count);
	for (size_t i = 0; i < rules->removed_count; i++) {
		struct stig_pair *pair = rules->pair[i];

		if (!word_index_nearest(&index, i, &nearest, &percent) ||
		    percent < LEAST_PERCENT)
			continue;

		struct stig_hint *hint = arena_array(arena, 1, sizeof(*hint));
		hint->rule = rules->pair[nearest]->new_rule;
		hint->percent = percent;
		add_ccis(hint, arena, rules->pair[nearest], pair->old_rule);
		pair->hint = hint;
	}
}

void hints_find(struct arena *arena, const struct stig_report *report,
		struct stig_pair *pair, struct notes *notes)
{
	struct arena scratch = ARENA_INIT;
	struct rules rules = {
		.pair = arena_array(&scratch, report->pair_count,
				    sizeof(*rules.pair)),
	};

	rules.removed_count = add_pairs(&rules, pair, report->pair_count,
					is_removed);
	/* nearly always nothing was removed */
	if (rules.removed_count)
		add_pairs(&rules, pair, report->pair_count, may_resemble);
	if (are_too_many(&rules) ||
	    (rules.removed_count && !read_words(&rules, &scratch)))
		notes_add(notes, 0, "too many rules were removed to look for "
				    "similar texts elsewhere");
	else if (rules.removed_count)
		add_hints(&rules, arena, &scratch);
	arena_release(&scratch);
}
