/* SPDX-License-Identifier: MIT */
#include "render/json_writer.h"

#include "make.h"

#include <stdio.h>

static bool keep(void *context, const char *bytes, size_t len)
{
	buf_put(context, bytes, len);
	return true;
}

/* What a writer is used in; the sink drains into out. */
static struct buf out;
static const struct stig_sink to = { keep, &out };
static struct sink sink;
static struct json json;

static void begin(void)
{
	buf_clear(&out);
	sink = (struct sink)SINK_INIT(&to);
	json = (struct json)JSON_INIT(&sink);
}

static void end(void)
{
	buf_release(&out);
}

TestSuite(json_writer, .init = begin, .fini = end);

static void is(const char *expect)
{
	cr_assert(sink_finish(&sink));
	claim_text(buf_str(&out), expect);
}

/* ------------------------------------------------------------- structure */

Test(json_writer, commas_stand_between_members_alone)
{
	json_object(&json);
	json_key(&json, "none");
	json_array(&json);
	json_end(&json);
	json_key(&json, "some");
	json_array(&json);
	json_count(&json, 1);
	json_flag(&json, false);
	json_object(&json);
	json_end(&json);
	json_null(&json);
	json_end(&json);
	json_key(&json, "last");
	json_word(&json, "x");
	json_end(&json);
	is("{\"none\":[],\"some\":[1,false,{},null],\"last\":\"x\"}");
}

Test(json_writer, lines_begin_where_asked)
{
	json_array(&json);
	json_line(&json);
	json_count(&json, 1);
	json_count(&json, 2);
	json_line(&json);
	json_count(&json, 3);
	json_line(&json);
	json_end(&json);
	is("[\n1,2,\n3]");
}

Test(json_writer, one_line_stays_one)
{
	json.one_line = true;
	json_array(&json);
	json_line(&json);
	json_count(&json, 1);
	json_end(&json);
	is("[1]");
}

Test(json_writer, deep_nesting_closes_what_it_opened)
{
	for (int i = 0; i < 15; i++) {
		json_array(&json);
		json_object(&json);
		json_key(&json, "a");
	}
	json_null(&json);
	for (int i = 0; i < 30; i++)
		json_end(&json);
	is("[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":"
	   "[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":null}]}]}"
	   "]}]}]}]}]}]}]}]}]}]}]}]}]");
}

Test(json_writer, largest_number_is_written_whole)
{
	char expect[32];

	snprintf(expect, sizeof(expect), "%zu", SIZE_MAX);
	json_count(&json, SIZE_MAX);
	is(expect);
}

/* ------------------------------------------------------------------ text */

static const struct {
	const char *text, *expect;
} rows[] = {
	{ "", "" },
	{ "plain", "plain" },
	{ "a \"word\" and C:\\dir", "a \\\"word\\\" and C:\\\\dir" },
	{ "one\ntwo\tthree", "one\\ntwo\\tthree" },
	{ "\r\b\f\x1b[0m\x7f", "\\u000d\\u0008\\u000c\\u001b[0m\\u007f" },
	{ "</script> <b>/", "<\\/script> <b>/" },
	{ "<", "<" },
	{ "<</", "<<\\/" },
	{ "Gr\xc3\xb6\xc3\x9f" "e \xe2\x82\xac", "Gr\xc3\xb6\xc3\x9f"
						 "e \xe2\x82\xac" },
	{ "a\xc2\x9b" "b", "a\\u009bb" },                     /* C1 */
	{ "a\xe2\x80\xa8" "b\xe2\x80\xa9", "a\\u2028b\\u2029" },
	{ "a\xe2\x80\xae" "b", "a\\u202eb" },                 /* bidi */
	{ "a\xe2\x80\x8b" "b\xef\xbb\xbf", "a\\u200bb\\ufeff" },
	{ "a\xc2\xa0" "b", "a\xc2\xa0" "b" },                 /* can be seen */
	{ "\xf3\xa0\x80\x81", "\\udb40\\udc01" },             /* a tag */
	{ "\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80" },
	{ "\xf4\x8f\xbf\xbf", "\\udbff\\udfff" },
	{ "\xff.xml", "\\\\x{FF}.xml" },                      /* names only */
	{ "\\u{9B}", "\\\\u{9B}" },
};

Test(json_writer, text_is_escaped_by_the_table)
{
	struct buf expect = BUF_INIT;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		begin();
		json_text(&json, str_of(rows[i].text));
		cr_assert(sink_finish(&sink));
		buf_clear(&expect);
		buf_printf(&expect, "\"%s\"", rows[i].expect);
		claim_same(buf_str(&out), buf_str(&expect));
	}
	buf_release(&expect);
}

Test(json_writer, nul_inside_a_text_is_escaped)
{
	json_text(&json, (struct stig_str){ "a\0b", 3 });
	is("\"a\\u0000b\"");
}

Test(json_writer, memory_does_not_grow_with_a_text)
{
	struct buf text = BUF_INIT;

	make_repeated(&text, "", "\xe2\x80\xae and </ in it\n", 400000, "");
	json_text(&json, buf_str(&text));
	cr_assert_lt(sink.buf.size, (size_t)1 << 20);
	cr_assert(sink_finish(&sink));
	cr_assert_eq(out.len, 400000 * strlen("\\u202e and <\\/ in it\\n") + 2);
	buf_release(&text);
}

Test(json_writer, nothing_is_cut_where_a_slice_ends)
{
	struct buf text = BUF_INIT, expect = BUF_INIT;

	for (size_t pad = 0; pad < 8; pad++) {
		buf_clear(&text);
		make_repeated(&text, "", "x", 16384 - pad, "\xe2\x82\xac</y");
		buf_clear(&expect);
		make_repeated(&expect, "\"", "x", 16384 - pad,
			      "\xe2\x82\xac<\\/y\"");
		begin();
		json_text(&json, buf_str(&text));
		cr_assert(sink_finish(&sink));
		claim_same(buf_str(&out), buf_str(&expect));
	}
	buf_release(&text);
	buf_release(&expect);
}

/* ---------------------------------------------------------------- schema */

static void schema_names(const char *name)
{
	struct buf quoted = BUF_INIT;

	buf_printf(&quoted, "\"%s\"", name);
	buf_put(&quoted, "", 1);
	cr_assert(strstr(stig_schema(), quoted.ptr), "%s is missing", name);
	buf_release(&quoted);
}

Test(json_writer, schema_knows_every_name_of_the_tables)
{
	size_t count;
	const struct stig_field_info *field = stig_fields(&count);

	for (size_t i = 0; i < count; i++)
		schema_names(field[i].name);
	const struct stig_kind_info *kind = stig_kinds(&count);
	for (size_t i = 0; i < count; i++)
		schema_names(kind[i].name);
	const struct stig_level_info *level = stig_levels(&count);
	for (size_t i = 0; i < count; i++)
		schema_names(level[i].name);
	const struct stig_signal_info *signal = stig_signals(&count);
	for (size_t i = 0; i < count; i++)
		cr_assert(strstr(stig_schema(), signal[i].name));
	for (unsigned i = 0; i < STIG_STATE_COUNT; i++)
		schema_names(stig_state_name(i));
}
