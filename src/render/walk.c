/* SPDX-License-Identifier: MIT */
/* The walk over a report that the formats share. */
#include "render/walk.h"

bool walk_next(struct walk *walk)
{
	while (walk->pair_at < walk->report->pair_count) {
		walk->pair = walk->report->order[walk->pair_at];
		while (walk->pair->listed &&
		       walk->change_at < walk->pair->change_count) {
			walk->change = &walk->pair->change[walk->change_at++];
			if (walk->change->listed)
				return true;
		}
		walk->pair_at++;
		walk->change_at = 0;
	}
	return false;
}
