/* SPDX-License-Identifier: MIT */
#include "read/xccdf.h"

#include "make.h"

/* A field of the only rule of a document. */
static void holds(struct stig_str bytes, enum stig_field field,
		  const char *expect)
{
	struct stig_release *release = make_load(bytes);

	cr_assert_eq(release->rule_count, 1);
	claim_text(release->rule[0].field[field], expect);
	stig_release_free(release);
}
#define HOLDS(body, field, expect)                                            \
	holds(STR(ONE_RULE(body)), STIG_FIELD_##field, expect)

static void is_refused(struct stig_str bytes, const char *word)
{
	struct stig_error err = make_refusal(bytes);

	claim_holds(err.text, word);
}

/* -------------------------------------------------------------- benchmark */

Test(xccdf, head_is_read_by_element_and_id)
{
	struct stig_release *release = make_load(STR(BENCHMARK(
		"<status date=\"2025-11-24\"> accepted </status>"
		"<title>A Guide\n</title><description>no</description>"
		"<plain-text id=\"generator\">Release: 9</plain-text>"
		"<plain-text id=\"release-info\">Release: 2 Benchmark Date: "
		"05 Jan 2026</plain-text><version>4</version>"
		GROUP("V-1", RULE("SV-1r1_rule", "")))));

	claim_text(release->id, "Test_STIG");
	claim_text(release->title, "A Guide");
	claim_text(release->version, "4");
	claim_text(release->release, "2");
	claim_text(release->label, "V4R2");
	claim_text(release->date, "2026-01-05");
	claim_text(release->status, "accepted");
	claim_text(release->status_date, "2025-11-24");
	claim_text(release->name, "test.xml");
	cr_assert_eq(release->source, STIG_XCCDF_1_1);
	stig_release_free(release);
}

Test(xccdf, version_1_2_is_read_under_any_prefix_with_its_ids_stripped)
{
	struct stig_release *release = make_load(STR(
		"<x:Benchmark xmlns:x=\"http://checklists.nist.gov/xccdf/1.2\""
		" id=\"xccdf_mil.disa.stig_benchmark_A_STIG\"><x:Group "
		"id=\"xccdf_mil.disa.stig_group_V-1\"><x:Rule "
		"id=\"xccdf_mil.disa.stig_rule_SV-1r1_rule\"><x:title>t"
		"</x:title></x:Rule></x:Group></x:Benchmark>"));

	cr_assert_eq(release->source, STIG_XCCDF_1_2);
	claim_text(release->id, "A_STIG");
	claim_text(release->rule[0].vuln_id, "V-1");
	claim_text(release->rule[0].field[STIG_FIELD_RULE_ID], "SV-1r1_rule");
	claim_text(release->rule[0].field[STIG_FIELD_TITLE], "t");
	stig_release_free(release);
}

Test(xccdf, profiles_say_nothing)
{
	struct stig_release *release = make_load(STR(BENCHMARK(
		"<Profile id=\"p\"><title>x</title><Rule id=\"no\"/>"
		"<select idref=\"V-1\" selected=\"true\"/></Profile>"
		GROUP("V-1", RULE("SV-1r1_rule", "")))));

	cr_assert_eq(release->rule_count, 1);
	claim_text(release->title, "");
	stig_release_free(release);
}

/* ------------------------------------------------------------------ rules */

Test(xccdf, attributes_of_a_rule_are_fields)
{
	struct stig_str bytes = STR(BENCHMARK(GROUP("V-1",
		"<Rule id=\"SV-1r1_rule\" severity=\"high\" weight=\"10.0\"/>"
	)));

	holds(bytes, STIG_FIELD_RULE_ID, "SV-1r1_rule");
	holds(bytes, STIG_FIELD_SEVERITY, "high");
	holds(bytes, STIG_FIELD_WEIGHT, "10.0");
}

Test(xccdf, texts_of_a_rule_are_fields_untrimmed)
{
	HOLDS("<version>A-1 (B)</version>", STIG_ID, "A-1 (B)");
	HOLDS("<title>t\n</title>", TITLE, "t\n");
	HOLDS("<fixtext fixref=\"F-1\"> a\n &amp;lt; </fixtext>", FIX,
	      " a\n &lt; ");
	HOLDS("<check><check-content>$ ls\n\n</check-content></check>", CHECK,
	      "$ ls\n\n");
	holds(STR(BENCHMARK(GROUP("V-1", "<title>SRG-1</title>"
				  RULE("SV-1r1_rule", "")))),
	      STIG_FIELD_SRG, "SRG-1");
}

Test(xccdf, title_of_a_reference_is_not_that_of_the_rule)
{
	static const struct stig_str bytes = { ONE_RULE(
		"<title>mine</title><reference href=\"h\">"
		"<title xmlns=\"http://purl.org/dc/elements/1.1/\">DPMS"
		"</title></reference>"), sizeof(ONE_RULE(
		"<title>mine</title><reference href=\"h\">"
		"<title xmlns=\"http://purl.org/dc/elements/1.1/\">DPMS"
		"</title></reference>")) - 1 };

	holds(bytes, STIG_FIELD_TITLE, "mine");
	holds(bytes, STIG_FIELD_REFERENCE, "h;title=DPMS");
}

Test(xccdf, ids_of_check_and_fix_are_fields)
{
	HOLDS("<check system=\"C-1_chk\"><check-content-ref name=\"M\" "
	      "href=\"a.xml\"/></check>", CHECK_ID, "C-1_chk");
	HOLDS("<check system=\"C-1_chk\"><check-content-ref name=\"M\" "
	      "href=\"a.xml\"/></check>", CHECK_REF, "a.xml|M");
	HOLDS("<fixtext fixref=\"F-1_fix\">x</fixtext><fix id=\"F-1_fix\"/>",
	      FIX_ID, "F-1_fix");
}

Test(xccdf, several_checks_and_fixtexts_are_joined_in_order)
{
	HOLDS("<check system=\"1\"><check-content>a</check-content></check>"
	      "<check system=\"2\"><check-content>b</check-content></check>",
	      CHECK, "a\n\x1e\n" "b");
	HOLDS("<check system=\"1\"/><check system=\"2\"/>", CHECK_ID,
	      "1\n\x1e\n2");
	HOLDS("<fixtext>a</fixtext><fixtext>b</fixtext>", FIX,
	      "a\n\x1e\n" "b");
}

Test(xccdf, identifiers_are_told_apart_by_text_and_system)
{
	static const char body[] = ONE_RULE(
		"<ident system=\"http://cyber.mil/legacy\">V-7</ident>"
		"<ident system=\"http://cyber.mil/cci\"> CCI-000366\n</ident>"
		"<ident system=\"http://cyber.mil/cci\">CCI-000015</ident>"
		"<ident system=\"http://cyber.mil/cci\">CCI-000366</ident>"
		"<ident system=\"http://cyber.mil/legacy\">SV-7</ident>"
		"<ident system=\"http://cce.mitre.org\">CCE-1-2</ident>"
		"<ident system=\"http://cyber.mil/cci\">CCI-12x</ident>");
	struct stig_str bytes = str_of(body);

	holds(bytes, STIG_FIELD_CCI, "CCI-000015\nCCI-000366");
	holds(bytes, STIG_FIELD_LEGACY, "SV-7\nV-7");
	holds(bytes, STIG_FIELD_IDENT, "http://cce.mitre.org|CCE-1-2\n"
				       "http://cyber.mil/cci|CCI-12x");
	holds(bytes, STIG_FIELD_IDENT_SYSTEM,
	      "http://cce.mitre.org\nhttp://cyber.mil/cci\n"
	      "http://cyber.mil/legacy");
}

Test(xccdf, description_is_taken_apart_after_one_decoding)
{
	static const char body[] = DESCRIBED(
		"&lt;VulnDiscussion&gt;a &amp;amp; &lt;b&gt; &amp;lt;"
		"&lt;/VulnDiscussion&gt;rest");

	holds(str_of(body), STIG_FIELD_DISCUSSION, "a &amp; <b> &lt;");
	holds(str_of(body), STIG_FIELD_OTHER_TEXT, "rest");
}

Test(xccdf, unknown_elements_of_a_rule_are_other_text_and_noted)
{
	struct stig_release *release = make_load(STR(ONE_RULE(
		"<rationale lang=\"en\">why <b>so</b></rationale>")));
	struct stig_str other = release->rule[0].field[STIG_FIELD_OTHER_TEXT];
	struct buf text = BUF_INIT;

	buf_put_str(&text, other);
	buf_put(&text, "", 1);
	claim_holds(text.ptr, "rationale");
	claim_holds(text.ptr, "why so");
	cr_assert_geq(release->note_count, 1);
	buf_release(&text);
	stig_release_free(release);
}

Test(xccdf, content_of_a_fix_is_not_lost)
{
	HOLDS("<fix id=\"F\">rm it</fix>", OTHER_TEXT, "rm it");
}

Test(xccdf, rule_without_anything_has_empty_fields)
{
	struct stig_release *release =
		make_load(STR(BENCHMARK(GROUP("V-1", "<Rule/>"))));

	for (size_t i = 0; i < STIG_FIELD_COUNT; i++) {
		cr_assert_not_null(release->rule[0].field[i].ptr);
		claim_text(release->rule[0].field[i], "");
	}
	stig_release_free(release);
}

Test(xccdf, absent_severity_stays_absent_and_is_noted)
{
	struct stig_release *release =
		make_load(STR(BENCHMARK("<version>1</version>"
			"<plain-text id=\"release-info\">Release: 1"
			"</plain-text>" GROUP("V-1", "\n<Rule id=\"r\"/>"))));

	claim_text(release->rule[0].field[STIG_FIELD_SEVERITY], "");
	cr_assert_eq(release->note_count, 1);
	cr_assert_eq(release->note[0].line, 2);
	stig_release_free(release);
}

/* ------------------------------------------------------------------- keys */

Test(xccdf, every_rule_of_a_group_is_kept_and_numbered)
{
	struct stig_release *release = make_load(STR(BENCHMARK(
		GROUP("V-1", RULE("a", "") RULE("b", "") RULE("c", ""))
		GROUP("V-2", RULE("d", "")))));
	static const unsigned ordinal[] = { 1, 2, 3, 1 };

	cr_assert_eq(release->rule_count, 4);
	for (size_t i = 0; i < 4; i++)
		cr_assert_eq(release->rule[i].ordinal, ordinal[i]);
	claim_text(release->rule[2].vuln_id, "V-1");
	claim_text(release->rule[2].field[STIG_FIELD_RULE_ID], "c");
	claim_text(release->rule[3].vuln_id, "V-2");
	stig_release_free(release);
}

Test(xccdf, key_is_the_whole_id_of_the_group)
{
	static const struct {
		struct stig_str bytes;
		const char *key;
	} cases[] = {
#define KEY(id, key) { { BENCHMARK(GROUP(id, RULE("r", ""))),                 \
		sizeof(BENCHMARK(GROUP(id, RULE("r", "")))) - 1 }, key }
		KEY("V-999901", "V-999901"),
		KEY("IIST-SV-000100", "IIST-SV-000100"),
		KEY("V-SRG-APP-000001", "V-SRG-APP-000001"),
		KEY("V-PHTN-50-000003", "V-PHTN-50-000003"),
		KEY(" V-1\t", "V-1"),
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct stig_release *release = make_load(cases[i].bytes);

		claim_text(release->rule[0].vuln_id, cases[i].key);
		stig_release_free(release);
	}
}

