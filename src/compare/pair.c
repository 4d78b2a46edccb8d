/* SPDX-License-Identifier: MIT */
/*
 * Pairing of rules: a cascade of steps, each of which sees only the rules that
 * are still alone on both sides. Every step is a merge or a search of sorted
 * arrays: deterministic, and there is no hash table that somebody could flood.
 */
#include "compare/pair.h"

#include "base/mem.h"
#include "compare/cascade.h"

/* The order is the order of trust; a row takes part in some --match. */
static const struct {
	void (*run)(struct cascade *);
	bool in[STIG_MATCH_COUNT];
} steps[] = {
	{ pair_by_vuln_id,
	  { [STIG_MATCH_AUTO] = true, [STIG_MATCH_VULN_ID] = true } },
	{ pair_by_legacy,
	  { [STIG_MATCH_AUTO] = true, [STIG_MATCH_LEGACY] = true } },
	{ pair_by_stig_id,
	  { [STIG_MATCH_AUTO] = true, [STIG_MATCH_STIG_ID] = true } },
	{ pair_by_rule_id, { [STIG_MATCH_RULE_ID] = true } },
};

void cascade_join(struct cascade *cascade, size_t i, size_t j,
		  enum stig_matched_by by)
{
	cascade->pairing->of_old[i] = j;
	cascade->pairing->of_new[j] = i;
	cascade->pairing->by[j] = by;
}

static size_t *all_alone(size_t count)
{
	size_t *partner = mem_calloc(count, sizeof(*partner));

	for (size_t i = 0; i < count; i++)
		partner[i] = PAIRING_NONE;
	return partner;
}

void pairing_make(struct pairing *pairing, const struct stig_release *old,
		  const struct stig_release *fresh, enum stig_match match,
		  struct notes *notes)
{
	struct cascade cascade = { old, fresh, pairing, notes, match };

	pairing->of_old = all_alone(old->rule_count);
	pairing->of_new = all_alone(fresh->rule_count);
	pairing->by = mem_calloc(fresh->rule_count, sizeof(*pairing->by));
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		if (steps[i].in[match])
			steps[i].run(&cascade);
}

void pairing_release(struct pairing *pairing)
{
	mem_free(pairing->of_old);
	mem_free(pairing->of_new);
	mem_free(pairing->by);
}
