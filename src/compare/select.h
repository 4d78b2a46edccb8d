/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SELECT_H
#define STIGDIFF_COMPARE_SELECT_H

#include "stigdiff.h"

#include <stdbool.h>

/* Which of the fields that both sides can hold the options compare. */
uint64_t select_fields(const struct stig_compare_options *options,
		       uint64_t fields);

/* Do CAT and names let this pair into the report? Nothing else is known yet. */
bool select_rule(const struct stig_compare_options *options,
		 const struct stig_pair *pair);

/* Do level and signals let a pair in whose changes are found? */
bool select_difference(const struct stig_compare_options *options,
		       const struct stig_pair *pair);

#endif