Test(xccdf, rule_outside_a_group_is_kept_and_noted)
{
	struct stig_release *release = make_load(STR(BENCHMARK(
		"<version>1</version><plain-text id=\"release-info\">Release: 1"
		"</plain-text>" GROUP("V-1", RULE("a", ""))
		RULE("SV-2r1_rule", "<title>t</title>"))));

	cr_assert_eq(release->rule_count, 2);
	claim_text(release->rule[1].vuln_id, "SV-2r1_rule");
	claim_text(release->rule[1].field[STIG_FIELD_TITLE], "t");
	cr_assert_eq(release->note_count, 1);
	stig_release_free(release);
}

Test(xccdf, rules_of_nested_groups_belong_to_the_inner_one)
{
	struct stig_release *release = make_load(STR(BENCHMARK(GROUP("V-1",
		GROUP("V-2", RULE("a", "")) RULE("b", "")))));

	cr_assert_eq(release->rule_count, 2);
	claim_text(release->rule[0].vuln_id, "V-2");
	claim_text(release->rule[1].vuln_id, "V-1");
	stig_release_free(release);
}

Test(xccdf, including_elements_and_instructions_load_nothing)
{
	struct stig_release *release = make_load(STR(
		"<?xml-stylesheet href=\"file:///etc/passwd\"?>" BENCHMARK(
		"<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" "
		"href=\"file:///etc/passwd\" parse=\"text\"/>"
		GROUP("V-1", RULE("r", "<title>a<xi:include "
		"xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\""
		" href=\"file:///etc/passwd\"/>b</title>")))));

	claim_text(release->rule[0].field[STIG_FIELD_TITLE], "ab");
	stig_release_free(release);
}

