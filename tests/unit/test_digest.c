/* SPDX-License-Identifier: MIT */
#include "base/digest.h"

#include "make.h"

static void put(struct digest *digest, const char *text)
{
	digest_put(digest, str_of(text));
}

static void put_part(struct digest *digest, const char *text)
{
	digest_put_part(digest, str_of(text));
}

/* The digest of up to three texts, each by way of add. */
static struct digest_hex
digest_of(void (*add)(struct digest *digest, const char *text), const char *a,
	  const char *b, const char *c)
{
	struct digest *digest = digest_new();

	add(digest, a);
	if (b)
		add(digest, b);
	if (c)
		add(digest, c);
	return digest_end(digest);
}

/* FIPS 180-4 and its examples. */
Test(digest, is_the_published_sha_256)
{
	cr_assert_str_eq(digest_of(put, "", NULL, NULL).text,
			 "e3b0c44298fc1c149afbf4c8996fb924"
			 "27ae41e4649b934ca495991b7852b855");
	cr_assert_str_eq(digest_of(put, "abc", NULL, NULL).text,
			 "ba7816bf8f01cfea414140de5dae2223"
			 "b00361a396177a9cb410ff61f20015ad");
	cr_assert_str_eq(digest_of(put, "abcdbcdecdefdefgefghfghighijhijkijkl"
				   "jklmklmnlmnomnopnopq", NULL, NULL).text,
			 "248d6a61d20638b8e5c026930c3e6039"
			 "a33ce45964ff2167f6ecedd419db06c1");
}

Test(digest, pieces_are_as_the_whole)
{
	cr_assert_str_eq(digest_of(put, "a", "b", "c").text,
			 digest_of(put, "abc", NULL, NULL).text);
}

Test(digest, parts_that_are_cut_elsewhere_differ)
{
	struct digest_hex hex = digest_of(put_part, "ab", "c", "");

	cr_assert_str_neq(hex.text, digest_of(put_part, "a", "bc", "").text);
	cr_assert_str_neq(hex.text, digest_of(put_part, "ab", "", "c").text);
	cr_assert_str_neq(hex.text, digest_of(put_part, "ab", "c", NULL).text);
	cr_assert_str_neq(hex.text, digest_of(put_part, "abc", "", "").text);
}

Test(digest, length_of_a_part_is_eight_bytes_before_it)
{
	struct digest *digest = digest_new();

	digest_put(digest, (struct stig_str){ "\0\0\0\0\0\0\0\3abc", 11 });
	cr_assert_str_eq(digest_end(digest).text,
			 digest_of(put_part, "abc", NULL, NULL).text);
}

Test(digest, absent_text_is_an_empty_one)
{
	struct digest *digest = digest_new();

	digest_put_part(digest, (struct stig_str){ NULL, 0 });
	cr_assert_str_eq(digest_end(digest).text,
			 digest_of(put_part, "", NULL, NULL).text);
}
