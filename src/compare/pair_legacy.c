/* SPDX-License-Identifier: MIT */
/*
 * Pairs by legacy id, the former Vuln ID that a rule names since DISA numbered
 * everything anew in 2020. First where the STIG IDs agree too, then the rest;
 * in document order of the new release, each taking the first old rule.
 */
#include "compare/cascade.h"

#include "base/buf.h"
#include "base/escape.h"
#include "base/mem.h"
#include "base/str.h"

#include <stdlib.h>

/*
 * Every look at a candidate costs one. Real pairs need some hundred; a file
 * made of legacy ids alone must not take time that grows with its square.
 */
#define LEGACY_STEPS ((size_t)4000000)

/* A name and the old rule it stands for. */
struct name {
	struct stig_str text;
	size_t index;
};

struct names {
	struct name *name;
	size_t count, room;
};

/* Old rules that a new rule could continue, by index, each once. */
struct candidates {
	size_t *index;
	size_t count, room;
};

struct legacy {
	struct cascade *cascade;
	struct names by_key;    /* old rules by their Vuln ID */
	struct names by_legacy; /* old rules by their legacy ids */
	struct candidates found;
	size_t steps;
};

/* --------------------------------------------------------------- indexes */

static void names_add(struct names *names, struct stig_str text, size_t index)
{
	if (names->count == names->room) {
		names->room = names->room ? names->room * 2 : 256;
		names->name = mem_array(names->name, names->room,
					sizeof(*names->name));
	}
	names->name[names->count++] = (struct name){ text, index };
}

static int compare_names(const void *a, const void *b)
{
	const struct name *x = a, *y = b;
	int order = str_compare(x->text, y->text);

	return order ? order : (x->index > y->index) - (x->index < y->index);
}

static void names_sort(struct names *names)
{
	if (names->count)
		qsort(names->name, names->count, sizeof(*names->name),
		      compare_names);
}

static void index_old_rules(struct legacy *legacy)
{
	const struct stig_release *old = legacy->cascade->old;

	for (size_t i = 0; i < old->rule_count; i++) {
		struct stig_str rest = old->rule[i].field[STIG_FIELD_LEGACY];
		struct stig_str id;

		if (!old_is_alone(legacy->cascade, i))
			continue;
		names_add(&legacy->by_key, old->rule[i].vuln_id, i);
		while (str_next_element(&rest, &id))
			names_add(&legacy->by_legacy, id, i);
	}
	names_sort(&legacy->by_key);
	names_sort(&legacy->by_legacy);
}

