/* SPDX-License-Identifier: MIT */
/* CCIs of a whole release, as sets. */
#include "compare/coverage.h"

#include "base/mem.h"
#include "base/str.h"

#include <stdlib.h>

struct ccis {
	struct stig_str *cci;
	size_t count, room;
};

static void ccis_add(struct ccis *ccis, struct stig_str cci)
{
	if (ccis->count == ccis->room) {
		ccis->room = ccis->room ? ccis->room * 2 : 256;
		ccis->cci = mem_array(ccis->cci, ccis->room,
				      sizeof(*ccis->cci));
	}
	ccis->cci[ccis->count++] = cci;
}

static int compare_ccis(const void *a, const void *b)
{
	return str_compare(*(const struct stig_str *)a,
			   *(const struct stig_str *)b);
}

/* Every CCI of the release once, sorted. */
static struct ccis ccis_of(const struct stig_release *release)
{
	struct ccis all = { NULL, 0, 0 };
	struct stig_str cci;
	size_t kept = 0;

	for (size_t i = 0; i < release->rule_count; i++) {
		struct stig_str rest = release->rule[i].field[STIG_FIELD_CCI];

		while (str_next_element(&rest, &cci))
			ccis_add(&all, cci);
	}
	if (all.count)
		qsort(all.cci, all.count, sizeof(*all.cci), compare_ccis);
	for (size_t i = 0; i < all.count; i++)
		if (!kept || !str_equal(all.cci[kept - 1], all.cci[i]))
			all.cci[kept++] = all.cci[i];
	all.count = kept;
	return all;
}

/* What is in a and not in b. */
static const struct stig_str *missing(struct arena *arena, struct ccis a,
				      struct ccis b, size_t *count)
{
	struct stig_str *found =
		arena_array(arena, a.count, sizeof(*found));
	size_t j = 0;

	*count = 0;
	for (size_t i = 0; i < a.count; i++) {
		while (j < b.count && str_compare(b.cci[j], a.cci[i]) < 0)
			j++;
		if (j == b.count || !str_equal(b.cci[j], a.cci[i]))
			found[(*count)++] = a.cci[i];
	}
	return found;
}

void coverage_fill(struct arena *arena, struct stig_report *report)
{
	const struct stig_counts *count = &report->count;

	/* without any of these the two sets are equal */
	if (!count->added && !count->removed &&
	    !count->field[STIG_FIELD_CCI].changed)
		return;

	struct ccis old = ccis_of(report->old_release);
	struct ccis fresh = ccis_of(report->new_release);
	report->ccis_lost =
		missing(arena, old, fresh, &report->ccis_lost_count);
	report->ccis_new = missing(arena, fresh, old, &report->ccis_new_count);
	mem_free(old.cci);
	mem_free(fresh.cci);
}
