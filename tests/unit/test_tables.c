/* SPDX-License-Identifier: MIT */
/* The tables of fields, kinds and levels against the specification's. */
#include "make.h"

/* Sorted as the specification has them: name, shape, level. */
static const struct {
	const char *name;
	enum stig_shape shape;
	enum stig_level level;
} fields[] = {
	{ "severity", STIG_WORD, STIG_ACT },
	{ "title", STIG_TEXT, STIG_READ },
	{ "stig-id", STIG_WORD, STIG_MAP },
	{ "srg", STIG_TEXT, STIG_MAP },
	{ "discussion", STIG_TEXT, STIG_READ },
	{ "check", STIG_TEXT, STIG_ASSESS },
	{ "fix", STIG_TEXT, STIG_ACT },
	{ "cci", STIG_SET, STIG_MAP },
	{ "mitigations", STIG_TEXT, STIG_ACT },
	{ "mitigation-control", STIG_TEXT, STIG_ACT },
	{ "severity-override-guidance", STIG_TEXT, STIG_ACT },
	{ "documentable", STIG_TEXT, STIG_ACT },
	{ "false-positives", STIG_TEXT, STIG_READ },
	{ "false-negatives", STIG_TEXT, STIG_READ },
	{ "third-party-tools", STIG_TEXT, STIG_READ },
	{ "potential-impacts", STIG_TEXT, STIG_READ },
	{ "responsibility", STIG_TEXT, STIG_READ },
	{ "ia-controls", STIG_TEXT, STIG_READ },
	{ "other-text", STIG_TEXT, STIG_ASSESS },
	{ "legacy", STIG_SET, STIG_IDS },
	{ "ident", STIG_SET, STIG_IDS },
	{ "ident-system", STIG_SET, STIG_IDS },
	{ "rule-id", STIG_WORD, STIG_IDS },
	{ "check-id", STIG_WORD, STIG_IDS },
	{ "fix-id", STIG_WORD, STIG_IDS },
	{ "check-ref", STIG_WORD, STIG_IDS },
	{ "reference", STIG_WORD, STIG_IDS },
	{ "weight", STIG_WORD, STIG_IDS },
};

static const struct {
	const char *name;
	enum stig_level level;
} kinds[] = {
	{ "rule-added", STIG_ASSESS },
	{ "check-changed", STIG_ASSESS },
	{ "other-text-changed", STIG_ASSESS },
	{ "severity-raised", STIG_ACT },
	{ "severity-lowered", STIG_ACT },
	{ "severity-set", STIG_ACT },
	{ "rule-removed", STIG_ACT },
	{ "fix-changed", STIG_ACT },
	{ "mitigation-changed", STIG_ACT },
	{ "override-changed", STIG_ACT },
	{ "documentable-changed", STIG_ACT },
	{ "rule-renumbered", STIG_MAP },
	{ "stig-id-changed", STIG_MAP },
	{ "cci-added", STIG_MAP },
	{ "cci-removed", STIG_MAP },
	{ "srg-changed", STIG_MAP },
	{ "satisfies-changed", STIG_MAP },
	{ "title-changed", STIG_READ },
	{ "discussion-changed", STIG_READ },
	{ "guidance-changed", STIG_READ },
	{ "rule-id-revised", STIG_IDS },
	{ "check-id-changed", STIG_IDS },
	{ "fix-id-changed", STIG_IDS },
	{ "legacy-changed", STIG_IDS },
	{ "ident-changed", STIG_IDS },
	{ "reference-changed", STIG_IDS },
	{ "check-ref-changed", STIG_IDS },
	{ "weight-changed", STIG_IDS },
	{ "whitespace-only", STIG_IDS },
};

Test(tables, fields_are_those_of_the_specification)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);

	cr_assert_eq(count, sizeof(fields) / sizeof(fields[0]));
	for (size_t i = 0, j; i < count; i++) {
		for (j = 0; strcmp(info[i].name, fields[j].name) != 0; j++)
			cr_assert_lt(j + 1, count, "%s", info[i].name);
		cr_assert_eq(info[i].shape, fields[j].shape, "%s",
			     info[i].name);
		cr_assert_eq(info[i].level, fields[j].level, "%s",
			     info[i].name);
	}
}

Test(tables, kinds_are_those_of_the_specification)
{
	size_t count;
	const struct stig_kind_info *info = stig_kinds(&count);

	cr_assert_eq(count, sizeof(kinds) / sizeof(kinds[0]));
	for (size_t i = 0, j; i < count; i++) {
		for (j = 0; strcmp(info[i].name, kinds[j].name) != 0; j++)
			cr_assert_lt(j + 1, count, "%s", info[i].name);
		cr_assert_eq(info[i].level, kinds[j].level, "%s",
			     info[i].name);
	}
}

Test(tables, field_has_the_level_of_its_kind)
{
	size_t count;
	const struct stig_kind_info *kind = stig_kinds(&count);
	const struct stig_field_info *info = stig_fields(&count);

	for (size_t i = 0; i < count; i++)
		cr_assert_eq(info[i].level, kind[info[i].kind].level, "%s",
			     info[i].name);
}

/* So that the reason of a rule, its first kind, has its highest level. */
Test(tables, kinds_stand_in_the_order_of_their_levels)
{
	size_t count;
	const struct stig_kind_info *kind = stig_kinds(&count);

	for (size_t i = 1; i < count; i++)
		cr_assert_geq(kind[i].level, kind[i - 1].level, "%s",
			      kind[i].name);
}

Test(tables, everything_has_words_and_no_name_stands_twice)
{
	size_t field_count, kind_count;
	const struct stig_field_info *field = stig_fields(&field_count);
	const struct stig_kind_info *kind = stig_kinds(&kind_count);

	for (size_t i = 0; i < field_count; i++) {
		cr_assert(field[i].heading && field[i].heading[0]);
		for (size_t j = 0; j < i; j++)
			cr_assert_str_neq(field[i].name, field[j].name);
	}
	for (size_t i = 0; i < kind_count; i++) {
		cr_assert(kind[i].reason && kind[i].reason[0]);
		cr_assert(kind[i].summary && kind[i].summary[0]);
		for (size_t j = 0; j < i; j++)
			cr_assert_str_neq(kind[i].name, kind[j].name);
	}
}

Test(tables, levels_are_five_and_the_most_urgent_is_first)
{
	static const char *const names[] = { "assess", "act", "map", "read",
					     "ids" };
	size_t count;
	const struct stig_level_info *level = stig_levels(&count);

	cr_assert_eq(count, 5);
	for (size_t i = 0; i < count; i++) {
		cr_assert_str_eq(level[i].name, names[i]);
		cr_assert(level[i].question[0]);
	}
}
