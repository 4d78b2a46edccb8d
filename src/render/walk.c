/* SPDX-License-Identifier: MIT */
/* The walk over a report that the formats share. */
#include "render/walk.h"

static const struct stig_pair *pair_of(const struct walk *walk, size_t at)
{
	return walk->by_need ? walk->report->by_need[at]
			     : &walk->report->pair[at];
}

bool walk_next(struct walk *walk)
{
	while (walk->pair_at < walk->report->pair_count) {
		walk->pair = pair_of(walk, walk->pair_at);
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
