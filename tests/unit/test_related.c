/* SPDX-License-Identifier: MIT */
#include "compare/related.h"

#include "make.h"

static bool are(struct stig_release *a, struct stig_release *b)
{
	bool forth = related(a, b), back = related(b, a);

	cr_assert_eq(forth, back);
	stig_release_free(a);
	stig_release_free(b);
	return forth;
}

Test(related, by_a_common_vuln_id)
{
	cr_assert(are(make_release("A", RULES({ "V-9", { 0 } },
					      { "V-2", { 0 } })),
		      make_release("B", RULES({ "V-1", { 0 } },
					      { "V-2", { 0 } }))));
}

Test(related, by_a_legacy_id_that_was_the_vuln_id)
{
	cr_assert(are(make_release("A", RULES({ "V-1", { 0 } })),
		      make_release("B", RULES({ "V-9",
					{ F(LEGACY) = "SV-1\nV-1" } }))));
}

Test(related, by_a_common_legacy_id)
{
	cr_assert(are(make_release("A", RULES({ "V-8",
					{ F(LEGACY) = "V-1" } })),
		      make_release("B", RULES({ "V-9",
					{ F(LEGACY) = "SV-1\nV-1" } }))));
}

Test(related, by_a_common_stig_id)
{
	cr_assert(are(make_release("A", RULES({ "V-1",
					{ F(STIG_ID) = "A-1 " } })),
		      make_release("B", RULES({ "V-2",
					{ F(STIG_ID) = "A-1" } }))));
}

Test(related, not_by_anything_else)
{
	cr_assert_not(are(
		make_release("A", RULES({ "V-1", { F(STIG_ID) = "",
			F(TITLE) = "t", F(CHECK) = "c", F(CCI) = "CCI-1",
			F(RULE_ID) = "r", F(SRG) = "s" } })),
		make_release("B", RULES({ "V-10", { F(STIG_ID) = "",
			F(TITLE) = "t", F(CHECK) = "c", F(CCI) = "CCI-1",
			F(RULE_ID) = "r", F(SRG) = "s" } }))));
}

Test(related, not_by_nothing)
{
	cr_assert_not(are(make_release("A", NULL, 0),
			  make_release("B", RULES({ "V-1", { 0 } }))));
}
