/* SPDX-License-Identifier: MIT */
/*
 * Pairs by the value of one field: among the rules that are still alone it
 * must stand once in the old release and once in the new one. Duplicates are
 * no key: 31 rules of Application SRG V1R1 have the STIG ID SRG-APP-NA.
 */
#include "compare/cascade.h"

#include "base/mem.h"
#include "base/str.h"

#include <stdlib.h>

/* A lone rule and what it is looked up by. */
struct entry {
	struct stig_str value;
	size_t index;
};

static int compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = str_compare(x->value, y->value);

	return order ? order : (x->index > y->index) - (x->index < y->index);
}

/* The lone rules of a release that have a value, sorted by it. */
static struct entry *lone_entries(const struct stig_release *release,
				  const size_t *partner,
				  enum stig_field field, size_t *count)
{
	struct entry *entry = mem_calloc(release->rule_count, sizeof(*entry));

	*count = 0;
	for (size_t i = 0; i < release->rule_count; i++) {
		struct stig_str value =
			str_trim(release->rule[i].field[field]);

		if (partner[i] == PAIRING_NONE && value.len)
			entry[(*count)++] = (struct entry){ value, i };
	}
	if (*count)
		qsort(entry, *count, sizeof(*entry), compare_entries);
	return entry;
}

/* How many entries from at on have the value of the first. */
static size_t run_length(const struct entry *entry, size_t count, size_t at)
{
	size_t end = at + 1;

	while (end < count && str_equal(entry[end].value, entry[at].value))
		end++;
	return end - at;
}

static void pair_by_field(struct cascade *cascade, enum stig_field field,
			  enum stig_matched_by by)
{
	size_t old_count, new_count;
	struct entry *old = lone_entries(cascade->old,
					 cascade->pairing->of_old, field,
					 &old_count);
	struct entry *fresh = lone_entries(cascade->fresh,
					   cascade->pairing->of_new, field,
					   &new_count);

	for (size_t i = 0, j = 0; i < old_count && j < new_count;) {
		int order = str_compare(old[i].value, fresh[j].value);
		size_t old_run = run_length(old, old_count, i);
		size_t new_run = run_length(fresh, new_count, j);

		if (order == 0 && old_run == 1 && new_run == 1)
			cascade_join(cascade, old[i].index, fresh[j].index,
				     by);
		i += order <= 0 ? old_run : 0;
		j += order >= 0 ? new_run : 0;
	}
	mem_free(old);
	mem_free(fresh);
}

void pair_by_stig_id(struct cascade *cascade)
{
	pair_by_field(cascade, STIG_FIELD_STIG_ID, STIG_BY_STIG_ID);
}

void pair_by_rule_id(struct cascade *cascade)
{
	pair_by_field(cascade, STIG_FIELD_RULE_ID, STIG_BY_RULE_ID);
}
