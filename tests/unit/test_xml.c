/* SPDX-License-Identifier: MIT */
#include "read/xml.h"

#include "make.h"
#include "read/limits.h"

/* What happened, as text: "+a(k=v)" a start, "-a:text" an end. */
struct log {
	struct buf events;
	const char *name[LIMIT_NESTING + 1];
	size_t depth;
	const char *fail_at; /* an element to end the reading at */
};

static void on_start(void *context, struct xml *xml,
		     const struct xml_element *element)
{
	struct log *log = context;
	struct stig_str name, value;

	log->name[log->depth++] = element->name;
	buf_printf(&log->events, "+%s", element->name);
	for (size_t i = 0; xml_attribute_at(xml, i, &name, &value); i++) {
		buf_printf(&log->events, "(%.*s=", (int)name.len, name.ptr);
		buf_put_str(&log->events, value);
		buf_puts(&log->events, ")");
	}
	if (log->fail_at && strcmp(element->name, log->fail_at) == 0)
		xml_fail(xml, XML_HERE, STIG_EFORMAT, "stop at line %lu",
			 xml_line(xml));
	xml_text_begin(xml);
}

static void on_end(void *context, struct xml *xml)
{
	struct log *log = context;

	buf_printf(&log->events, "-%s:", log->name[--log->depth]);
	buf_put_str(&log->events, xml_text(xml));
}

static struct stig_error err;
static struct log heard;

static enum stig_status read_with(struct stig_str bytes,
				  const struct xml_handler *handler)
{
	struct xml_document document = { .bytes = bytes,
					 .name = STR("test.xml"),
					 .columns = true };

	buf_release(&heard.events);
	heard.depth = 0;
	memset(&err, 0, sizeof(err));
	xml_init();
	return xml_read(&document, handler, &heard, &err);
}

static enum stig_status read_bytes(struct stig_str bytes)
{
	static const struct xml_handler handler = { on_start, on_end };

	return read_with(bytes, &handler);
}

static void gives(struct stig_str bytes, const char *events)
{
	cr_assert_eq(read_bytes(bytes), STIG_OK, "%s", err.text);
	claim_text(buf_str(&heard.events), events);
}

static void is_refused(struct stig_str bytes, enum stig_status status)
{
	cr_assert_eq(read_bytes(bytes), status, "%s", err.text);
	cr_assert_eq(err.status, status);
	cr_assert_str_eq(err.file, "test.xml");
	cr_assert(err.text[0]);
}

Test(xml, events_come_in_the_order_of_nesting)
{
	gives(STR("<a><b>x</b><c/></a>"), "+a+b-b:x+c-c:-a:");
}

Test(xml, text_is_decoded_once)
{
	gives(STR("<a>&lt;&amp;lt;&#60;&#x1F570;&quot;</a>"),
	      "+a-a:<&lt;<\xf0\x9f\x95\xb0\"");
}

Test(xml, line_ends_become_line_feeds)
{
	gives(STR("<a>1\r\n2\r3\n4&#13;</a>"), "+a-a:1\n2\n3\n4\r");
}

Test(xml, comments_and_sections_do_not_cut_a_text)
{
	gives(STR("<a>1<!-- c -->2<![CDATA[<3>]]>4<?p i?>5</a>"),
	      "+a-a:12<3>45");
}

Test(xml, values_of_attributes_are_decoded_once)
{
	gives(STR("<a k='&lt;&amp;lt;&#38;&amp;#38;&quot;'/>"),
	      "+a(k=<&lt;&&#38;\")-a:");
	gives(STR("<a k=''/>"), "+a(k=)-a:");
}

Test(xml, names_are_local_and_prefixes_do_not_matter)
{
	gives(STR("<p:a xmlns:p='u' p:k='1' l='2'><p:b/></p:a>"),
	      "+a(k=1)(l=2)+b-b:-a:");
}

Test(xml, everything_after_a_failure_of_the_handler_is_left_out)
{
	heard.fail_at = "b";
	is_refused(STR("<a>\n<b>x</b><c/></a>"), STIG_EFORMAT);
	claim_text(buf_str(&heard.events), "+a+b");
	cr_assert_str_eq(err.text, "stop at line 2");
	cr_assert_eq(err.line, 2);
	heard.fail_at = NULL;
}

Test(xml, doctype_is_refused_in_every_form)
{
	is_refused(STR("<!DOCTYPE a><a/>"), STIG_EFORMAT);
	claim_holds(err.text, "DOCTYPE");
	is_refused(STR("<!-- c -->\n<!DOCTYPE a SYSTEM 'x.dtd'><a/>"),
		   STIG_EFORMAT);
	is_refused(STR("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"),
		   STIG_EFORMAT);
	is_refused(STR("<!DOCTYPE html><html/>"), STIG_EFORMAT);
	claim_holds(err.text, "web page");
}

Test(xml, undefined_entity_and_undeclared_prefix_are_refused)
{
	is_refused(STR("<a>&e;</a>"), STIG_EFORMAT);
	is_refused(STR("<a k='&e;'/>"), STIG_EFORMAT);
	is_refused(STR("<p:a/>"), STIG_EFORMAT);
	is_refused(STR("<a p:k=''/>"), STIG_EFORMAT);
}

