/* SPDX-License-Identifier: MIT */
/* Each limit of what a benchmark may hold: at it, and one more. */
#include "read/limits.h"

#include "make.h"

static struct buf document;

/* Begins a document; what follows goes into document directly. */
static void begin(void)
{
	buf_clear(&document);
	buf_puts(&document, "<Benchmark xmlns=\"" XCCDF_1_1
			    "\" id=\"Test_STIG\">");
}

static void passes(void)
{
	buf_puts(&document, "</Benchmark>");
	stig_release_free(make_load(buf_str(&document)));
	buf_release(&document);
}

static void is_refused(const char *limit)
{
	buf_puts(&document, "</Benchmark>");

	struct stig_error err = make_refusal(buf_str(&document));
	cr_assert_eq(err.status, STIG_ELIMIT, "%s", err.text);
	claim_holds(err.text, limit);
	cr_assert_geq(err.line, 1);
	buf_release(&document);
}

static void put_rules(size_t count)
{
	begin();
	for (size_t i = 0; i < count; i++)
		buf_printf(&document,
			   "<Group id=\"V-%zu\"><Rule id=\"r\"/></Group>", i);
}

Test(xccdf_limits, rules)
{
	put_rules(LIMIT_RULES);
	passes();
	put_rules(LIMIT_RULES + 1);
	is_refused("20,000");
}

Test(xccdf_limits, rules_of_one_group)
{
	begin();
	make_repeated(&document, "<Group id=\"V-1\">", "<Rule id=\"r\"/>",
		      LIMIT_RULES, "</Group>");
	passes();
	begin();
	make_repeated(&document, "<Group id=\"V-1\">", "<Rule id=\"r\"/>",
		      LIMIT_RULES + 1, "</Group>");
	is_refused("20,000");
}

static void put_idents(size_t count)
{
	begin();
	make_repeated(&document, "<Group id=\"V-1\"><Rule id=\"r\">",
		      "<ident system=\"s\">CCI-000366</ident>", count,
		      "</Rule></Group>");
}

Test(xccdf_limits, identifiers_of_one_rule)
{
	put_idents(LIMIT_IDENTS);
	passes();
	put_idents(LIMIT_IDENTS + 1);
	is_refused("10,000");
}

Test(xccdf_limits, identifiers_are_counted_anew_in_every_rule)
{
	put_idents(LIMIT_IDENTS);
	make_repeated(&document, "<Group id=\"V-2\"><Rule id=\"r\">",
		      "<ident system=\"s\">CCI-000366</ident>", LIMIT_IDENTS,
		      "</Rule></Group>");
	passes();
}

Test(xccdf_limits, id_of_a_group)
{
	begin();
	make_repeated(&document, "<Group id=\"", "V", LIMIT_ID_BYTES,
		      "\"><Rule id=\"r\"/></Group>");
	passes();
	begin();
	make_repeated(&document, "<Group id=\"", "V", LIMIT_ID_BYTES + 1,
		      "\"><Rule id=\"r\"/></Group>");
	is_refused("128");
}

Test(xccdf_limits, id_of_the_benchmark)
{
	static const char rest[] =
		"\"><Group id=\"V-1\"><Rule id=\"r\"/></Group>";
	static const char start[] = "<Benchmark xmlns=\"" XCCDF_1_1
				    "\" id=\"";

	make_repeated(&document, start, "B", LIMIT_ID_BYTES, rest);
	passes();
	make_repeated(&document, start, "B", LIMIT_ID_BYTES + 1, rest);
	is_refused("128");
}

/* A check of so many bytes, in so many elements. */
static void put_check(size_t bytes, size_t elements)
{
	begin();
	buf_puts(&document, "<Group id=\"V-1\"><Rule id=\"r\"><check>");
	for (size_t i = 0; i < elements; i++) {
		size_t size = bytes / elements;

		buf_puts(&document, "<check-content>");
		memset(buf_reserve(&document, size), 'x', size);
		document.len += size;
		buf_puts(&document, "</check-content>");
	}
	buf_puts(&document, "</check></Rule></Group>");
}

Test(xccdf_limits, text_of_one_element)
{
	put_check(LIMIT_FIELD_BYTES, 1);
	passes();
	put_check(LIMIT_FIELD_BYTES + 1, 1);
	is_refused("8,388,608");
}

Test(xccdf_limits, text_of_several_elements)
{
	/* three bytes between two of them */
	put_check(LIMIT_FIELD_BYTES - 3 - 1, 2);
	passes();
	put_check(LIMIT_FIELD_BYTES, 2);
	is_refused("8,388,608");
}

static void put_nested(size_t levels)
{
	begin();
	buf_puts(&document, "<Group id=\"V-1\"><Rule id=\"r\"><title>");
	make_repeated(&document, "", "<b>", levels, "");
	make_repeated(&document, "", "</b>", levels, "");
	buf_puts(&document, "</title></Rule></Group>");
}

Test(xccdf_limits, nesting)
{
	put_nested(LIMIT_NESTING - 4);
	passes();
	put_nested(LIMIT_NESTING - 3);
	is_refused("64");
}

Test(xccdf_limits, nested_groups_end_at_the_limit)
{
	begin();
	for (size_t i = 0; i < LIMIT_NESTING; i++)
		buf_printf(&document, "<Group id=\"V-%zu\">", i);
	make_repeated(&document, "<Rule id=\"r\"/>", "</Group>",
		      LIMIT_NESTING, "");
	is_refused("64");
}
