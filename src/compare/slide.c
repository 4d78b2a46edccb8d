/* SPDX-License-Identifier: MIT */
/*
 * A shortest script is rarely the only one. Of those that differ in the place
 * of a group alone we show the one that reads best. The idea is that of
 * xdl_change_compact in git's xdiff; as there, a group moves by at most a
 * hundred elements, so that the cost stays linear.
 */
#include "compare/slide.h"

#include <string.h>

#define MOST_SLIDING 100

/* A group of changed elements, and its place among the other side's. */
struct group {
	size_t from, to, there;
};

static size_t room_before(const struct myers_side *side,
			  const struct myers_side *other,
			  const struct group *group)
{
	size_t room = 0;

	while (room < MOST_SLIDING && room < group->from &&
	       room < group->there && !side->changed[group->from - room - 1] &&
	       !other->changed[group->there - room - 1] &&
	       side->id[group->from - room - 1] ==
		       side->id[group->to - room - 1])
		room++;
	return room;
}

static size_t room_behind(const struct myers_side *side,
			  const struct myers_side *other,
			  const struct group *group)
{
	size_t room = 0;

	while (room < MOST_SLIDING && group->to + room < side->count &&
	       group->there + room < other->count &&
	       !side->changed[group->to + room] &&
	       !other->changed[group->there + room] &&
	       side->id[group->from + room] == side->id[group->to + room])
		room++;
	return room;
}

/* Where the group should begin. */
static size_t best_place(const struct myers_side *side,
			 const struct myers_side *other,
			 const struct group *group, slide_rank *rank,
			 const void *context)
{
	size_t before = room_before(side, other, group);
	size_t behind = room_behind(side, other, group);
	size_t first = group->from - before, last = group->from + behind;
	size_t len = group->to - group->from, best = first;
	unsigned best_rank = 0;

	if (before + behind == 0)
		return group->from;
	if (group->there + behind < other->count &&
	    other->changed[group->there + behind])
		return last;
	if (group->there > before && other->changed[group->there - before - 1])
		return first;
	for (size_t from = first; from <= last; from++) {
		unsigned here = rank(context, from, from + len);

		if (here >= best_rank) {
			best_rank = here;
			best = from;
		}
	}
	return best;
}

void slide_groups(const struct myers_side *side,
		  const struct myers_side *other, slide_rank *rank,
		  const void *context)
{
	size_t at = 0, there = 0;

	while (at < side->count) {
		if (there < other->count && other->changed[there]) {
			there++;
			continue;
		}
		if (!side->changed[at]) {
			at++;
			there++;
			continue;
		}
		struct group group = { at, at, there };
		while (group.to < side->count && side->changed[group.to])
			group.to++;
		at = group.to;
		if (there > 0 && other->changed[there - 1])
			continue;

		size_t from = best_place(side, other, &group, rank, context);
		size_t len = group.to - group.from;
		memset(side->changed + group.from, false, len);
		memset(side->changed + from, true, len);
		if (from > group.from) {
			at += from - group.from;
			there += from - group.from;
		}
	}
}
