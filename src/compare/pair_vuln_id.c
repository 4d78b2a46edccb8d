/* SPDX-License-Identifier: MIT */
/*
 * Pairs by Vuln ID, the key. A Group may hold several Rules: those are paired
 * inside the Group, by STIG ID where that tells, else in order.
 */
#include "compare/cascade.h"

#include "base/mem.h"
#include "base/str.h"

#include <stdlib.h>

/* One side of a step: its rules in the order of their keys. */
struct side {
	const struct stig_rule **rule;
	size_t count;
};

static int compare_keys(const struct stig_rule *a, const struct stig_rule *b)
{
	int order = str_compare(a->vuln_id, b->vuln_id);

	return order ? order : (a->ordinal > b->ordinal) -
				       (a->ordinal < b->ordinal);
}

static int compare_rules(const void *a, const void *b)
{
	return compare_keys(*(const struct stig_rule *const *)a,
			    *(const struct stig_rule *const *)b);
}

/* Sorted already in nearly every release: then one look over it is enough. */
static struct side side_make(const struct stig_release *release)
{
	struct side side = {
		mem_calloc(release->rule_count, sizeof(*side.rule)),
		release->rule_count,
	};
	bool sorted = true;

	for (size_t i = 0; i < side.count; i++) {
		side.rule[i] = &release->rule[i];
		if (i && compare_keys(side.rule[i - 1], side.rule[i]) > 0)
			sorted = false;
	}
	if (!sorted)
		qsort(side.rule, side.count, sizeof(*side.rule),
		      compare_rules);
	return side;
}

static void join(struct cascade *cascade, const struct stig_rule *old,
		 const struct stig_rule *fresh)
{
	cascade_join(cascade, (size_t)(old - cascade->old->rule),
		     (size_t)(fresh - cascade->fresh->rule), STIG_BY_VULN_ID);
}

/* ------------------------------------------------------ inside one Group */

/* The rules of one Group on one side. */
struct group {
	const struct stig_rule **rule;
	size_t count;
};

static struct group group_at(const struct side *side, size_t at)
{
	struct group group = { side->rule + at, 1 };

	while (at + group.count < side->count &&
	       str_equal(group.rule[group.count]->vuln_id,
			 group.rule[0]->vuln_id))
		group.count++;
	return group;
}

/*
 * Groups hold one rule, or two or three; nobody has seen more. Beyond this
 * many the order decides, which costs no time.
 */
#define GROUP_BY_STIG_ID 64

static bool has_unique_stig_ids(struct group group)
{
	if (group.count > GROUP_BY_STIG_ID)
		return false;
	for (size_t i = 0; i < group.count; i++)
		for (size_t j = 0; j < i; j++)
			if (same_stig_id(group.rule[i], group.rule[j]))
				return false;
	return true;
}

static bool is_alone(const struct cascade *cascade,
		     const struct stig_rule *fresh)
{
	return new_is_alone(cascade, (size_t)(fresh - cascade->fresh->rule));
}

/* Equal STIG IDs first. What is taken leaves the old group. */
static void join_by_stig_id(struct cascade *cascade, struct group *old,
			    struct group fresh)
{
	size_t left = 0;

	for (size_t i = 0; i < old->count; i++) {
		size_t j = 0;

		while (j < fresh.count &&
		       !same_stig_id(old->rule[i], fresh.rule[j]))
			j++;
		if (j < fresh.count)
			join(cascade, old->rule[i], fresh.rule[j]);
		else
			old->rule[left++] = old->rule[i];
	}
	old->count = left;
}

static void join_in_order(struct cascade *cascade, struct group old,
			  struct group fresh)
{
	size_t i = 0;

	for (size_t j = 0; j < fresh.count && i < old.count; j++)
		if (is_alone(cascade, fresh.rule[j]))
			join(cascade, old.rule[i++], fresh.rule[j]);
}

static void join_groups(struct cascade *cascade, struct group old,
			struct group fresh)
{
	bool many = old.count > 1 || fresh.count > 1;

	if (many && cascade->match == STIG_MATCH_AUTO && has_unique_stig_ids(old) &&
	    has_unique_stig_ids(fresh))
		join_by_stig_id(cascade, &old, fresh);
	join_in_order(cascade, old, fresh);
}

/* -------------------------------------------------------------- the step */

void pair_by_vuln_id(struct cascade *cascade)
{
	struct side old = side_make(cascade->old);
	struct side fresh = side_make(cascade->fresh);

	for (size_t i = 0, j = 0; i < old.count && j < fresh.count;) {
		struct group from = group_at(&old, i);
		struct group to = group_at(&fresh, j);
		int order = str_compare(from.rule[0]->vuln_id,
					to.rule[0]->vuln_id);

		i += order <= 0 ? from.count : 0;
		j += order >= 0 ? to.count : 0;
		if (order == 0)
			join_groups(cascade, from, to);
	}
	mem_free(old.rule);
	mem_free(fresh.rule);
}
