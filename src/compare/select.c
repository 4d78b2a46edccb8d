/* SPDX-License-Identifier: MIT */
/* Filters: what the options let into a report. */
#include "compare/select.h"

#include "base/glob.h"
#include "base/str.h"

uint64_t select_fields(const struct stig_compare_options *options,
		       uint64_t fields)
{
	if (options->fields)
		fields &= options->fields;
	return fields & ~options->ignore_fields;
}

/* A rule that left the CATs or came into them is still of interest. */
static bool cat_fits(const struct stig_rule *rule, unsigned min_cat)
{
	return rule && (unsigned)stig_cat_of(
			       rule->field[STIG_FIELD_SEVERITY]) < min_cat;
}

static bool name_fits(const struct stig_rule *rule, struct stig_str pattern)
{
	return rule &&
	       (glob_fits(pattern, rule->vuln_id) ||
		glob_fits(pattern,
			  str_trim(rule->field[STIG_FIELD_STIG_ID])));
}

static bool any_name_fits(const struct stig_compare_options *options,
			  const struct stig_pair *pair)
{
	for (size_t i = 0; i < options->rule_count; i++) {
		struct stig_str pattern = str_of(options->rule[i]);

		if (name_fits(pair->old_rule, pattern) ||
		    name_fits(pair->new_rule, pattern))
			return true;
	}
	return options->rule_count == 0;
}

bool select_rule(const struct stig_compare_options *options,
		 const struct stig_pair *pair)
{
	return (!options->min_cat ||
		cat_fits(pair->old_rule, options->min_cat) ||
		cat_fits(pair->new_rule, options->min_cat)) &&
	       any_name_fits(options, pair);
}

bool select_difference(const struct stig_compare_options *options,
		       const struct stig_pair *pair)
{
	if (pair->state == STIG_UNCHANGED)
		return true;
	return pair->level <= options->level &&
	       (!options->signals || (pair->signals & options->signals));
}
