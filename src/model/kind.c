/* SPDX-License-Identifier: MIT */
/*
 * Kinds of difference and their levels. The order of the kinds is the order
 * of need: compare/reasons lists a rule under the first that it has.
 */
#include "stigdiff.h"

static const struct stig_level_info levels[] = {
	[STIG_ASSESS] = { "assess", "must I look at systems again?" },
	[STIG_ACT] = { "act", "must I change settings, content, deadlines?" },
	[STIG_MAP] = { "map", "must I update identifiers or control mappings, "
			      "not systems?" },
	[STIG_READ] = { "read", "wording only" },
	[STIG_IDS] = { "ids", "bookkeeping" },
};

static const struct stig_kind_info kinds[] = {
	[STIG_RULE_ADDED] = { "rule-added", "new rule",
		"the new release has a rule that the old one lacks",
		STIG_ASSESS },
	[STIG_CHECK_CHANGED] = { "check-changed", "check changed",
		"the check text differs", STIG_ASSESS },
	[STIG_OTHER_TEXT_CHANGED] = { "other-text-changed",
		"other text changed",
		"text outside the known fields differs", STIG_ASSESS },
	[STIG_RULE_REMOVED] = { "rule-removed", "removed",
		"the old release has a rule that the new one lacks",
		STIG_ACT },
	[STIG_SEVERITY_RAISED] = { "severity-raised", "severity raised",
		"the severity is higher than it was", STIG_ACT },
	[STIG_SEVERITY_LOWERED] = { "severity-lowered", "severity lowered",
		"the severity is lower than it was", STIG_ACT },
	[STIG_SEVERITY_SET] = { "severity-set", "severity set",
		"the severity changed from or to absent, unknown or info",
		STIG_ACT },
	[STIG_FIX_CHANGED] = { "fix-changed", "fix changed, check not",
		"the fix text differs", STIG_ACT },
	[STIG_MITIGATION_CHANGED] = { "mitigation-changed", "mitigation",
		"mitigations or their control differ", STIG_ACT },
	[STIG_OVERRIDE_CHANGED] = { "override-changed", "severity override",
		"the guidance for overriding the severity differs",
		STIG_ACT },
	[STIG_DOCUMENTABLE_CHANGED] = { "documentable-changed",
		"documentable", "the documentable flag differs", STIG_ACT },
	[STIG_RULE_RENUMBERED] = { "rule-renumbered", "renumbered",
		"the rule has another Vuln ID", STIG_MAP },
	[STIG_STIG_ID_CHANGED] = { "stig-id-changed", "STIG ID",
		"the STIG ID differs", STIG_MAP },
	[STIG_CCI_REMOVED] = { "cci-removed", "CCI removed",
		"a CCI is no longer mapped", STIG_MAP },
	[STIG_CCI_ADDED] = { "cci-added", "CCI added",
		"a CCI is newly mapped", STIG_MAP },
	[STIG_SRG_CHANGED] = { "srg-changed", "SRG",
		"the Group title differs", STIG_MAP },
	[STIG_SATISFIES_CHANGED] = { "satisfies-changed", "satisfies",
		"only the Satisfies line of the discussion differs",
		STIG_MAP },
	[STIG_TITLE_CHANGED] = { "title-changed", "title",
		"the title differs", STIG_READ },
	[STIG_DISCUSSION_CHANGED] = { "discussion-changed", "discussion",
		"the discussion differs", STIG_READ },
	[STIG_GUIDANCE_CHANGED] = { "guidance-changed", "guidance",
		"another guidance field of the description differs",
		STIG_READ },
	[STIG_RULE_ID_REVISED] = { "rule-id-revised", "Rule ID",
		"the Rule ID was issued again", STIG_IDS },
	[STIG_CHECK_ID_CHANGED] = { "check-id-changed", "Check ID",
		"the check's id differs", STIG_IDS },
	[STIG_FIX_ID_CHANGED] = { "fix-id-changed", "Fix ID",
		"the fix's id differs", STIG_IDS },
	[STIG_LEGACY_CHANGED] = { "legacy-changed", "legacy IDs",
		"the ids of former numberings differ", STIG_IDS },
	[STIG_IDENT_CHANGED] = { "ident-changed", "other identifiers",
		"identifiers other than CCI and legacy differ", STIG_IDS },
	[STIG_REFERENCE_CHANGED] = { "reference-changed", "reference",
		"the reference block differs", STIG_IDS },
	[STIG_CHECK_REF_CHANGED] = { "check-ref-changed", "check reference",
		"the name or file of the check reference differs",
		STIG_IDS },
	[STIG_WEIGHT_CHANGED] = { "weight-changed", "weight",
		"the weight differs", STIG_IDS },
	[STIG_WHITESPACE_ONLY] = { "whitespace-only", "white space only",
		"a field differs in nothing but white space", STIG_IDS },
};

const struct stig_level_info *stig_levels(size_t *count)
{
	*count = STIG_LEVEL_COUNT;
	return levels;
}

const struct stig_kind_info *stig_kinds(size_t *count)
{
	*count = STIG_KIND_COUNT;
	return kinds;
}
