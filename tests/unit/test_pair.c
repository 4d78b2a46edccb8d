/* SPDX-License-Identifier: MIT */
#include "compare/pair.h"

#include "make.h"

#include <stdio.h>

/* Which new rule each old one is, as text, and the notes: "0-1 1-0 2-; n". */
static void pairs_as(struct stig_release *old, struct stig_release *fresh,
		     enum stig_match match, const char *expect)
{
	struct pairing pairing;
	struct buf text = BUF_INIT;
	struct arena arena = ARENA_INIT;
	struct notes notes = { .arena = &arena };

	pairing_make(&pairing, old, fresh, match, &notes);
	for (size_t i = 0; i < old->rule_count; i++) {
		buf_printf(&text, "%s%zu-", i ? " " : "", i);
		if (pairing.of_old[i] != PAIRING_NONE)
			buf_printf(&text, "%zu", pairing.of_old[i]);
	}
	for (size_t i = 0; i < notes.count; i++)
		buf_printf(&text, "; %.*s", (int)notes.note[i].text.len,
			   notes.note[i].text.ptr);
	claim_text(buf_str(&text), expect);
	buf_release(&text);
	notes_release(&notes);
	arena_release(&arena);
	pairing_release(&pairing);
	stig_release_free(old);
	stig_release_free(fresh);
}

#define ID(vuln, stig) { vuln, { F(STIG_ID) = stig } }

Test(pair, rules_of_one_vuln_id_are_one_wherever_they_stand)
{
	pairs_as(make_release("A", RULES(ID("V-2", "a"), ID("V-1", "b"),
					 ID("V-3", "c"))),
		 make_release("A", RULES(ID("V-1", "c"), ID("V-4", "b"),
					 ID("V-2", "x"))),
		 STIG_MATCH_AUTO, "0-2 1-0 2-");
}

Test(pair, part_of_an_id_is_another_id)
{
	pairs_as(make_release("A", RULES(ID("V-1", ""), ID("V-12", ""))),
		 make_release("A", RULES(ID("V-123", ""), ID("V-12", ""))),
		 STIG_MATCH_AUTO, "0- 1-1");
}

Test(pair, rules_of_a_group_are_paired_by_unique_stig_ids)
{
	pairs_as(make_release("A", RULES(ID("V-1", "a"), ID("V-1", "b"),
					 ID("V-1", "c"))),
		 make_release("A", RULES(ID("V-1", "c "), ID("V-1", "a"),
					 ID("V-1", "b"))),
		 STIG_MATCH_AUTO, "0-1 1-2 2-0");
}

Test(pair, repeated_stig_ids_pair_a_group_by_order)
{
	pairs_as(make_release("A", RULES(ID("V-1", "a"), ID("V-1", "b"))),
		 make_release("A", RULES(ID("V-1", "b"), ID("V-1", "b"))),
		 STIG_MATCH_AUTO, "0-0 1-1");
	pairs_as(make_release("A", RULES(ID("V-1", "a"), ID("V-1", "a"))),
		 make_release("A", RULES(ID("V-1", "b"), ID("V-1", "a"))),
		 STIG_MATCH_AUTO, "0-0 1-1");
}

Test(pair, match_by_vuln_id_alone_pairs_a_group_by_order)
{
	pairs_as(make_release("A", RULES(ID("V-1", "a"), ID("V-1", "b"))),
		 make_release("A", RULES(ID("V-1", "b"), ID("V-1", "a"))),
		 STIG_MATCH_VULN_ID, "0-0 1-1");
}

Test(pair, rules_that_a_group_has_more_stay_alone)
{
	pairs_as(make_release("A", RULES(ID("V-1", "a"), ID("V-1", "a"),
					 ID("V-1", "a"))),
		 make_release("A", RULES(ID("V-1", "a"))),
		 STIG_MATCH_AUTO, "0-0 1- 2-");
	pairs_as(make_release("A", RULES(ID("V-1", "b"))),
		 make_release("A", RULES(ID("V-1", "a"), ID("V-1", "b"))),
		 STIG_MATCH_AUTO, "0-1");
}

/* Nobody has seen such a Group; it must not take quadratic time. */
Test(pair, group_of_very_many_rules_is_paired_whole, .timeout = 20)
{
	enum { COUNT = 5000 };
	static struct make_rule rule[COUNT];
	static char id[COUNT][8];
	struct pairing pairing;

	for (size_t i = 0; i < COUNT; i++) {
		snprintf(id[i], sizeof(id[i]), "%zu", i);
		rule[i] = (struct make_rule){ "V-1", { F(STIG_ID) = id[i] } };
	}
	struct stig_release *release = make_release("A", rule, COUNT);
	pairing_make(&pairing, release, release, STIG_MATCH_AUTO, NULL);
	for (size_t i = 0; i < COUNT; i++)
		cr_assert_eq(pairing.of_old[i], i);
	pairing_release(&pairing);
	stig_release_free(release);
}

Test(pair, nothing_pairs_with_nothing)
{
	pairs_as(make_release("A", NULL, 0),
		 make_release("A", RULES(ID("V-1", "a"))), STIG_MATCH_AUTO,
		 "");
	pairs_as(make_release("A", RULES(ID("V-1", "a"))),
		 make_release("A", NULL, 0), STIG_MATCH_AUTO, "0-");
}

/* ------------------------------------------------------------ the cascade */

#define WAS(vuln, stig, legacy_ids)                                           \
	{ vuln, { F(STIG_ID) = stig, F(LEGACY) = legacy_ids } }

