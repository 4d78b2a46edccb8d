/* SPDX-License-Identifier: MIT */
#include "compare/myers.h"

#include "marks.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define MOST 24

static size_t count_changed(const struct myers_side *side)
{
	size_t count = 0;

	for (size_t i = 0; i < side->count; i++)
		count += side->changed[i];
	return count;
}

/* What is left of both sides must be the same. */
static void leaves_equal(const struct myers_side *a,
			 const struct myers_side *b)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a->count && a->changed[i])
			i++;
		while (j < b->count && b->changed[j])
			j++;
		if (i == a->count || j == b->count)
			break;
		cr_assert_eq(a->id[i++], b->id[j++]);
	}
	cr_assert(i == a->count && j == b->count);
}

/* The longest common subsequence, the slow way. */
static size_t longest_common(const struct myers_side *a,
			     const struct myers_side *b)
{
	size_t len[MOST + 1][MOST + 1] = { { 0 } };

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++) {
			size_t skip = len[i][j + 1] > len[i + 1][j] ?
				len[i][j + 1] : len[i + 1][j];

			len[i + 1][j + 1] = a->id[i] == b->id[j] ?
				len[i][j] + 1 : skip;
		}
	return len[a->count][b->count];
}

Test(myers, script_of_any_small_arrays_is_shortest)
{
	struct arena arena = ARENA_INIT;
	unsigned state = 7;

	for (int round = 0; round < 30000; round++) {
		uint32_t id[2][MOST];
		bool changed[2][MOST];
		struct text_budget budget = { TEXT_BUDGET_STEPS, false };
		unsigned letters = 1 + marks_random(&state, 6);
		struct myers_side side[2];

		for (int s = 0; s < 2; s++) {
			side[s] = (struct myers_side){
				id[s], changed[s],
				marks_random(&state, MOST + 1)
			};
			for (size_t i = 0; i < side[s].count; i++)
				id[s][i] = marks_random(&state, letters);
		}
		myers_compare(&arena, &side[0], &side[1], letters, &budget);
		arena_reset(&arena);
		leaves_equal(&side[0], &side[1]);
		cr_assert_eq(side[0].count - count_changed(&side[0]),
			     longest_common(&side[0], &side[1]));
		cr_assert_not(budget.exceeded);
	}
	arena_release(&arena);
}

/* Two arrays in one: count numbers each, made by number(i, side). */
struct long_pair {
	struct arena arena;
	struct myers_side side[2];
	struct text_budget budget;
};

static void long_pair_compare(struct long_pair *pair, size_t count,
			      uint32_t (*number)(size_t i, int side))
{
	pair->arena = (struct arena)ARENA_INIT;
	pair->budget.exceeded = false;
	for (int s = 0; s < 2; s++) {
		uint32_t *id = arena_array(&pair->arena, count, sizeof(*id));

		for (size_t i = 0; i < count; i++)
			id[i] = number(i, s);
		pair->side[s] = (struct myers_side){
			id, arena_array(&pair->arena, count, 1), count
		};
	}
	myers_compare(&pair->arena, &pair->side[0], &pair->side[1],
		      (uint32_t)count + 1, &pair->budget);
	leaves_equal(&pair->side[0], &pair->side[1]);
}

/* Neighbours swapped: one edit a side for each pair of numbers. */
static uint32_t swapped(size_t i, int side)
{
	return (uint32_t)(side ? i ^ 1 : i);
}

Test(myers, bound_on_edits_is_reached_with_a_shortest_script)
{
	struct long_pair pair = { .budget = { TEXT_BUDGET_STEPS, false } };

	long_pair_compare(&pair, MYERS_MOST_EDITS, swapped);
	cr_assert_not(pair.budget.exceeded);
	cr_assert_eq(count_changed(&pair.side[0]), MYERS_MOST_EDITS / 2);
	cr_assert_eq(count_changed(&pair.side[1]), MYERS_MOST_EDITS / 2);
	arena_release(&pair.arena);
}

Test(myers, beyond_the_bound_all_is_removed_and_added)
{
	struct long_pair pair = { .budget = { TEXT_BUDGET_STEPS, false } };

	long_pair_compare(&pair, MYERS_MOST_EDITS + 2, swapped);
	cr_assert(pair.budget.exceeded);
	cr_assert_eq(count_changed(&pair.side[0]), MYERS_MOST_EDITS + 2);
	arena_release(&pair.arena);
}

Test(myers, without_steps_all_between_head_and_tail_is_changed)
{
	struct long_pair pair = { .budget = { 10, false } };

	long_pair_compare(&pair, 100, swapped);
	cr_assert(pair.budget.exceeded);
	cr_assert_eq(pair.budget.steps, 0);
	cr_assert_eq(count_changed(&pair.side[1]), 100);
	arena_release(&pair.arena);
}

static uint32_t disjoint(size_t i, int side)
{
	return (uint32_t)(2 * (i / 4) + (size_t)side);
}

Test(myers, numbers_of_one_side_cost_no_steps)
{
	struct long_pair pair = { .budget = { 0, false } };

	long_pair_compare(&pair, 100000, disjoint);
	cr_assert_not(pair.budget.exceeded);
	cr_assert_eq(count_changed(&pair.side[0]), 100000);
	arena_release(&pair.arena);
}

static uint32_t reversed(size_t i, int side)
{
	return (uint32_t)(side ? 199999 - i : i);
}

static uint32_t periodic(size_t i, int side)
{
	return (uint32_t)(i % (side ? 7 : 11));
}

Test(myers, hopeless_arrays_stay_inside_the_budget)
{
	struct long_pair pair = { .budget = { TEXT_BUDGET_STEPS, false } };

	long_pair_compare(&pair, 200000, reversed);
	cr_assert(pair.budget.exceeded);
	arena_release(&pair.arena);
	long_pair_compare(&pair, 200000, periodic);
	arena_release(&pair.arena);
	cr_assert(pair.budget.steps > 0);
}