Test(xccdf, line_of_a_rule_is_where_it_begins)
{
	struct stig_release *release = make_load(STR(BENCHMARK(
		"\n\n" GROUP("V-1", "\n" RULE("r", "\n\n")))));

	cr_assert_eq(release->rule[0].line, 4);
	stig_release_free(release);
}

/* --------------------------------------------------------------- refusals */

Test(xccdf, two_groups_of_one_vuln_id_are_refused)
{
	is_refused(STR(BENCHMARK(GROUP("V-1", RULE("a", ""))
				 GROUP("V-2", RULE("b", ""))
				 GROUP("V-1", RULE("c", "")))), "V-1");
	is_refused(STR(BENCHMARK(GROUP("V-1", RULE("a", ""))
				 GROUP(" V-1&#10;", RULE("c", "")))), "V-1");
	is_refused(STR(BENCHMARK(GROUP("V-1", RULE("a", ""))
		GROUP("xccdf_a_group_V-1", RULE("c", "")))), "V-1");
}

Test(xccdf, benchmark_without_a_rule_is_refused)
{
	is_refused(STR(BENCHMARK("")), "no rules");
	is_refused(STR(BENCHMARK(GROUP("V-1", ""))), "no rules");
}

Test(xccdf, missing_ids_are_refused)
{
	is_refused(STR("<Benchmark xmlns=\"" XCCDF_1_1 "\"/>"), "id");
	is_refused(STR(BENCHMARK("<Group>" RULE("a", "") "</Group>")), "id");
	is_refused(STR(BENCHMARK(GROUP(" ", RULE("a", "")))), "id");
}

