/* SPDX-License-Identifier: MIT */
/* Whether two releases can be of one benchmark, whatever their ids. */
#include "compare/related.h"

#include "base/mem.h"
#include "base/str.h"

#include <stdlib.h>

/* Identifiers of one sort, of all rules of a release. */
struct names {
	struct stig_str *name;
	size_t count, room;
};

static void names_add(struct names *names, struct stig_str name)
{
	name = str_trim(name);
	if (!name.len)
		return;
	if (names->count == names->room) {
		names->room = names->room ? names->room * 2 : 256;
		names->name = mem_array(names->name, names->room,
					sizeof(*names->name));
	}
	names->name[names->count++] = name;
}

static void collect_numbers(struct names *names,
			    const struct stig_rule *rule)
{
	struct stig_str rest = rule->field[STIG_FIELD_LEGACY], id;

	names_add(names, rule->vuln_id);
	while (str_next_element(&rest, &id))
		names_add(names, id);
}

static void collect_stig_id(struct names *names, const struct stig_rule *rule)
{
	names_add(names, rule->field[STIG_FIELD_STIG_ID]);
}

static int compare_names(const void *a, const void *b)
{
	return str_compare(*(const struct stig_str *)a,
			   *(const struct stig_str *)b);
}

static struct names collect(const struct stig_release *release,
			    void (*from)(struct names *,
					 const struct stig_rule *))
{
	struct names names = { NULL, 0, 0 };

	for (size_t i = 0; i < release->rule_count; i++)
		from(&names, &release->rule[i]);
	if (names.count)
		qsort(names.name, names.count, sizeof(*names.name),
		      compare_names);
	return names;
}

static bool share(const struct stig_release *a, const struct stig_release *b,
		  void (*from)(struct names *, const struct stig_rule *))
{
	struct names x = collect(a, from), y = collect(b, from);
	bool found = false;

	for (size_t i = 0, j = 0; i < x.count && j < y.count && !found;) {
		int order = str_compare(x.name[i], y.name[j]);

		found = order == 0;
		i += order <= 0;
		j += order >= 0;
	}
	mem_free(x.name);
	mem_free(y.name);
	return found;
}

bool related(const struct stig_release *a, const struct stig_release *b)
{
	return share(a, b, collect_numbers) || share(a, b, collect_stig_id);
}
