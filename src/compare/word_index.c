/* SPDX-License-Identifier: MIT */
/*
 * Which texts are most alike, by the weight of the words that they share: L.
 * Dice, "Measures of the amount of ecologic association between species",
 * 1945, 2 * shared / (one + other). What two sets share is summed up along an
 * inverted index, word by word (J. Zobel and A. Moffat, "Inverted files for
 * text search engines", 2006), so that sets meet in what they share alone.
 */
#include "compare/word_index.h"

#include "base/str.h"
#include "compare/intern.h"

/* ------------------------------------------------------------------- sets */

/* Numbers all words; returns how many different ones there are. */
static size_t make_sets(struct word_index *index, struct arena *arena,
			const struct rule_words *words)
{
	struct intern intern;
	size_t total = 0;

	for (size_t i = 0; i < index->set_count; i++)
		total += words[i].count;
	intern_init(&intern, arena, total);

	uint32_t *seen = arena_array(arena, total, sizeof(*seen));
	for (size_t i = 0; i < index->set_count; i++) {
		struct word_set *set = &index->set[i];

		set->word = arena_array(arena, words[i].count,
					sizeof(*set->word));
		set->count = rule_words_number(set->word, &words[i], &intern,
					       seen, (uint32_t)i + 1);
	}
	return intern.count;
}

/* 1 for a word of more than half of the sets, 2 for one of a third ... */
static uint32_t weight_of(size_t sets, size_t holders)
{
	uint32_t weight = 0;

	for (size_t times = sets / holders; times; times /= 2)
		weight++;
	return weight;
}

static void weigh(struct word_index *index, struct arena *arena,
		  size_t word_count)
{
	uint32_t *weight = arena_array(arena, word_count, sizeof(*weight));

	for (size_t i = 0; i < index->set_count; i++)
		for (size_t j = 0; j < index->set[i].count; j++)
			weight[index->set[i].word[j]]++;
	for (size_t i = 0; i < word_count; i++)
		weight[i] = weight_of(index->set_count, weight[i]);
	for (size_t i = 0; i < index->set_count; i++) {
		struct word_set *set = &index->set[i];

		for (size_t j = 0; j < set->count; j++)
			set->weight += weight[set->word[j]];
	}
	index->weight = weight;
}

/* ------------------------------------------------------------------ index */

/* Counts, sums up, then fills from behind, so that first[] ends as it is. */
static void make_holders(struct word_index *index, struct arena *arena,
			 size_t word_count)
{
	size_t *first = arena_array(arena, word_count + 1, sizeof(*first));
	size_t total = 0;

	for (size_t i = index->from; i < index->set_count; i++)
		for (size_t j = 0; j < index->set[i].count; j++)
			first[index->set[i].word[j]]++;
	for (size_t i = 0; i < word_count; i++) {
		total += first[i];
		first[i] = total;
	}
	first[word_count] = total;

	uint32_t *holder = arena_array(arena, total, sizeof(*holder));
	for (size_t i = index->set_count; i-- > index->from;)
		for (size_t j = 0; j < index->set[i].count; j++)
			holder[--first[index->set[i].word[j]]] = (uint32_t)i;
	index->first = first;
	index->holder = holder;
}

void word_index_init(struct word_index *index, struct arena *arena,
		     const struct rule_words *words, size_t count, size_t from)
{
	*index = (struct word_index){
		.set = arena_array(arena, count, sizeof(*index->set)),
		.set_count = count,
		.from = from,
		.shared = arena_array(arena, count, sizeof(*index->shared)),
	};

	size_t word_count = make_sets(index, arena, words);
	weigh(index, arena, word_count);
	make_holders(index, arena, word_count);
}

static void add_shared(const struct word_index *index,
		       const struct word_set *set)
{
	memset(index->shared, 0, index->set_count * sizeof(*index->shared));
	for (size_t i = 0; i < set->count; i++) {
		uint32_t word = set->word[i], weight = index->weight[word];
		const uint32_t *holder = &index->holder[index->first[word]];
		const uint32_t *end = &index->holder[index->first[word + 1]];

		for (; holder < end; holder++)
			index->shared[*holder] += weight;
	}
}

bool word_index_nearest(const struct word_index *index, size_t which,
			size_t *nearest, unsigned *percent)
{
	const struct word_set *set = &index->set[which];
	uint64_t best_shared = 0, best_both = 1;

	add_shared(index, set);
	for (size_t i = index->from; i < index->set_count; i++) {
		uint64_t shared = index->shared[i];
		uint64_t both = (uint64_t)set->weight + index->set[i].weight;

		/* shared / both, as integers: equal ones stay equal */
		if (shared * best_both <= best_shared * both)
			continue;
		best_shared = shared;
		best_both = both;
		*nearest = i;
	}
	*percent = (unsigned)(best_shared * 200 / best_both);
	return best_shared > 0;
}
