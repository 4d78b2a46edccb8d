/* SPDX-License-Identifier: MIT */
/* Severities as XCCDF spells them, and DISA's categories. */
#include "model/severity.h"

#include "base/str.h"

static const struct {
	const char *severity;
	enum stig_cat cat;
} severities[] = {
	{ "high", STIG_CAT_I },
	{ "medium", STIG_CAT_II },
	{ "low", STIG_CAT_III },
};

static const char *const cat_names[] = {
	[STIG_CAT_I] = "I",
	[STIG_CAT_II] = "II",
	[STIG_CAT_III] = "III",
	[STIG_CAT_NONE] = "none",
};

enum stig_cat stig_cat_of(struct stig_str severity)
{
	size_t count = sizeof(severities) / sizeof(severities[0]);

	for (size_t i = 0; i < count; i++)
		if (str_is(severity, severities[i].severity))
			return severities[i].cat;
	return STIG_CAT_NONE;
}

const char *stig_cat_name(enum stig_cat cat)
{
	return cat_names[cat];
}

enum stig_kind severity_change(struct stig_str old_severity,
			       struct stig_str new_severity)
{
	enum stig_cat before = stig_cat_of(old_severity);
	enum stig_cat after = stig_cat_of(new_severity);

	if (before == STIG_CAT_NONE || after == STIG_CAT_NONE)
		return STIG_SEVERITY_SET;
	return after < before ? STIG_SEVERITY_RAISED : STIG_SEVERITY_LOWERED;
}
