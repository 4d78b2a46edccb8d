/* SPDX-License-Identifier: MIT */
/*
 * From two sequences of numbers to a shortest edit script: E. Myers, "An
 * O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986),
 * section 4b, in linear space.
 *
 * Two departures. Numbers that one side alone has cannot be kept by any
 * script: they go beforehand, which leaves the script shortest. And the halves
 * wait on a stack of our own; each has at most half of the edits (rounded up)
 * of its whole, so that the stack stays as small as their logarithm.
 */
#include "compare/myers.h"

#include <assert.h>
#include <string.h>

#define MOST_ROUNDS (MYERS_MOST_EDITS / 2)
#define STACK_SIZE 64

/* A part of both sequences, from before to. */
struct box {
	int32_t old_from, old_to, new_from, new_to;
};

/* What is left of a side: the number and where it stood. */
struct rest {
	uint32_t *id;
	uint32_t *at;
	bool *changed; /* of the whole side */
	int32_t count;
};

enum direction { FORWARD, BACKWARD };

/*
 * One round of the search from one end: reach[k] is how far into the old side
 * the furthest path on diagonal k gets; backward both are counted from the
 * end. low and high are the diagonals of the newest round.
 */
struct front {
	int32_t *reach;
	int32_t low, high;
};

struct search {
	struct rest old_rest, new_rest;
	struct front front[2];
	struct text_budget *budget;
};

struct point {
	int32_t x, y;
};

static bool same(const struct search *search, int32_t x, int32_t y)
{
	return search->old_rest.id[x] == search->new_rest.id[y];
}

/* How many numbers are equal from a point inside box on. */
static int32_t snake(const struct search *search, const struct box *box,
		     enum direction direction, int32_t x, int32_t y)
{
	int32_t more_x = box->old_to - box->old_from - x;
	int32_t more_y = box->new_to - box->new_from - y;
	int32_t most = more_x < more_y ? more_x : more_y, len = 0;

	if (direction == FORWARD) {
		x += box->old_from;
		y += box->new_from;
		while (len < most && same(search, x + len, y + len))
			len++;
	} else {
		x = box->old_to - 1 - x;
		y = box->new_to - 1 - y;
		while (len < most && same(search, x - len, y - len))
			len++;
	}
	return len;
}

/*
 * Where round number of edits begins on diagonal k. A step out of the box is
 * taken back: a path that reaches the edge of the next diagonal implies one
 * to the end of this one.
 */
static int32_t first_reach(const int32_t *reach, int32_t k, int32_t round,
			   int32_t width, int32_t height)
{
	int32_t x;

	if (k == -round || (k != round && reach[k - 1] < reach[k + 1]))
		x = reach[k + 1];
	else
		x = reach[k - 1] + 1;
	if (x > width)
		x = width;
	return x - k > height ? height + k : x;
}

static bool pay(struct text_budget *budget, uint64_t steps)
{
	if (budget->steps < steps) {
		budget->steps = 0;
		return false;
	}
	budget->steps -= steps;
	return true;
}

enum outcome { SEARCH_ON, SEARCH_MET, SEARCH_GIVEN_UP };

/* One more edit from one end. When it meets the other, *middle is where. */
static enum outcome search_round(struct search *search, const struct box *box,
				 enum direction direction, int32_t round,
				 struct point *middle)
{
	int32_t width = box->old_to - box->old_from;
	int32_t height = box->new_to - box->new_from;
	int32_t delta = width - height;
	bool may_meet = (delta % 2 != 0) == (direction == FORWARD);
	struct front *mine = &search->front[direction];
	const struct front *other = &search->front[!direction];

	/* diagonals that have left the box are exhausted */
	mine->low = -round + (round > height ? 2 * (round - height) : 0);
	mine->high = round - (round > width ? 2 * (round - width) : 0);
	for (int32_t k = mine->low; k <= mine->high; k += 2) {
		int32_t x = first_reach(mine->reach, k, round, width, height);
		int32_t len = snake(search, box, direction, x, x - k);

		x += len;
		mine->reach[k] = x;
		if (!pay(search->budget, (uint64_t)len + 1))
			return SEARCH_GIVEN_UP;

		int32_t there = delta - k;
		if (!may_meet || there < other->low || there > other->high ||
		    x + other->reach[there] < width)
			continue;
		*middle = direction == FORWARD ?
			(struct point){ box->old_from + x,
					box->new_from + x - k } :
			(struct point){ box->old_to - x, box->new_to - x + k };
		return SEARCH_MET;
	}
	return SEARCH_ON;
}

