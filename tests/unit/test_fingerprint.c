/* SPDX-License-Identifier: MIT */
/* What gives a change another fingerprint, and what leaves it the same. */
#include "make.h"

static const struct stig_compare_options options = {
	.detail = STIG_DETAIL_FIELDS,
	.level = STIG_LEVEL_NONE,
};

/* Of the first pair of two releases, which are freed. */
static struct stig_fingerprint fingerprint(struct stig_release *old,
					   struct stig_release *fresh)
{
	struct stig_report *report = make_report(old, fresh, &options);
	struct stig_fingerprint result =
		stig_fingerprint(report, &report->pair[0]);

	stig_report_free(report);
	stig_release_free(old);
	stig_release_free(fresh);
	return result;
}

#define ONE(id, ...)                                                          \
	make_release(id, &(const struct make_rule){ "V-1", { __VA_ARGS__ } }, 1)

/* The change that all tests begin with. */
static struct stig_fingerprint plain(void)
{
	return fingerprint(ONE("A", F(CHECK) = "old", F(FIX) = "as it was"),
			   ONE("A", F(CHECK) = "new", F(FIX) = "as it was"));
}

#define IS_SAME(other) cr_assert_str_eq(plain().hex, (other).hex)
#define IS_OTHER(other) cr_assert_str_neq(plain().hex, (other).hex)

Test(fingerprint, is_32_hex_digits)
{
	struct stig_fingerprint found = plain();

	cr_assert_eq(strlen(found.hex), 32);
	cr_assert_eq(strspn(found.hex, "0123456789abcdef"), 32);
}

Test(fingerprint, same_change_has_the_same_one)
{
	IS_SAME(plain());
}

Test(fingerprint, texts_that_did_not_change_do_not_matter)
{
	IS_SAME(fingerprint(ONE("A", F(CHECK) = "old", F(FIX) = "other"),
			    ONE("A", F(CHECK) = "new", F(FIX) = "other")));
}

Test(fingerprint, every_changed_text_matters)
{
	IS_OTHER(fingerprint(ONE("A", F(CHECK) = "old"),
			     ONE("A", F(CHECK) = "new.")));
	IS_OTHER(fingerprint(ONE("A", F(CHECK) = "old."),
			     ONE("A", F(CHECK) = "new")));
	IS_OTHER(fingerprint(ONE("A", F(CHECK) = "old", F(FIX) = "a"),
			     ONE("A", F(CHECK) = "new", F(FIX) = "b")));
}

Test(fingerprint, kinds_matter_and_bookkeeping_texts_do_not)
{
	struct stig_fingerprint again = fingerprint(
		ONE("A", F(CHECK) = "old", F(RULE_ID) = "r1"),
		ONE("A", F(CHECK) = "new", F(RULE_ID) = "r2"));

	IS_OTHER(again);
	cr_assert_str_eq(again.hex, fingerprint(
		ONE("A", F(CHECK) = "old", F(RULE_ID) = "r3"),
		ONE("A", F(CHECK) = "new", F(RULE_ID) = "r4")).hex);
}

Test(fingerprint, benchmark_matters)
{
	IS_OTHER(fingerprint(ONE("B", F(CHECK) = "old"),
			     ONE("B", F(CHECK) = "new")));
}

Test(fingerprint, both_keys_matter)
{
	struct stig_fingerprint renumbered = fingerprint(
		make_release("A", RULES({ "V-1", { F(STIG_ID) = "S" } })),
		make_release("A", RULES({ "V-2", { F(STIG_ID) = "S" } })));

	cr_assert_str_neq(renumbered.hex, fingerprint(
		make_release("A", RULES({ "V-3", { F(STIG_ID) = "S" } })),
		make_release("A", RULES({ "V-2", { F(STIG_ID) = "S" } }))).hex);
	cr_assert_str_neq(renumbered.hex, fingerprint(
		make_release("A", RULES({ "V-1", { F(STIG_ID) = "S" } })),
		make_release("A", RULES({ "V-3", { F(STIG_ID) = "S" } }))).hex);
}