/* The first of the names that is not less than text. */
static size_t lower_bound(const struct names *names, struct stig_str text)
{
	size_t from = 0, to = names->count;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (str_compare(names->name[middle].text, text) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* ------------------------------------------------------------ candidates */

static void candidates_add(struct candidates *found, size_t index)
{
	if (found->count == found->room) {
		found->room = found->room ? found->room * 2 : 16;
		found->index = mem_array(found->index, found->room,
					 sizeof(*found->index));
	}
	found->index[found->count++] = index;
}

static void find_named(struct legacy *legacy, const struct names *names,
		       struct stig_str text)
{
	for (size_t i = lower_bound(names, text);
	     i < names->count && str_equal(names->name[i].text, text) &&
	     legacy->steps; i++, legacy->steps--)
		if (old_is_alone(legacy->cascade, names->name[i].index))
			candidates_add(&legacy->found, names->name[i].index);
}

static int compare_indexes(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;

	return (x > y) - (x < y);
}

/* All lone old rules that the new rule names, or that name it. */
static void find_candidates(struct legacy *legacy, const struct stig_rule *rule)
{
	struct stig_str rest = rule->field[STIG_FIELD_LEGACY], id;
	struct candidates *found = &legacy->found;
	size_t kept = 0;

	found->count = 0;
	while (str_next_element(&rest, &id))
		find_named(legacy, &legacy->by_key, id);
	find_named(legacy, &legacy->by_legacy, rule->vuln_id);
	if (found->count > 1)
		qsort(found->index, found->count, sizeof(*found->index),
		      compare_indexes);
	for (size_t i = 0; i < found->count; i++)
		if (!kept || found->index[kept - 1] != found->index[i])
			found->index[kept++] = found->index[i];
	found->count = kept;
}

/* ----------------------------------------------------- splits and merges */

/* One legacy id that joins a new rule to an old one, for the notes. */
struct edge {
	size_t old_index, new_index;
};

struct edges {
	struct edge *edge;
	size_t count, room;
};

static void edges_add(struct edges *edges, struct edge edge)
{
	if (edges->count == edges->room) {
		edges->room = edges->room ? edges->room * 2 : 256;
		edges->edge = mem_array(edges->edge, edges->room,
					sizeof(*edges->edge));
	}
	edges->edge[edges->count++] = edge;
}

static int compare_edges(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;
	int order = (x->old_index > y->old_index) -
		    (x->old_index < y->old_index);

	return order ? order : (x->new_index > y->new_index) -
				       (x->new_index < y->new_index);
}

/* At most this many names in one note. */
#define NOTE_NAMES 8

static void put_key(struct buf *to, const struct stig_rule *rule)
{
	if (rule->ordinal > 1)
		buf_printf(to, "%s#%u", escape_quote(rule->vuln_id).text,
			   rule->ordinal);
	else
		buf_puts(to, escape_quote(rule->vuln_id).text);
}

/* " V-1, V-2" of the rules at these indexes, "and 3 more". */
static void put_keys(struct buf *to, const struct stig_rule *rule,
		     const size_t *index, size_t count)
{
	for (size_t i = 0; i < count && i < NOTE_NAMES; i++) {
		buf_puts(to, i ? ", " : "");
		put_key(to, &rule[index[i]]);
	}
	if (count > NOTE_NAMES)
		buf_printf(to, " and %zu more", count - NOTE_NAMES);
}

/* "merged: V-3 takes the place of V-1, V-2" */
static void note_names(struct legacy *legacy, const char *what,
		       const struct stig_rule *one, const char *verb,
		       const struct stig_rule *many, size_t count)
{
	struct buf key = BUF_INIT, keys = BUF_INIT;

	put_key(&key, one);
	put_keys(&keys, many, legacy->found.index, count);
	notes_add(legacy->cascade->notes, 0, "%s: %.*s %s %.*s", what,
		  (int)key.len, key.ptr, verb, (int)keys.len, keys.ptr);
	buf_release(&key);
	buf_release(&keys);
}

/* New rules that name several old ones; what they name goes to edges. */
static void note_merges(struct legacy *legacy, struct edges *edges)
{
	struct cascade *cascade = legacy->cascade;
	const struct stig_rule *fresh = cascade->fresh->rule;

	for (size_t j = 0; j < cascade->fresh->rule_count; j++) {
		if (!new_is_alone(cascade, j))
			continue;
		find_candidates(legacy, &fresh[j]);
		for (size_t i = 0; i < legacy->found.count; i++)
			edges_add(edges, (struct edge){
				legacy->found.index[i], j });
		if (legacy->found.count > 1)
			note_names(legacy, "merged", &fresh[j],
				   "takes the place of", cascade->old->rule,
				   legacy->found.count);
	}
}

/* Old rules that several new ones name. */
static void note_splits(struct legacy *legacy, struct edges *edges)
{
	struct cascade *cascade = legacy->cascade;
	size_t run;

	if (edges->count)
		qsort(edges->edge, edges->count, sizeof(*edges->edge),
		      compare_edges);
	for (size_t i = 0; i < edges->count; i += run) {
		size_t old = edges->edge[i].old_index;

		legacy->found.count = 0;
		for (run = 0; i + run < edges->count &&
			      edges->edge[i + run].old_index == old; run++)
			candidates_add(&legacy->found,
				       edges->edge[i + run].new_index);
		if (run > 1)
			note_names(legacy, "split",
				   &cascade->old->rule[old], "became",
				   cascade->fresh->rule, run);
	}
}

/* -------------------------------------------------------------- the step */

/* Joins each lone new rule to its first candidate that fits. */
static void join_first(struct legacy *legacy, bool same_id_only)
{
	struct cascade *cascade = legacy->cascade;

	for (size_t j = 0; j < cascade->fresh->rule_count; j++) {
		const struct stig_rule *rule = &cascade->fresh->rule[j];
		size_t i = 0;

		if (!new_is_alone(cascade, j))
			continue;
		find_candidates(legacy, rule);
		while (i < legacy->found.count && same_id_only &&
		       !same_stig_id(&cascade->old->rule
						 [legacy->found.index[i]],
				     rule))
			i++;
		if (i < legacy->found.count)
			cascade_join(cascade, legacy->found.index[i], j,
				     STIG_BY_LEGACY);
	}
}

void pair_by_legacy(struct cascade *cascade)
{
	struct legacy legacy = { .cascade = cascade, .steps = LEGACY_STEPS };
	struct edges edges = { NULL, 0, 0 };

	index_old_rules(&legacy);
	if (!legacy.by_key.count)
		return;
	/* notes and joins have a budget each: notes must not cost a match */
	note_merges(&legacy, &edges);
	note_splits(&legacy, &edges);
	legacy.steps = LEGACY_STEPS;
	join_first(&legacy, true);
	join_first(&legacy, false);
	if (!legacy.steps)
		notes_add(cascade->notes, 0, "so many legacy ids name each "
			  "other that some were not followed");

	mem_free(edges.edge);
	mem_free(legacy.by_key.name);
	mem_free(legacy.by_legacy.name);
	mem_free(legacy.found.index);
}