Test(xccdf, other_roots_and_namespaces_are_refused)
{
	is_refused(STR("<Benchmark id=\"a\"/>"), "expected");
	is_refused(STR("<Benchmark xmlns=\"urn:x\" id=\"a\"/>"), "expected");
	is_refused(STR("<html><body/></html>"), "web page");
	is_refused(STR("<CHECKLIST/>"), "checklist");
	is_refused(STR("<Group xmlns=\"" XCCDF_1_1 "\" id=\"V-1\"/>"),
		   "expected");
}

Test(xccdf, groups_and_rules_of_a_foreign_namespace_are_refused)
{
	is_refused(STR(BENCHMARK("<Group xmlns=\"urn:x\" id=\"V-1\"/>")),
		   "expected");
	is_refused(STR(BENCHMARK(GROUP("V-1",
		   "<Rule xmlns=\"urn:x\" id=\"a\"/>"))), "expected");
	is_refused(STR(BENCHMARK(GROUP("V-1",
		   "<Rule xmlns=\"http://checklists.nist.gov/xccdf/1.2\"/>"))),
		   "expected");
}

Test(xccdf, foreign_elements_beside_rules_are_left_out)
{
	struct stig_release *release = make_load(STR(BENCHMARK(
		"<title xmlns=\"urn:x\">no</title>"
		GROUP("V-1", "<title xmlns=\"urn:x\">no</title>"
		      RULE("r", "<title>yes</title>")))));

	claim_text(release->title, "");
	claim_text(release->rule[0].field[STIG_FIELD_SRG], "");
	claim_text(release->rule[0].field[STIG_FIELD_TITLE], "yes");
	stig_release_free(release);
}

