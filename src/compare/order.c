/* SPDX-License-Identifier: MIT */
/* The order of a report: groups first, inside a group what --sort says. */
#include "compare/order.h"

#include "base/buf.h"

#include <stdlib.h>

#define BIT(kind) (UINT32_C(1) << (kind))

/* What a pair is sorted by; numbers before texts, the document last. */
struct place {
	uint64_t group, rank;
	struct stig_str group_text, text;
	size_t index;
};

static const struct stig_rule *rule_of(const struct stig_pair *pair)
{
	return pair->new_rule ? pair->new_rule : pair->old_rule;
}

static enum stig_cat cat_of(const struct stig_pair *pair)
{
	return stig_cat_of(rule_of(pair)->field[STIG_FIELD_SEVERITY]);
}

/* ---------------------------------------------------------------- sorting */

static void sort_by_need(struct place *place, const struct stig_pair *pair)
{
	uint64_t raised = pair->kinds & BIT(STIG_SEVERITY_RAISED) ? 0 : 1;

	place->rank = (uint64_t)pair->level << 16 | raised << 8 |
		      (uint64_t)cat_of(pair);
}

static void sort_by_document(struct place *place, const struct stig_pair *pair)
{
	(void)place, (void)pair;
}

static void sort_by_cat(struct place *place, const struct stig_pair *pair)
{
	place->rank = cat_of(pair);
}

/* V-9 before V-10: more digits are a greater number. */
static void sort_by_id(struct place *place, const struct stig_pair *pair)
{
	place->text = rule_of(pair)->vuln_id;
	place->rank = place->text.len;
}

static void sort_by_stig_id(struct place *place, const struct stig_pair *pair)
{
	place->text = str_trim(rule_of(pair)->field[STIG_FIELD_STIG_ID]);
}

static void (*const sorts[])(struct place *, const struct stig_pair *) = {
	[STIG_SORT_NEED] = sort_by_need,
	[STIG_SORT_DOCUMENT] = sort_by_document,
	[STIG_SORT_ID] = sort_by_id,
	[STIG_SORT_CAT] = sort_by_cat,
	[STIG_SORT_STIG_ID] = sort_by_stig_id,
};

/* --------------------------------------------------------------- grouping */

static struct stig_str heading(struct arena *arena, const char *words)
{
	return arena_str(arena, str_of(words));
}

static void group_by_level(struct arena *arena, struct place *place,
			   const struct stig_pair *pair)
{
	size_t count;

	place->group = pair->level;
	place->group_text = heading(
		arena, pair->level < STIG_LEVEL_COUNT
			       ? stig_levels(&count)[pair->level].name
			       : "unchanged");
}

static void group_by_cat(struct arena *arena, struct place *place,
			 const struct stig_pair *pair)
{
	struct buf words = BUF_INIT;

	place->group = cat_of(pair);
	buf_printf(&words, "CAT %s", stig_cat_name(cat_of(pair)));
	place->group_text = arena_str(arena, buf_str(&words));
	buf_release(&words);
}

static void group_by_kind(struct arena *arena, struct place *place,
			  const struct stig_pair *pair)
{
	size_t count;

	place->group = pair->reason;
	place->group_text = heading(
		arena, pair->reason < STIG_KIND_COUNT
			       ? stig_kinds(&count)[pair->reason].reason
			       : "unchanged");
}

/* "check and fix", "title only": which fields above the level ids differ. */
static void put_fields(struct buf *words, const struct stig_pair *pair,
		       uint64_t mask)
{
	size_t count, left = 0;
	const struct stig_field_info *info = stig_fields(&count);

	for (size_t i = 0; i < count; i++)
		left += mask >> i & 1;
	for (size_t i = 0, put = 0; i < count; i++) {
		if (!(mask >> i & 1))
			continue;
		buf_puts(words, put == 0 ? "" : put + 1 == left ? " and "
								: ", ");
		buf_puts(words, info[i].name);
		put++;
	}
	if (left == 1)
		buf_puts(words, " only");
	if (left == 0)
		buf_puts(words, stig_state_name(pair->state));
}

static uint64_t changed_fields(const struct stig_pair *pair)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);
	uint64_t mask = 0;

	if (!pair->old_rule || !pair->new_rule)
		return 0;
	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (!change->whitespace_only &&
		    info[change->field].level < STIG_IDS)
			mask |= UINT64_C(1) << change->field;
	}
	return mask;
}

static void group_by_fields(struct arena *arena, struct place *place,
			    const struct stig_pair *pair)
{
	uint64_t mask = changed_fields(pair), key = 0;
	struct buf words = BUF_INIT;

	/* the fields that decide an assessment stand first in the table */
	for (size_t i = 0; i < STIG_FIELD_COUNT; i++)
		key = key << 1 | (mask >> i & 1);
	put_fields(&words, pair, mask);
	place->group = ~key;
	place->group_text = arena_str(arena, buf_str(&words));
	buf_release(&words);
}

static void group_by_srg(struct arena *arena, struct place *place,
			 const struct stig_pair *pair)
{
	(void)arena;
	place->group_text = rule_of(pair)->field[STIG_FIELD_SRG];
}

static void (*const groups[])(struct arena *, struct place *,
			      const struct stig_pair *) = {
	[STIG_GROUP_LEVEL] = group_by_level,
	[STIG_GROUP_CAT] = group_by_cat,
	[STIG_GROUP_KIND] = group_by_kind,
	[STIG_GROUP_FIELDS] = group_by_fields,
	[STIG_GROUP_SRG] = group_by_srg,
};

/* -------------------------------------------------------------- the order */

static int compare_numbers(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int compare_places(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	int order = compare_numbers(x->group, y->group);

	if (!order)
		order = str_compare(x->group_text, y->group_text);
	if (!order)
		order = compare_numbers(x->rank, y->rank);
	if (!order)
		order = str_compare(x->text, y->text);
	return order ? order : compare_numbers(x->index, y->index);
}

void order_fill(struct arena *arena, struct stig_report *report,
		struct stig_pair *pair,
		const struct stig_compare_options *options)
{
	size_t count = report->pair_count;
	const struct stig_pair **order =
		arena_array(arena, count, sizeof(*order));
	struct place *place = arena_array(arena, count, sizeof(*place));

	for (size_t i = 0; i < count; i++) {
		place[i].index = i;
		sorts[options->sort](&place[i], &pair[i]);
		if (groups[options->group_by])
			groups[options->group_by](arena, &place[i], &pair[i]);
		pair[i].heading = place[i].group_text;
	}
	if (count)
		qsort(place, count, sizeof(*place), compare_places);
	for (size_t i = 0; i < count; i++)
		order[i] = &pair[place[i].index];
	report->order = order;
}
