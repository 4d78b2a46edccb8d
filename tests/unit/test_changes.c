/* SPDX-License-Identifier: MIT */
#include "compare/changes.h"

#include "make.h"

static struct arena arena;
static struct stig_compare_options options;

static void begin(void)
{
	options = (struct stig_compare_options)STIG_COMPARE_OPTIONS_INIT;
	options.detail = STIG_DETAIL_FIELDS;
}

static void end(void)
{
	arena_release(&arena);
}

TestSuite(changes, .init = begin, .fini = end);

/* What becomes of these two rules, one of which may be NULL. */
static struct stig_pair compare(const struct stig_rule *old,
				const struct stig_rule *fresh)
{
	struct changes changes = {
		.arena = &arena,
		.options = &options,
		.fields = (UINT64_C(1) << STIG_FIELD_COUNT) - 1,
	};
	struct stig_pair pair = { .old_rule = old, .new_rule = fresh };

	changes_find(&changes, &pair);
	return pair;
}

/* Two releases of one rule each. */
static struct stig_pair between(const struct make_rule *old,
				const struct make_rule *fresh)
{
	static struct stig_release *a, *b;

	stig_release_free(a);
	stig_release_free(b);
	a = make_release("A", old, 1);
	b = make_release("A", fresh, 1);
	return compare(&a->rule[0], &b->rule[0]);
}
#define FROM(...) &(const struct make_rule){ "V-1", { __VA_ARGS__ } }
#define BIT(kind) (UINT32_C(1) << STIG_##kind)

Test(changes, same_texts_are_no_change)
{
	struct stig_pair pair = between(FROM(F(CHECK) = "c", F(CCI) = "a\nb"),
					FROM(F(CHECK) = "c", F(CCI) = "a\nb"));

	cr_assert_eq(pair.state, STIG_UNCHANGED);
	cr_assert_eq(pair.level, STIG_LEVEL_NONE);
	cr_assert_eq(pair.change_count, 0);
	cr_assert_eq(pair.kinds, 0);
	cr_assert(pair.check_same);
	cr_assert_not(pair.silent);
	cr_assert_not(pair.listed);
}

Test(changes, each_field_has_its_level_and_kind)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);

	for (size_t i = 0; i < count; i++) {
		struct make_rule old = { "V-1", { NULL } }, fresh = old;

		old.field[i] = "a";
		fresh.field[i] = "b";
		struct stig_pair pair = between(&old, &fresh);

		cr_assert_eq(pair.change_count, 1);
		cr_assert_eq(pair.change[0].field, i);
		cr_assert_eq(pair.level, info[i].level, "%s", info[i].name);
		cr_assert(pair.kinds >> info[i].kind & 1, "%s", info[i].name);
		cr_assert_eq(pair.reason, info[i].kind, "%s", info[i].name);
		cr_assert_eq(pair.state, info[i].level < STIG_IDS
						 ? STIG_CHANGED
						 : STIG_IDS_ONLY);
		cr_assert_eq(pair.listed, info[i].level < STIG_IDS);
	}
}

Test(changes, equal_hashes_of_other_bytes_are_a_change)
{
	struct stig_release *a = make_release("A", FROM(F(CHECK) = "old"), 1);
	struct stig_release *b = make_release("A", FROM(F(CHECK) = "new"), 1);
	struct stig_rule forged = b->rule[0];

	memcpy(forged.hash, a->rule[0].hash, sizeof(forged.hash));
	struct stig_pair pair = compare(&a->rule[0], &forged);
	cr_assert_eq(pair.change_count, 1);
	cr_assert_eq(pair.state, STIG_CHANGED);
	cr_assert_eq(pair.level, STIG_ASSESS);
	stig_release_free(a);
	stig_release_free(b);
}

