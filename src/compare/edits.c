/* SPDX-License-Identifier: MIT */
/*
 * The same edit in many rules. An edit is the set of its runs, here a sorted
 * list; changes are sorted by their edits, so that the same ones come to stand
 * side by side. Hashes only make this quick: where they are equal the bytes
 * decide, since equal hashes can be constructed.
 */
#include "compare/edits.h"

#include "base/str.h"
#include "compare/edit_runs.h"
#include "model/field.h"

#include <stdlib.h>

/* An edit of fewer rules is shown in each of them. */
#define LEAST_RULES 3

/* Where an edit was found, and its runs, sorted and distinct. */
struct place {
	const struct stig_pair *pair;
	struct stig_change *change;
	struct edit_run *run;
	size_t run_count;
	uint64_t hash;
};

/* Places of the same edit, in document order. */
struct stretch {
	struct place *const *place;
	size_t count, rule_count;
};

struct work {
	struct arena scratch;
	struct edit_runs runs;
	struct place *place; /* in document order */
	size_t place_count;
};

/* ----------------------------------------------------------------- places */

static bool takes_part(const struct stig_pair *pair,
		       const struct stig_change *change)
{
	return pair->old_rule && pair->new_rule && !change->whitespace_only &&
	       (field_info(change->field)->shape == STIG_TEXT ||
		change->field == STIG_FIELD_CCI);
}

/* A change without a run is no edit. */
static void add_place(struct work *work, const struct stig_pair *pair,
		      const struct stig_change *change)
{
	struct place *place = &work->place[work->place_count];
	size_t before = work->runs.count;

	edit_runs_add(&work->runs, &work->scratch, change);
	if (work->runs.count == before)
		return;
	place->pair = pair;
	/* made in the arena of this comparison: const to readers alone */
	place->change = (struct stig_change *)change;
	place->run_count = work->runs.count - before;
	work->place_count++;
}

static void find_places(struct work *work, const struct stig_report *report)
{
	size_t most = 0;

	for (size_t i = 0; i < report->pair_count; i++)
		most += report->pair[i].change_count;
	work->place = arena_array(&work->scratch, most, sizeof(*work->place));
	for (size_t i = 0; i < report->pair_count; i++) {
		const struct stig_pair *pair = &report->pair[i];

		for (size_t j = 0; j < pair->change_count; j++)
			if (takes_part(pair, &pair->change[j]))
				add_place(work, pair, &pair->change[j]);
	}
}

/* ------------------------------------------------------------------ edits */