Test(pair, legacy_ids_of_the_new_rule_name_the_old_one)
{
	pairs_as(make_release("A", RULES(ID("V-1", "a"), ID("V-2", "b"))),
		 make_release("A", RULES(WAS("V-11", "x", "SV-2\nV-2"),
					 WAS("V-12", "y", "V-1"))),
		 STIG_MATCH_AUTO, "0-1 1-0");
}

Test(pair, an_old_rule_may_name_the_new_one)
{
	pairs_as(make_release("A", RULES(WAS("V-11", "a", "V-1"))),
		 make_release("A", RULES(ID("V-1", "b"))), STIG_MATCH_AUTO,
		 "0-0");
}

Test(pair, of_two_legacy_ids_the_one_with_the_same_stig_id_comes_first)
{
	pairs_as(make_release("A", RULES(ID("V-1", "a"), ID("V-2", "b"))),
		 make_release("A", RULES(WAS("V-11", " b ", "V-1\nV-2"))),
		 STIG_MATCH_AUTO,
		 "0- 1-0; merged: V-11 takes the place of V-1, V-2");
}

Test(pair, a_rule_that_two_name_is_a_split)
{
	pairs_as(make_release("A", RULES(ID("V-1", "a"))),
		 make_release("A", RULES(WAS("V-11", "b", "V-1"),
					 WAS("V-12", "a", "V-1"))),
		 STIG_MATCH_AUTO, "0-1; split: V-1 became V-11, V-12");
}

Test(pair, a_matched_rule_is_no_candidate)
{
	pairs_as(make_release("A", RULES(ID("V-1", "a"), ID("V-2", "b"))),
		 make_release("A", RULES(ID("V-1", "a"),
					 WAS("V-11", "c", "V-1"))),
		 STIG_MATCH_AUTO, "0-0 1-");
}

Test(pair, stig_ids_match_when_they_stand_once_on_either_side)
{
	pairs_as(make_release("A", RULES(ID("X-1", "a"), ID("X-2", "b"),
					 ID("X-3", "b"), ID("X-4", ""))),
		 make_release("A", RULES(ID("V-1", "b"), ID("V-2", "a "),
					 ID("V-3", ""))),
		 STIG_MATCH_AUTO, "0-1 1- 2- 3-");
}

Test(pair, one_key_is_that_key_alone)
{
	for (int match = STIG_MATCH_VULN_ID; match < STIG_MATCH_COUNT;
	     match++) {
		static const char *const expect[] = {
			[STIG_MATCH_VULN_ID] = "0-0 1- 2- 3-",
			[STIG_MATCH_LEGACY] = "0- 1-1 2- 3-",
			[STIG_MATCH_STIG_ID] = "0- 1- 2-2 3-",
			[STIG_MATCH_RULE_ID] = "0- 1- 2- 3-3",
		};

		pairs_as(make_release("A", RULES(
				ID("V-1", "a"), ID("V-2", "b"), ID("V-3", "c"),
				{ "V-4", { F(RULE_ID) = "SV-4" } })),
			 make_release("A", RULES(
				ID("V-1", "k"), WAS("V-12", "l", "V-2"),
				ID("V-13", "c"),
				{ "V-14", { F(RULE_ID) = "SV-4" } })),
			 match, expect[match]);
	}
}

/* -------------------------------------------------------------- any release */

static struct stig_release *any_release(struct make_random *random)
{
	static const char *const ids[] = { "V-1", "V-2", "V-3", "V-10", "X" };
	static const char *const stig_ids[] = { "a", "b", "c", "" };
	struct make_rule rule[9] = { { NULL, { NULL } } };
	size_t count = make_number(random, 10);

	for (size_t i = 0; i < count; i++) {
		rule[i].vuln_id = ids[make_number(random, 5)];
		rule[i].field[STIG_FIELD_STIG_ID] =
			stig_ids[make_number(random, 4)];
	}
	return make_release("A", rule, count);
}

static size_t count_of(const struct stig_release *release, struct stig_str id)
{
	size_t count = 0;

	for (size_t i = 0; i < release->rule_count; i++)
		count += str_equal(release->rule[i].vuln_id, id);
	return count;
}

/* Every rule once, with a partner of its Vuln ID as long as there are any. */
static void check(const struct stig_release *old,
		  const struct stig_release *fresh,
		  const struct pairing *pairing)
{
	size_t matched = 0, expect = 0;

	for (size_t j = 0; j < fresh->rule_count; j++) {
		size_t i = pairing->of_new[j];

		cr_assert_eq(pairing->by[j], i == PAIRING_NONE
						     ? STIG_BY_NOTHING
						     : STIG_BY_VULN_ID);
		if (i == PAIRING_NONE)
			continue;
		matched++;
		cr_assert_eq(pairing->of_old[i], j);
		claim_same(old->rule[i].vuln_id, fresh->rule[j].vuln_id);
	}
	for (size_t i = 0; i < old->rule_count; i++) {
		const struct stig_rule *rule = &old->rule[i];

		if (pairing->of_old[i] != PAIRING_NONE)
			cr_assert_eq(pairing->of_new[pairing->of_old[i]], i);
		/* of each id as many as the poorer side has */
		expect += rule->ordinal <= count_of(fresh, rule->vuln_id);
	}
	cr_assert_eq(matched, expect);
}

Test(pair, any_two_releases_are_paired_as_far_as_they_go)
{
	struct make_random random = { 0 };

	for (size_t i = 0; i < 3000; i++) {
		struct stig_release *old = any_release(&random);
		struct stig_release *fresh = any_release(&random);
		struct pairing pairing;

		pairing_make(&pairing, old, fresh, STIG_MATCH_VULN_ID, NULL);
		check(old, fresh, &pairing);
		pairing_release(&pairing);
		stig_release_free(old);
		stig_release_free(fresh);
	}
}
