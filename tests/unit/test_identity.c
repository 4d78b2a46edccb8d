/* SPDX-License-Identifier: MIT */
#include "read/identity.h"

#include "make.h"

static void strips(const char *id, const char *expect)
{
	claim_text(identity_strip(str_of(id)), expect);
}

Test(identity, prefix_of_xccdf_1_2_goes)
{
	strips("xccdf_mil.disa.stig_group_V-999901", "V-999901");
	strips("xccdf_mil.disa.fso_rule_SV-1r1_rule", "SV-1r1_rule");
	strips("xccdf_navy.navwar.niwcatlantic.scc_benchmark_A_B_STIG",
	       "A_B_STIG");
}

Test(identity, whatever_is_not_that_prefix_stays)
{
	static const char *const others[] = {
		"V-999901", "IIST-SV-000100", "xccdf_group_V-1",
		"xccdf__group_V-1", "xccdf_a_profile_V-1", "xccdf_a_group_",
		"Xccdf_a_group_V-1", "a_xccdf_b_group_V-1", "xccdf_", "",
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		strips(others[i], others[i]);
}

Test(identity, outer_white_space_goes)
{
	strips(" \tV-1\n", "V-1");
	strips("\xc2\xa0V-1\xe2\x80\x8b", "V-1");
	strips(" xccdf_a_group_V-1 ", "V-1");
}

/* ------------------------------------------------------------ ids of Groups */

static struct stig_error err;

/* Rules of these Vuln IDs, each in the Group of that number. */
static enum stig_status check(struct doc *doc, const char *const *vuln_id,
			      const size_t *group, size_t count)
{
	static const unsigned long line[] = { 10, 20, 30, 40 };

	for (size_t i = 0; i < count; i++) {
		struct stig_rule *rule = doc_rule_add(doc);

		rule->vuln_id = str_of(vuln_id[i]);
		rule->ordinal = 1;
	}
	return identity_check(doc, group, line, &err);
}

Test(identity, rules_of_a_group_are_counted_in_document_order)
{
	struct doc *doc = doc_new(STR("test.xml"));
	const char *const id[] = { "V-2", "V-1", "V-2", "V-2", "V-1" };
	const size_t group[] = { 0, 1, 0, 0, 1 };
	static const unsigned ordinal[] = { 1, 1, 2, 3, 2 };

	cr_assert_eq(check(doc, id, group, 5), STIG_OK);
	for (size_t i = 0; i < 5; i++)
		cr_assert_eq(doc->rule[i].ordinal, ordinal[i]);
	doc_free(doc);
}

Test(identity, two_groups_of_one_vuln_id_are_refused_with_both_places)
{
	struct doc *doc = doc_new(STR("test.xml"));
	const char *const id[] = { "V-1", "V-2", "V-3", "V-1" };
	const size_t group[] = { 0, 1, 2, 3 };

	cr_assert_eq(check(doc, id, group, 4), STIG_EFORMAT);
	claim_holds(err.text, "V-1");
	claim_holds(err.text, "10");
	cr_assert_eq(err.line, 40);
	cr_assert_str_eq(err.file, "test.xml");
	doc_free(doc);
}

Test(identity, one_rule_id_in_two_groups_is_no_matter)
{
	struct stig_release *release = make_load(STR(BENCHMARK(
		GROUP("V-1", RULE("SV-7r1_rule", ""))
		GROUP("V-2", RULE("SV-7r1_rule", "")))));

	cr_assert_eq(release->rule_count, 2);
	stig_release_free(release);
}

Test(identity, stig_id_of_several_rules_is_noted_once)
{
	struct doc *doc = doc_new(STR("test.xml"));
	static const char *const id[] = { "B", "A", "B", "", "B", "", "C" };

	for (size_t i = 0; i < 7; i++)
		doc_field_add(doc, doc_rule_add(doc), STIG_FIELD_STIG_ID,
			      str_of(id[i]));
	identity_note_stig_ids(doc);
	cr_assert_eq(doc->notes.count, 1);
	claim_text(doc->notes.note[0].text, "3 rules have the STIG ID B");
	doc_free(doc);
}