Test(changes, white_space_alone_is_bookkeeping)
{
	struct stig_pair pair = between(
		FROM(F(CHECK) = "a  b\n"), FROM(F(CHECK) = "a\xc2\xa0" "b"));

	cr_assert_eq(pair.kinds, BIT(WHITESPACE_ONLY));
	cr_assert_eq(pair.state, STIG_IDS_ONLY);
	cr_assert_eq(pair.level, STIG_IDS);
	cr_assert(pair.change[0].whitespace_only);
	cr_assert(pair.check_same);
	cr_assert_not(pair.silent);
}

Test(changes, white_space_that_parts_a_word_is_a_change)
{
	cr_assert_eq(between(FROM(F(FIX) = "ab"), FROM(F(FIX) = "a b")).state,
		     STIG_CHANGED);
}

Test(changes, options_list_what_is_otherwise_hidden)
{
	const struct make_rule *old = FROM(F(FIX) = "a b");
	const struct make_rule *fresh = FROM(F(FIX) = "a  b");

	cr_assert_not(between(old, fresh).listed);
	options.show_ids = true;
	cr_assert_not(between(old, fresh).listed);
	options.show_space = true;
	cr_assert(between(old, fresh).listed);

	begin();
	old = FROM(F(RULE_ID) = "r1");
	fresh = FROM(F(RULE_ID) = "r2");
	cr_assert_not(between(old, fresh).listed);
	options.show_ids = true;
	cr_assert(between(old, fresh).listed);

	begin();
	options.all_rules = true;
	cr_assert(between(old, old).listed);
}

Test(changes, severity_is_raised_lowered_or_set)
{
	cr_assert_eq(between(FROM(F(SEVERITY) = "low"),
			     FROM(F(SEVERITY) = "high")).kinds,
		     BIT(SEVERITY_RAISED));
	cr_assert_eq(between(FROM(F(SEVERITY) = "high"),
			     FROM(F(SEVERITY) = "medium")).kinds,
		     BIT(SEVERITY_LOWERED));
	cr_assert_eq(between(FROM(F(SEVERITY) = NULL),
			     FROM(F(SEVERITY) = "medium")).kinds,
		     BIT(SEVERITY_SET));
}

Test(changes, ccis_are_added_removed_or_both)
{
	cr_assert_eq(between(FROM(F(CCI) = "a"), FROM(F(CCI) = "a\nb")).kinds,
		     BIT(CCI_ADDED));
	cr_assert_eq(between(FROM(F(CCI) = "a\nb"), FROM(F(CCI) = "b")).kinds,
		     BIT(CCI_REMOVED));
	cr_assert_eq(between(FROM(F(CCI) = "a"), FROM(F(CCI) = "b")).kinds,
		     BIT(CCI_REMOVED) | BIT(CCI_ADDED));
}

Test(changes, satisfies_line_is_mapping_and_not_wording)
{
	struct stig_pair pair = between(
		FROM(F(DISCUSSION) = "Prose.\n\nSatisfies: SRG-1"),
		FROM(F(DISCUSSION) = "Prose.\n\nSatisfies: SRG-2"));

	cr_assert_eq(pair.kinds, BIT(SATISFIES_CHANGED));
	cr_assert_eq(pair.level, STIG_MAP);
}

Test(changes, level_is_the_highest_and_reason_the_first_kind)
{
	struct stig_pair pair = between(
		FROM(F(TITLE) = "a", F(FIX) = "a", F(CHECK) = "a"),
		FROM(F(TITLE) = "b", F(FIX) = "b", F(CHECK) = "b"));

	cr_assert_eq(pair.change_count, 3);
	cr_assert_eq(pair.level, STIG_ASSESS);
	cr_assert_eq(pair.reason, STIG_CHECK_CHANGED);
	cr_assert_eq(pair.kinds, BIT(CHECK_CHANGED) | BIT(FIX_CHANGED) |
					 BIT(TITLE_CHANGED));
	cr_assert_not(pair.check_same);
}