static const char whole[] = BENCHMARK(
	"<?p i?><version>1</version><!-- c --><title>T &amp; U</title>"
	GROUP("V-1", "<title>SRG</title>" RULE("SV-1r1_rule",
	"<description>&lt;VulnDiscussion&gt;d&lt;/VulnDiscussion&gt;"
	"</description><check system=\"C\"><check-content><![CDATA[c]]>"
	"</check-content></check>")) GROUP("V-2", RULE("x", "")));

Test(xccdf, document_cut_anywhere_is_refused)
{
	struct stig_str bytes = str_of(whole);

	stig_release_free(make_load(bytes));
	for (size_t len = 0; len < bytes.len; len++)
		make_refusal(str_slice(bytes, 0, len));
}

Test(xccdf, document_that_begins_anywhere_later_is_refused)
{
	struct stig_str bytes = str_of(whole);

	for (size_t from = 1; from < bytes.len; from++)
		make_refusal(str_slice(bytes, from, bytes.len));
}

Test(xccdf, document_in_two_is_no_document)
{
	struct stig_str bytes = str_of(whole);
	struct buf twice = BUF_INIT;

	buf_put_str(&twice, bytes);
	buf_put_str(&twice, bytes);
	make_refusal(buf_str(&twice));
	buf_release(&twice);
}

Test(xccdf, byte_that_is_not_utf_8_is_refused_wherever_it_stands)
{
	struct stig_str bytes = str_of(whole);
	struct buf bad = BUF_INIT;

	for (size_t at = 0; at <= bytes.len; at++) {
		buf_clear(&bad);
		buf_put_str(&bad, str_slice(bytes, 0, at));
		buf_putc(&bad, (char)0x92);
		buf_put_str(&bad, str_slice(bytes, at, bytes.len));
		make_refusal(buf_str(&bad));
	}
	buf_release(&bad);
}

/* Nine parts of a mebibyte are over the limit of a field, whatever it is. */
static void refuses_parts(const char *start, const char *end)
{
	struct buf text = BUF_INIT;

	buf_puts(&text, "<Benchmark xmlns=\"" XCCDF_1_1 "\" id=\"a\">"
			"<Group id=\"V-1\"><Rule id=\"r\">");
	for (size_t i = 0; i < 9; i++)
		make_repeated(&text, start, "0123456789abcdef", 65536, end);
	buf_puts(&text, "</Rule></Group></Benchmark>");
	cr_assert_eq(make_refusal(buf_str(&text)).status, STIG_ELIMIT);
	buf_release(&text);
}

Test(xccdf, limit_of_a_field_holds_for_unknown_elements)
{
	refuses_parts("<x>", "</x>");
}

Test(xccdf, limit_of_a_field_holds_for_parts_of_the_description)
{
	refuses_parts("<description>&lt;Documentable&gt;",
		      "&lt;/Documentable&gt;</description>");
}

Test(xccdf, no_version_is_no_label)
{
	struct stig_release *release = make_load(STR(BENCHMARK(
		"<plain-text id=\"release-info\">Release: 2</plain-text>"
		GROUP("V-1", RULE("a", "")))));

	claim_text(release->label, "");
	stig_release_free(release);
}
