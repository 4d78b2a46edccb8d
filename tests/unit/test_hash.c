/* SPDX-License-Identifier: MIT */
#include "base/hash.h"

#include "make.h"

Test(hash, of_nothing_is_the_published_value_of_xxh3)
{
	struct stig_hash hash = hash_text(STR(""));

	cr_assert_eq(hash.high, UINT64_C(0x99aa06d3014798d8));
	cr_assert_eq(hash.low, UINT64_C(0x6001c324468d497f));
}

Test(hash, absent_and_empty_texts_are_alike)
{
	cr_assert(hash_equal(hash_text((struct stig_str){ NULL, 0 }),
			     hash_text(STR(""))));
}

Test(hash, every_flipped_bit_changes_it)
{
	char text[] = "If the clock stands still, this is a finding.";
	struct stig_hash before = hash_text(str_of(text));

	for (size_t bit = 0; bit < 8 * strlen(text); bit++) {
		text[bit / 8] = (char)(text[bit / 8] ^ 1 << bit % 8);
		cr_assert_not(hash_equal(
			hash_text((struct stig_str){ text,
						     sizeof(text) - 1 }),
			before));
		text[bit / 8] = (char)(text[bit / 8] ^ 1 << bit % 8);
	}
	cr_assert(hash_equal(hash_text(str_of(text)), before));
}

Test(hash, half_of_it_is_not_enough_to_be_equal)
{
	struct stig_hash a = { 1, 2 }, high = { 3, 2 }, low = { 1, 3 };

	cr_assert(hash_equal(a, a));
	cr_assert_not(hash_equal(a, high));
	cr_assert_not(hash_equal(a, low));
}

Test(hash, seeded_hash_is_the_same_all_through_a_process)
{
	hash_init();

	uint64_t hash = hash_seeded(STR("clock"));
	cr_assert_eq(hash_seeded(STR("clock")), hash);
	cr_assert_neq(hash_seeded(STR("Clock")), hash);
}