Test(xml, characters_that_xml_forbids_are_refused)
{
	is_refused(STR("<a>\x01</a>"), STIG_EFORMAT);
	is_refused(STR("<a>&#1;</a>"), STIG_EFORMAT);
	is_refused(STR("<a>&#x1E;</a>"), STIG_EFORMAT);
	is_refused(STR("<a>&#xFFFE;</a>"), STIG_EFORMAT);
	is_refused(STR("<a>\xef\xbf\xbf</a>"), STIG_EFORMAT);
	is_refused(STR("<a>&#xD800;</a>"), STIG_EFORMAT);
}

Test(xml, bytes_that_are_not_utf_8_are_refused_with_their_place)
{
	is_refused(STR("<a>\nit\x92s</a>"), STIG_EFORMAT);
	cr_assert_eq(err.line, 2);
	cr_assert_eq(err.column, 3);
	is_refused(STR("<a>\xc0\xaf</a>"), STIG_EFORMAT);
	is_refused(STR("<a>\xed\xa0\x80</a>"), STIG_EFORMAT);
	is_refused(STR("<a>\xf4\x90\x80\x80</a>"), STIG_EFORMAT);
}

Test(xml, what_is_not_one_whole_document_is_refused)
{
	is_refused(STR("<a><b></a>"), STIG_EFORMAT);
	is_refused(STR("<a/><b/>"), STIG_EFORMAT);
	is_refused(STR("<a/>text"), STIG_EFORMAT);
	is_refused(STR("text"), STIG_EFORMAT);
	is_refused(STR(""), STIG_EFORMAT);
	is_refused(STR("<a>"), STIG_EFORMAT);
	is_refused(STR("<a k='1' k='2'/>"), STIG_EFORMAT);
}

Test(xml, white_space_and_comments_may_follow_the_root)
{
	gives(STR("<a/>\n<!-- c -->\n"), "+a-a:");
}

Test(xml, declared_charset_is_not_applied_a_second_time)
{
	gives(STR("<?xml version='1.0' encoding='iso-8859-1'?>"
		  "<a>\xe6\x99\x82</a>"), "+a-a:\xe6\x99\x82");
}

/* ----------------------------------------------------------------- limits */

static void do_nothing(void *context, struct xml *xml,
		       const struct xml_element *element)
{
	(void)context, (void)xml, (void)element;
}

static void end_nothing(void *context, struct xml *xml)
{
	(void)context, (void)xml;
}

static enum stig_status read_quietly(struct buf *bytes)
{
	static const struct xml_handler handler = { do_nothing, end_nothing };
	enum stig_status status = read_with(buf_str(bytes), &handler);

	buf_release(bytes);
	return status;
}

static enum stig_status nested(size_t depth)
{
	struct buf buf = BUF_INIT;

	make_repeated(&buf, "", "<a>", depth, "");
	make_repeated(&buf, "", "</a>", depth, "");
	return read_quietly(&buf);
}

Test(xml, nesting_at_the_limit_passes_and_one_level_more_is_refused)
{
	cr_assert_eq(nested(LIMIT_NESTING), STIG_OK);
	cr_assert_eq(nested(LIMIT_NESTING + 1), STIG_ELIMIT);
	claim_holds(err.text, "nested too deep");
	claim_holds(err.text, "64");
}

static enum stig_status with_text(size_t size)
{
	struct buf buf = BUF_INIT;

	make_repeated(&buf, "<a>", "0123456789abcde\n", size / 16, "");
	make_repeated(&buf, "", "x", size % 16, "</a>");
	return read_quietly(&buf);
}

Test(xml, text_at_the_limit_passes_and_one_byte_more_is_refused)
{
	cr_assert_eq(with_text(LIMIT_FIELD_BYTES), STIG_OK);
	cr_assert_eq(with_text(LIMIT_FIELD_BYTES + 1), STIG_ELIMIT);
	claim_holds(err.text, "8,388,608");
}

/* Sizes of our own limit, and of what libxml2 stops at by itself. */
static const size_t sizes[] = { LIMIT_FIELD_BYTES + 1, 10000000, 10000001,
				16000000 };

static enum stig_status with_section(const char *start, size_t size,
				     const char *end)
{
	struct buf buf = BUF_INIT;

	buf_puts(&buf, start);
	memset(buf_reserve(&buf, size), 'x', size);
	buf.len += size;
	buf_puts(&buf, end);
	return read_quietly(&buf);
}

Test(xml, section_over_the_limit_is_refused_whatever_its_size)
{
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		cr_assert_eq(with_section("<a><![CDATA[", sizes[i],
					  "]]></a>"), STIG_ELIMIT);
		claim_holds(err.text, "8,388,608");
	}
}

Test(xml, huge_comment_and_instruction_are_refused_or_left_out)
{
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		enum stig_status comment =
			with_section("<a><!--", sizes[i], "--></a>");
		enum stig_status instruction =
			with_section("<a><?p ", sizes[i], "?></a>");

		cr_assert(comment == STIG_OK || comment == STIG_ELIMIT);
		cr_assert(instruction == STIG_OK ||
			  instruction == STIG_ELIMIT);
	}
}

static enum stig_status with_names(size_t count)
{
	struct buf buf = BUF_INIT;

	buf_puts(&buf, "<n0>");
	for (size_t i = 1; i < count; i++)
		buf_printf(&buf, "<n%zu/>", i);
	buf_puts(&buf, "</n0>");
	return read_quietly(&buf);
}

/* The parser's own dictionary holds a few names more. */
Test(xml, distinct_names_are_limited)
{
	cr_assert_eq(with_names(LIMIT_NAMES - 100), STIG_OK);
	cr_assert_eq(with_names(LIMIT_NAMES + 1), STIG_ELIMIT);
	claim_holds(err.text, "20,000");
}
