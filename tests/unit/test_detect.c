/* SPDX-License-Identifier: MIT */
#include "read/detect.h"

#include "make.h"

static void is_a(struct stig_str file, const char *word)
{
	struct stig_error err = { 0 };

	cr_assert_eq(detect_bytes(file, &err), STIG_EFORMAT);
	claim_holds(err.text, word);
	cr_assert_eq(detect_bytes(file, NULL), STIG_EFORMAT);
}

Test(detect, xml_passes)
{
	cr_assert_eq(detect_bytes(STR("<a/>"), NULL), STIG_OK);
	cr_assert_eq(detect_bytes(STR("\xef\xbb\xbf<a/>"), NULL), STIG_OK);
	cr_assert_eq(detect_bytes(STR("\xff\xfe<\0"), NULL), STIG_OK);
	cr_assert_eq(detect_bytes(STR("\n <a/>"), NULL), STIG_OK);
}

Test(detect, nothing_is_empty_and_white_space_is_blank)
{
	is_a(STR(""), "empty");
	is_a(STR(" \r\n\t\n"), "blank");
	is_a(STR("\xef\xbb\xbf"), "blank");
}

Test(detect, other_files_are_told_by_their_first_bytes)
{
	is_a(STR("PK\3\4rest"), "zip");
	is_a(STR("\x1f\x8b\x08rest"), "gzip");
	is_a(STR("\xfd" "7zXZ\0rest"), "xz");
	is_a(STR("BZh91AY"), "bzip2");
	is_a(STR("%PDF-1.7"), "PDF");
	is_a(STR("{ \"title\": 1 }"), "JSON");
	is_a(STR("\xef\xbb\xbf [1]"), "JSON");
	is_a(STR("version https://git-lfs.github.com/spec/v1\n"), "LFS");
}

Test(detect, packed_files_say_to_unpack_them)
{
	static const char *const packed[] = { "PK\3\4", "\x1f\x8b",
					      "\xfd" "7zXZ" };

	for (size_t i = 0; i < sizeof(packed) / sizeof(packed[0]); i++) {
		struct stig_error err = { 0 };

		detect_bytes(str_of(packed[i]), &err);
		claim_holds(err.hint[0], "unpack it first");
	}
}

Test(detect, other_roots_are_told_by_name)
{
	claim_holds(detect_root("html")->what, "web page");
	claim_holds(detect_root("cci_list")->what, "CCI list");
	claim_holds(detect_root("oval_definitions")->what, "OVAL");
	claim_holds(detect_root("Tailoring")->what, "tailoring");
	claim_holds(detect_root("CHECKLIST")->what, "checklist");
	claim_holds(detect_root("data-stream-collection")->what,
		    "data stream");
	claim_holds(detect_root("anything")->what, "expected");
	claim_holds(detect_root("")->what, "expected");
}
