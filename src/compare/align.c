/* SPDX-License-Identifier: MIT */
/*
 * Which sentence became which: the longest common subsequence by dynamic
 * programming, with the number of shared words as the weight of a pair.
 */
#include "compare/align.h"

#include "base/mem.h"

/* best and shared are tables of one row for each old sentence. */
struct table {
	uint16_t *shared; /* words of a pair; 0 when they are no pair */
	uint16_t *best;   /* of the sentences from here on; one row more */
	size_t rows, columns;
};

static uint16_t *shared_at(const struct table *table, size_t row,
			   size_t column)
{
	return &table->shared[row * table->columns + column];
}

static uint16_t *best_at(const struct table *table, size_t row, size_t column)
{
	return &table->best[row * (table->columns + 1) + column];
}

static void count_words(uint16_t *have, const struct word_run *run, bool on)
{
	for (size_t i = 0; i < run->count; i++) {
		if (run->token[i].kind != TOKEN_WORD)
			continue;
		if (on)
			have[run->id[i]]++;
		else
			have[run->id[i]] = 0;
	}
}

/* Words of run that are in have, each as often as it is in both. */
static size_t shared_words(uint16_t *have, const struct word_run *run)
{
	size_t shared = 0;

	for (size_t i = 0; i < run->count; i++) {
		uint16_t *left = &have[run->id[i]];

		if (run->token[i].kind == TOKEN_WORD && *left > 0) {
			--*left;
			shared++;
		}
	}
	return shared;
}

static bool is_same(const struct word_run *a, const struct word_run *b)
{
	return a->count == b->count &&
	       memcmp(a->id, b->id, a->count * sizeof(*a->id)) == 0;
}

/* How much a pair is worth; 0 when it is none. have[] is all 0. */
static size_t pair_weight(uint16_t *have, const struct word_run *old_run,
			  const struct word_run *new_run)
{
	/* signs alone: a line of dashes, a bracket */
	if (old_run->words == 0 || new_run->words == 0)
		return old_run->count > 0 && is_same(old_run, new_run);

	count_words(have, old_run, true);
	size_t shared = shared_words(have, new_run);
	count_words(have, old_run, false);
	return words_survive(shared, old_run->words, new_run->words) ? shared :
								       0;
}

static void fill_shared(struct table *table, struct arena *scratch,
			const struct word_run *old_run,
			const struct word_run *new_run, uint32_t id_count)
{
	uint16_t *have = arena_array(scratch, id_count, sizeof(*have));

	for (size_t i = 0; i < table->rows; i++)
		for (size_t j = 0; j < table->columns; j++)
			*shared_at(table, i, j) = (uint16_t)pair_weight(
				have, &old_run[i], &new_run[j]);
}

static void fill_best(struct table *table)
{
	for (size_t i = table->rows; i-- > 0; ) {
		for (size_t j = table->columns; j-- > 0; ) {
			unsigned best = *best_at(table, i + 1, j);
			unsigned skip = *best_at(table, i, j + 1);
			unsigned pair = *shared_at(table, i, j);

			if (pair)
				pair += *best_at(table, i + 1, j + 1);
			if (skip > best)
				best = skip;
			*best_at(table, i, j) =
				(uint16_t)(pair > best ? pair : best);
		}
	}
}

static void trace(const struct table *table, size_t *partner)
{
	size_t i = 0, j = 0;

	while (i < table->rows && j < table->columns) {
		unsigned best = *best_at(table, i, j);
		unsigned pair = *shared_at(table, i, j);

		if (pair && pair + *best_at(table, i + 1, j + 1) == best)
			partner[i++] = j++;
		else if (*best_at(table, i + 1, j) == best)
			i++;
		else
			j++;
	}
}

static size_t token_count(const struct word_run *run, size_t count)
{
	size_t tokens = 0;

	for (size_t i = 0; i < count; i++)
		tokens += run[i].count;
	return tokens;
}

void align_sentences(struct arena *scratch, size_t *partner,
		     const struct word_run *old_run, size_t old_count,
		     const struct word_run *new_run, size_t new_count,
		     uint32_t id_count, struct text_budget *budget)
{
	/* each pair walks the tokens of both */
	uint64_t steps = (uint64_t)old_count * new_count +
			 (uint64_t)old_count * token_count(new_run, new_count) +
			 (uint64_t)new_count * token_count(old_run, old_count);

	for (size_t i = 0; i < old_count; i++)
		partner[i] = ALIGN_NONE;
	if (steps > budget->steps) {
		budget->steps = 0;
		budget->exceeded = true;
		return;
	}
	budget->steps -= steps;

	struct table table = { .rows = old_count, .columns = new_count };
	table.shared = arena_array(scratch, old_count * new_count,
				   sizeof(*table.shared));
	table.best = arena_array(scratch, (old_count + 1) * (new_count + 1),
				 sizeof(*table.best));
	fill_shared(&table, scratch, old_run, new_run, id_count);
	fill_best(&table);
	trace(&table, partner);
}
