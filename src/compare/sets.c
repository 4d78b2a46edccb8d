/* SPDX-License-Identifier: MIT */
/* Sets of identifiers: a merge of two sorted lists. */
#include "compare/sets.h"

#include "base/str.h"

static size_t element_count(struct stig_str set)
{
	struct stig_str element;
	size_t count = 0;

	while (str_next_element(&set, &element))
		count++;
	return count;
}

void sets_compare(struct arena *arena, struct stig_change *change)
{
	struct stig_str old = change->old_text, fresh = change->new_text;
	struct stig_str *removed = arena_array(arena, element_count(old),
					       sizeof(*removed));
	struct stig_str *added = arena_array(arena, element_count(fresh),
					     sizeof(*added));
	struct stig_str a, b;
	bool has_a = str_next_element(&old, &a);
	bool has_b = str_next_element(&fresh, &b);

	change->removed = removed;
	change->added = added;
	while (has_a || has_b) {
		int order = !has_a ? 1 : !has_b ? -1 : str_compare(a, b);

		if (order < 0)
			removed[change->removed_count++] = a;
		else if (order > 0)
			added[change->added_count++] = b;
		if (order <= 0)
			has_a = str_next_element(&old, &a);
		if (order >= 0)
			has_b = str_next_element(&fresh, &b);
	}
}
