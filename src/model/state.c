/* SPDX-License-Identifier: MIT */
/* Names of what became of a rule, and of how it was found again. */
#include "stigdiff.h"

static const char *const states[] = {
	[STIG_ADDED] = "added",
	[STIG_REMOVED] = "removed",
	[STIG_RENUMBERED] = "renumbered",
	[STIG_CHANGED] = "changed",
	[STIG_IDS_ONLY] = "ids",
	[STIG_UNCHANGED] = "unchanged",
};

static const char *const matched_by[] = {
	[STIG_BY_NOTHING] = "",
	[STIG_BY_VULN_ID] = "vuln-id",
	[STIG_BY_LEGACY] = "legacy",
	[STIG_BY_STIG_ID] = "stig-id",
	[STIG_BY_RULE_ID] = "rule-id",
};

const char *stig_state_name(enum stig_state state)
{
	return states[state];
}

const char *stig_matched_by_name(enum stig_matched_by by)
{
	return matched_by[by];
}
