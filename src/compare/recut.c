/* SPDX-License-Identifier: MIT */
/* Between the tokens of a block and the alignment of its sentences. */
#include "compare/recut.h"

/* Tokens on each side of an end that tell where it is. */
#define REACH ((size_t)3)

/* More ends than a page has are a listing, which stays as it is. */
#define MOST_CUTS ((size_t)256)

/* Tokens from before to, around the white space at which a sentence ends. */
struct place {
	size_t from, end, to;
};

/* Where the tokens of a place of other stand in side, if exactly once. */
static bool find_once(const struct word_side *side,
		      const struct word_side *other, const struct place *place,
		      size_t *end)
{
	const uint32_t *id = other->id + place->from;
	size_t len = place->to - place->from, found = 0;

	for (size_t i = 0; i + len <= side->token_count && found < 2; i++) {
		if (side->id[i] != id[0] ||
		    memcmp(side->id + i, id, len * sizeof(*id)) != 0)
			continue;
		*end = i + (place->end - place->from);
		found++;
	}
	return found == 1;
}

/* Sets cut[] of the white space of side where other has an end. */
static size_t mark_cuts(bool *cut, const struct word_side *side,
			const struct word_side *other,
			struct text_budget *budget)
{
	uint64_t steps = side->token_count + other->token_count;
	size_t count = 0;

	for (size_t i = 0; i + 1 < other->count && i < MOST_CUTS; i++) {
		const struct word_run *run = &other->run[i];
		size_t end = (size_t)(run->token - other->token) + run->count;
		size_t left = other->token_count - end, mine, again;
		struct place place = { end > REACH ? end - REACH : 0, end,
				       end + (left > REACH ? REACH + 1 : left) };

		if (budget->steps < steps)
			break;
		budget->steps -= steps;
		if (left && other->token[end].kind == TOKEN_SPACE &&
		    find_once(other, other, &place, &again) &&
		    find_once(side, other, &place, &mine)) {
			cut[mine] = true;
			count++;
		}
	}
	return count;
}

/* Adds the parts of run, which ends at each cut inside it. */
static void split_run(struct recut *recut, struct word_side *side,
		      const struct word_run *run, const bool *cut)
{
	size_t from = (size_t)(run->token - side->token);
	size_t to = from + run->count;
	struct stig_str rest = run->text;

	for (size_t i = from; i < to; i++) {
		struct stig_str blank = side->token[i].text;

		if (!cut[i])
			continue;
		size_t len = (size_t)(blank.ptr + blank.len - rest.ptr);
		word_side_set_run(side, &side->run[side->count++],
				  str_slice(rest, 0, len), from, i);
		rest = str_slice(rest, len, rest.len);
		recut->at[recut->count++] = rest.ptr;
		from = i + 1;
	}
	word_side_set_run(side, &side->run[side->count++], rest, from, to);
}

static void split_side(struct recut *recut, struct arena *arena,
		       struct word_side *side, const bool *cut)
{
	const struct word_run *run = side->run;
	size_t count = side->count;

	side->run = arena_array(arena, count + recut->size,
				sizeof(*side->run));
	side->count = 0;
	for (size_t i = 0; i < count; i++)
		split_run(recut, side, &run[i], cut);
}

void recut_sides(struct recut *recut, struct arena *arena,
		 struct word_side *old_side, struct word_side *new_side,
		 struct text_budget *budget)
{
	bool *old_cut = arena_array(arena, old_side->token_count, 1);
	bool *new_cut = arena_array(arena, new_side->token_count, 1);

	recut->count = 0;
	/* in this order, since both are paid from one budget */
	recut->size = mark_cuts(new_cut, new_side, old_side, budget);
	recut->size += mark_cuts(old_cut, old_side, new_side, budget);
	if (recut->size == 0)
		return;
	recut->at = arena_array(arena, recut->size, sizeof(*recut->at));
	split_side(recut, arena, old_side, old_cut);
	split_side(recut, arena, new_side, new_cut);
}

bool recut_ends(const struct recut *recut, struct stig_str text)
{
	for (size_t i = 0; i < recut->count; i++)
		if (text.ptr + text.len == recut->at[i])
			return true;
	return false;
}