/* A point that some shortest script of box passes, near its middle. */
static bool middle_find(struct search *search, const struct box *box,
			struct point *middle)
{
	for (int direction = 0; direction < 2; direction++) {
		struct front *front = &search->front[direction];

		front->reach[1] = 0;
		front->low = 1;
		front->high = 0;
	}
	for (int32_t round = 0; round <= MOST_ROUNDS; round++) {
		for (int direction = 0; direction < 2; direction++) {
			enum outcome outcome = search_round(
				search, box, (enum direction)direction, round,
				middle);

			if (outcome != SEARCH_ON)
				return outcome == SEARCH_MET;
		}
	}
	return false;
}

static void box_trim(const struct search *search, struct box *box)
{
	int32_t len = snake(search, box, FORWARD, 0, 0);

	box->old_from += len;
	box->new_from += len;
	len = snake(search, box, BACKWARD, 0, 0);
	box->old_to -= len;
	box->new_to -= len;
}

static void rest_mark(const struct rest *rest, int32_t from, int32_t to)
{
	for (int32_t i = from; i < to; i++)
		rest->changed[rest->at[i]] = true;
}

static void search_run(struct search *search)
{
	struct box stack[STACK_SIZE] = {
		{ 0, search->old_rest.count, 0, search->new_rest.count }
	};
	size_t depth = 1;

	while (depth > 0) {
		struct box box = stack[--depth];
		struct point middle = { 0, 0 };

		box_trim(search, &box);
		bool both = box.old_from < box.old_to &&
			    box.new_from < box.new_to;
		if (both && middle_find(search, &box, &middle)) {
			assert(depth + 2 <= STACK_SIZE);
			stack[depth++] = (struct box){ middle.x, box.old_to,
						       middle.y, box.new_to };
			stack[depth++] = (struct box){ box.old_from, middle.x,
						       box.new_from, middle.y };
			continue;
		}
		if (both)
			search->budget->exceeded = true;
		rest_mark(&search->old_rest, box.old_from, box.old_to);
		rest_mark(&search->new_rest, box.new_from, box.new_to);
	}
}

/* Keeps of a side what the other has too; the rest is changed for sure. */
static void rest_init(struct rest *rest, struct arena *scratch,
		      const struct myers_side *side, size_t from, size_t to,
		      const unsigned char *seen)
{
	rest->id = arena_alloc(scratch, (to - from) * sizeof(*rest->id));
	rest->at = arena_alloc(scratch, (to - from) * sizeof(*rest->at));
	rest->changed = side->changed;
	rest->count = 0;
	for (size_t i = from; i < to; i++) {
		if (seen[side->id[i]] != 3) {
			side->changed[i] = true;
			continue;
		}
		rest->id[rest->count] = side->id[i];
		rest->at[rest->count++] = (uint32_t)i;
	}
}

static void front_init(struct search *search, struct arena *scratch)
{
	int32_t most = (search->old_rest.count + search->new_rest.count + 1) / 2;

	if (most > MOST_ROUNDS)
		most = MOST_ROUNDS;
	for (int direction = 0; direction < 2; direction++) {
		int32_t *reach = arena_array(scratch, (size_t)most * 2 + 3,
					     sizeof(*reach));

		search->front[direction].reach = reach + most + 1;
	}
}

void myers_compare(struct arena *scratch, const struct myers_side *old_side,
		   const struct myers_side *new_side, uint32_t id_count,
		   struct text_budget *budget)
{
	size_t old_to = old_side->count, new_to = new_side->count, from = 0;

	assert(old_to < INT32_MAX / 4 && new_to < INT32_MAX / 4);
	memset(old_side->changed, 0, old_to);
	memset(new_side->changed, 0, new_to);
	while (from < old_to && from < new_to &&
	       old_side->id[from] == new_side->id[from])
		from++;
	while (old_to > from && new_to > from &&
	       old_side->id[old_to - 1] == new_side->id[new_to - 1]) {
		old_to--;
		new_to--;
	}

	unsigned char *seen = arena_array(scratch, id_count, 1);
	for (size_t i = from; i < old_to; i++)
		seen[old_side->id[i]] |= 1;
	for (size_t i = from; i < new_to; i++)
		seen[new_side->id[i]] |= 2;

	struct search search = { .budget = budget };
	rest_init(&search.old_rest, scratch, old_side, from, old_to, seen);
	rest_init(&search.new_rest, scratch, new_side, from, new_to, seen);
	if (search.old_rest.count == 0 || search.new_rest.count == 0)
		return;
	front_init(&search, scratch);
	search_run(&search);
}