Test(changes, text_that_changed_under_the_same_rule_id_is_silent)
{
	cr_assert(between(FROM(F(RULE_ID) = "r1", F(FIX) = "a"),
			  FROM(F(RULE_ID) = "r1", F(FIX) = "b")).silent);
	cr_assert_not(between(FROM(F(RULE_ID) = "r1", F(FIX) = "a"),
			      FROM(F(RULE_ID) = "r2", F(FIX) = "b")).silent);
	cr_assert_not(between(FROM(F(RULE_ID) = "r1", F(CCI) = "a"),
			      FROM(F(RULE_ID) = "r1", F(CCI) = "b")).silent);
	cr_assert_not(between(FROM(F(RULE_ID) = "r1", F(FIX) = "a"),
			      FROM(F(RULE_ID) = "r1", F(FIX) = "a ")).silent);
}

Test(changes, lone_rule_is_added_or_removed_with_all_it_holds)
{
	struct stig_release *release = make_release(
		"A", FROM(F(CHECK) = "c", F(CCI) = "a", F(WEIGHT) = ""), 1);
	struct stig_pair added = compare(NULL, &release->rule[0]);
	struct stig_pair removed = compare(&release->rule[0], NULL);

	cr_assert_eq(added.state, STIG_ADDED);
	cr_assert_eq(added.level, STIG_ASSESS);
	cr_assert_eq(added.kinds, BIT(RULE_ADDED));
	cr_assert_eq(added.change_count, 2);
	cr_assert_eq(removed.state, STIG_REMOVED);
	cr_assert_eq(removed.level, STIG_ACT);
	cr_assert_eq(removed.kinds, BIT(RULE_REMOVED));
	cr_assert_eq(removed.change_count, 2);
	cr_assert_not(added.check_same || removed.check_same);
	cr_assert_not(added.silent || removed.silent);
	cr_assert(added.listed && removed.listed);
	stig_release_free(release);
}

Test(changes, another_ordinal_makes_a_rule_renumbered)
{
	struct stig_release *release = make_release("A", RULES(
		{ "V-1", { F(CHECK) = "c" } }, { "V-1", { F(CHECK) = "c" } }));
	struct stig_pair pair = compare(&release->rule[1], &release->rule[0]);

	cr_assert_eq(pair.state, STIG_RENUMBERED);
	cr_assert_eq(pair.kinds, BIT(RULE_RENUMBERED));
	cr_assert_eq(pair.level, STIG_MAP);
	cr_assert(pair.check_same);
	stig_release_free(release);
}

Test(changes, field_that_one_side_cannot_hold_is_not_compared)
{
	struct stig_release *a = make_release(
		"A", FROM(F(CHECK) = "a", F(FIX) = "a"), 1);
	struct stig_release *b = make_release(
		"A", FROM(F(CHECK) = "b", F(FIX) = "b"), 1);
	struct changes changes = {
		.arena = &arena,
		.options = &options,
		.fields = UINT64_C(1) << STIG_FIELD_FIX,
	};
	struct stig_pair pair = { .old_rule = a->rule, .new_rule = b->rule };

	changes_find(&changes, &pair);
	cr_assert_eq(pair.change_count, 1);
	cr_assert_eq(pair.change[0].field, STIG_FIELD_FIX);
	/* nothing is claimed of a check that was not looked at */
	cr_assert_not(pair.check_same);
	stig_release_free(a);
	stig_release_free(b);
}

Test(changes, lines_are_made_only_where_they_are_asked_for)
{
	const struct make_rule *old = FROM(F(CHECK) = "a", F(RULE_ID) = "r1");
	const struct make_rule *fresh =
		FROM(F(CHECK) = "b", F(RULE_ID) = "r2");

	cr_assert_eq(between(old, fresh).change[0].line_count, 0);
	for (unsigned i = STIG_DETAIL_LINES; i <= STIG_DETAIL_WORDS; i++) {
		options.detail = i;
		struct stig_pair pair = between(old, fresh);

		cr_assert_gt(pair.change[0].line_count, 0);
		cr_assert_gt(pair.change[0].hunk_count, 0);
		/* not listed: nobody looks at its lines */
		cr_assert_eq(pair.change[1].line_count, 0);
	}
}