static int compare_numbers(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

/* Identifiers are never the same edit as a text. */
static int compare_edits(const struct place *a, const struct place *b)
{
	int order = compare_numbers(a->hash, b->hash);

	if (order == 0)
		order = compare_numbers(a->run_count, b->run_count);
	if (order == 0)
		order = compare_numbers(a->change->field == STIG_FIELD_CCI,
					b->change->field == STIG_FIELD_CCI);
	for (size_t i = 0; order == 0 && i < a->run_count; i++)
		order = edit_run_compare(&a->run[i], &b->run[i]);
	return order;
}

static int by_edit(const void *a, const void *b)
{
	const struct place *x = *(struct place *const *)a;
	const struct place *y = *(struct place *const *)b;
	int order = compare_edits(x, y);

	return order ? order : (x > y) - (x < y);
}

/* All places, those of the same edit side by side. */
static struct place **sort_places(struct work *work)
{
	struct place **sorted = arena_array(
		&work->scratch, work->place_count, sizeof(*sorted));
	struct edit_run *run = work->runs.run;

	for (size_t i = 0; i < work->place_count; i++) {
		struct place *place = &work->place[i];
		size_t count = edit_runs_sort(run, place->run_count);

		place->run = run;
		run += place->run_count;
		place->run_count = count;
		for (size_t j = 0; j < count; j++)
			place->hash = place->hash * 3 + place->run[j].hash;
		sorted[i] = place;
	}
	qsort(sorted, work->place_count, sizeof(*sorted), by_edit);
	return sorted;
}

/* ----------------------------------------------------------------- groups */

/* The places that share the edit of the first one. */
static struct stretch stretch_of(struct place *const *place, size_t count)
{
	struct stretch stretch = { place, 1, 1 };

	for (; stretch.count < count; stretch.count++) {
		const struct place *last = place[stretch.count - 1];
		const struct place *next = place[stretch.count];

		if (compare_edits(last, next) != 0)
			break;
		stretch.rule_count += next->pair != last->pair;
	}
	return stretch;
}

static int by_size(const void *a, const void *b)
{
	const struct stretch *x = a, *y = b;
	int order = compare_numbers(y->rule_count, x->rule_count);

	return order ? order : (x->place[0] > y->place[0]) -
				       (x->place[0] < y->place[0]);
}

/* The edits of enough rules, the largest first. */
static struct stretch *find_stretches(struct work *work, size_t *count)
{
	struct place **sorted = sort_places(work);
	struct stretch *kept =
		arena_array(&work->scratch, work->place_count / LEAST_RULES,
			    sizeof(*kept));
	struct stretch stretch;

	*count = 0;
	for (size_t i = 0; i < work->place_count; i += stretch.count) {
		stretch = stretch_of(&sorted[i], work->place_count - i);
		if (stretch.rule_count >= LEAST_RULES)
			kept[(*count)++] = stretch;
	}
	qsort(kept, *count, sizeof(*kept), by_size);
	return kept;
}

/* The runs as the first member has them, in the order of its text. */
static void add_runs(struct stig_edit_group *group, struct arena *arena,
		     const struct place *place)
{
	struct stig_edit_run *run =
		arena_array(arena, place->run_count, sizeof(*run));

	edit_runs_unsort(place->run, place->run_count);
	for (size_t i = 0; i < place->run_count; i++) {
		const struct stig_edit_run *text = &place->run[i].text;

		run[i].removed = arena_str(arena, text->removed);
		run[i].added = arena_str(arena, text->added);
	}
	group->run = run;
	group->run_count = place->run_count;
}

static void fill_group(struct stig_edit_group *group, struct arena *arena,
		       const struct stretch *stretch)
{
	struct stig_edit_member *member =
		arena_array(arena, stretch->count, sizeof(*member));

	for (size_t i = 0; i < stretch->count; i++) {
		const struct place *place = stretch->place[i];

		member[i].pair = place->pair;
		member[i].change = place->change;
		place->change->group = group;
	}
	group->member = member;
	group->member_count = stretch->count;
	group->rule_count = stretch->rule_count;
	add_runs(group, arena, stretch->place[0]);
}

/* Is there nothing to say of the rule but what its groups say? */
static bool is_in_groups(const struct stig_pair *pair)
{
	/* a renumbered rule has its number to show, a lone one all it holds */
	if (pair->state != STIG_CHANGED)
		return false;
	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (!change->group && !change->whitespace_only &&
		    field_info(change->field)->level < STIG_IDS)
			return false;
	}
	return true;
}

void edits_find(struct arena *arena, struct stig_report *report,
		struct stig_pair *pair)
{
	struct work work = { .scratch = ARENA_INIT, .runs = EDIT_RUNS_INIT };
	size_t count;

	find_places(&work, report);
	struct stretch *stretch = find_stretches(&work, &count);
	struct stig_edit_group *group =
		arena_array(arena, count, sizeof(*group));

	for (size_t i = 0; i < count; i++) {
		group[i].id = (unsigned)i + 1;
		fill_group(&group[i], arena, &stretch[i]);
	}
	report->edit_group = group;
	report->edit_group_count = count;
	for (size_t i = 0; i < report->pair_count; i++)
		pair[i].in_groups = is_in_groups(&pair[i]);
	edit_runs_release(&work.runs);
	arena_release(&work.scratch);
}
