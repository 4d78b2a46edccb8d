/* SPDX-License-Identifier: MIT */
#include "read/tags.h"

#include "make.h"
#include "read/limits.h"

static struct stig_error err;

static enum stig_status check(struct stig_str bytes)
{
	struct xml_document document = { .bytes = bytes,
					 .name = STR("test.xml"),
					 .columns = true };

	memset(&err, 0, sizeof(err));
	return tags_check(&document, &err);
}

/* Prefix, count times the unit, suffix: accepted or over a limit? */
static bool accepts(const char *prefix, const char *unit, size_t count,
		    const char *suffix)
{
	struct buf buf = BUF_INIT;

	make_repeated(&buf, prefix, unit, count, suffix);
	enum stig_status status = check(buf_str(&buf));
	buf_release(&buf);
	cr_assert(status == STIG_OK || status == STIG_ELIMIT);
	cr_assert(status == STIG_OK || err.line == 1);
	return status == STIG_OK;
}

Test(tags, name_at_the_limit_passes_and_one_byte_more_is_refused)
{
	cr_assert(accepts("<", "n", LIMIT_NAME_BYTES, "/>"));
	cr_assert_not(accepts("<", "n", LIMIT_NAME_BYTES + 1, "/>"));
	cr_assert(accepts("<a ", "n", LIMIT_NAME_BYTES, "=''/>"));
	cr_assert_not(accepts("<a ", "n", LIMIT_NAME_BYTES + 1, "=''/>"));
	claim_holds(err.text, "1,024");
}

Test(tags, attributes_at_the_limit_pass_and_one_more_is_refused)
{
	cr_assert(accepts("<a", " attribute='x=y'", LIMIT_ATTRIBUTES, "/>"));
	cr_assert_not(
		accepts("<a", " attribute='x=y'", LIMIT_ATTRIBUTES + 1, "/>"));
	claim_holds(err.text, "256");
}

Test(tags, tag_within_the_limit_passes_and_a_longer_one_is_refused)
{
	size_t inner = LIMIT_TAG_BYTES - strlen("<a b=''/>");

	cr_assert(accepts("<a b='", "x", inner, "'/>"));
	cr_assert_not(accepts("<a b='", "x", inner + 2, "'/>"));
	claim_holds(err.text, "65,536");
}

Test(tags, blanks_of_a_tag_count)
{
	cr_assert_not(accepts("<a", " ", LIMIT_TAG_BYTES, "/>"));
}

Test(tags, tag_that_never_ends_is_refused_at_the_limit)
{
	cr_assert_not(accepts("<a b='", ">", 2 * LIMIT_TAG_BYTES, ""));
}

Test(tags, text_may_be_long)
{
	cr_assert(accepts("<a>", "x=y ", LIMIT_TAG_BYTES, "</a>"));
	cr_assert(accepts("<a>", "nnnn", LIMIT_TAG_BYTES, "</a>"));
}

Test(tags, comments_sections_and_instructions_are_no_tags)
{
	cr_assert(accepts("<!--<", "x=", LIMIT_TAG_BYTES, "--><a/>"));
	cr_assert(accepts("<a><![CDATA[<", "x=", LIMIT_TAG_BYTES, "]]></a>"));
	cr_assert(accepts("<?p <", "x=", LIMIT_TAG_BYTES, "?><a/>"));
}

Test(tags, what_follows_a_comment_is_looked_at_again)
{
	cr_assert_not(accepts("<!-- < --><a b='", "x", LIMIT_TAG_BYTES,
			      "'/>"));
	cr_assert_not(accepts("<a><![CDATA[<]]><", "n", LIMIT_TAG_BYTES,
			      "/></a>"));
}

Test(tags, long_tag_is_found_wherever_it_stands)
{
	struct buf buf = BUF_INIT;

	for (size_t before = 0; before < 3 * LIMIT_NAME_BYTES; before += 7) {
		buf_clear(&buf);
		make_repeated(&buf, "<a>", "x", before, "");
		make_repeated(&buf, "<", "n", LIMIT_NAME_BYTES + 1, "/></a>");
		cr_assert_eq(check(buf_str(&buf)), STIG_ELIMIT);
	}
	buf_release(&buf);
}

Test(tags, refusal_names_the_line)
{
	struct buf buf = BUF_INIT;

	make_repeated(&buf, "<a>\n\n<", "n", LIMIT_NAME_BYTES + 1, "/></a>");
	cr_assert_eq(check(buf_str(&buf)), STIG_ELIMIT);
	cr_assert_eq(err.line, 3);
	cr_assert_str_eq(err.file, "test.xml");
	buf_release(&buf);
}

Test(tags, nul_is_refused)
{
	cr_assert_eq(check(STR("<a>\n\0</a>")), STIG_EFORMAT);
	cr_assert_eq(err.line, 2);
	cr_assert_eq(check(STR("\0")), STIG_EFORMAT);
}

Test(tags, short_and_empty_documents_pass)
{
	cr_assert_eq(check(STR("")), STIG_OK);
	cr_assert_eq(check(STR("<")), STIG_OK);
	cr_assert_eq(check(STR("<!")), STIG_OK);
	cr_assert_eq(check(STR("no tag")), STIG_OK);
}

static bool accepts_tag(size_t bytes)
{
	struct buf text = BUF_INIT;

	make_repeated(&text, "<a b='", "x", bytes - strlen("<a b=''/>"),
		      "'/>");
	struct xml_document document = {
		.bytes = buf_str(&text), .name = STR("test.xml"),
	};
	bool accepted = tags_check(&document, NULL) == STIG_OK;

	buf_release(&text);
	return accepted;
}

Test(tags, limit_of_a_tag_is_exact)
{
	cr_assert(accepts_tag(LIMIT_TAG_BYTES));
	cr_assert_not(accepts_tag(LIMIT_TAG_BYTES + 1));
}
