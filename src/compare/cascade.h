/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_CASCADE_H
#define STIGDIFF_COMPARE_CASCADE_H

#include "base/str.h"
#include "compare/pair.h"

/*
 * What the steps of the cascade share. A step joins rules that are still alone
 * on both sides and leaves all others as they are.
 */
struct cascade {
	const struct stig_release *old, *fresh;
	struct pairing *pairing;
	struct notes *notes;
	enum stig_match match;
};

static inline bool old_is_alone(const struct cascade *cascade, size_t i)
{
	return cascade->pairing->of_old[i] == PAIRING_NONE;
}

static inline bool new_is_alone(const struct cascade *cascade, size_t j)
{
	return cascade->pairing->of_new[j] == PAIRING_NONE;
}

/* White space around a STIG ID is no part of it. */
static inline bool same_stig_id(const struct stig_rule *a,
				const struct stig_rule *b)
{
	return str_equal(str_trim(a->field[STIG_FIELD_STIG_ID]),
			 str_trim(b->field[STIG_FIELD_STIG_ID]));
}

/* Old rule number i is new rule number j. */
void cascade_join(struct cascade *cascade, size_t i, size_t j,
		  enum stig_matched_by by);

/* pair_vuln_id.c: the same key; inside a Group by STIG ID, else by order */
void pair_by_vuln_id(struct cascade *cascade);

/* pair_legacy.c: one names the other among its legacy ids */
void pair_by_legacy(struct cascade *cascade);

/* pair_unique.c: the same value of a field, once on either side */
void pair_by_stig_id(struct cascade *cascade);
void pair_by_rule_id(struct cascade *cascade);

#endif
