/* SPDX-License-Identifier: MIT */
#include "stigdiff.h"

#include "base/hash.h"
#include "make.h"

static const char one_rule[] = ONE_RULE(
	"<title>t</title><check system=\"C\"><check-content>c"
	"</check-content></check><ident>CCI-000366</ident>");

Test(library, version_is_that_of_the_header)
{
	cr_assert_str_eq(stig_version(), STIG_VERSION);
}

Test(library, release_does_not_refer_to_the_bytes_it_was_read_from)
{
	char *bytes = strdup(one_rule);
	struct stig_release *release = make_load(str_of(bytes));

	memset(bytes, 'x', strlen(bytes));
	free(bytes);
	claim_text(release->id, "Test_STIG");
	claim_text(release->rule[0].vuln_id, "V-1");
	claim_text(release->rule[0].field[STIG_FIELD_CHECK], "c");
	claim_text(release->rule[0].field[STIG_FIELD_CHECK_ID], "C");
	claim_text(release->rule[0].field[STIG_FIELD_CCI], "CCI-000366");
	stig_release_free(release);
}

Test(library, same_bytes_are_the_same_release)
{
	struct stig_release *a = make_load(str_of(one_rule));
	struct stig_release *b = make_load(str_of(one_rule));

	cr_assert(hash_equal(a->hash, b->hash));
	for (size_t i = 0; i < STIG_FIELD_COUNT; i++)
		cr_assert(hash_equal(a->rule[0].hash[i], b->rule[0].hash[i]));
	stig_release_free(a);
	stig_release_free(b);
}

Test(library, error_is_optional)
{
	struct stig_input *in;
	struct stig_release *release;

	stig_init(NULL);
	cr_assert_eq(stig_input_new(&in, "a", STR("<a>"), NULL, NULL),
		     STIG_OK);
	cr_assert_eq(stig_release_load(&release, in, NULL), STIG_EFORMAT);
	cr_assert_null(release);
	stig_input_free(in);
	stig_release_free(NULL);
	stig_report_free(NULL);
}

Test(library, encoding_reads_a_file_that_is_not_utf_8)
{
	struct stig_input_options options = { "windows-1252" };
	struct stig_input *in;
	struct stig_release *release;

	stig_init(NULL);
	cr_assert_eq(stig_input_new(&in, "a", STR(ONE_RULE(
				    "<title>it\x92s</title>")), &options,
				    NULL),
		     STIG_OK);
	cr_assert_eq(stig_release_load(&release, in, NULL), STIG_OK);
	claim_text(release->rule[0].field[STIG_FIELD_TITLE],
		   "it\xe2\x80\x99s");
	stig_input_free(in);
	stig_release_free(release);
}

Test(library, layout_of_a_file_makes_no_difference)
{
	static const struct stig_str forms[] = {
#define FORM(text) { text, sizeof(text) - 1 }
		FORM("\xef\xbb\xbf" ONE_RULE("<title>a\nb</title>")),
		FORM("<?xml version='1.0'?>\r\n"
		     ONE_RULE("<title>a\r\nb</title>")),
		FORM(ONE_RULE("\n  <!-- c -->\n<title>a\rb</title>\n")),
		FORM(ONE_RULE("<title>&#97;<![CDATA[\nb]]></title>")),
		FORM(BENCHMARK(GROUP("V-1", "<Rule severity='medium'\n"
		     "id='SV-1r1_rule' ><title>a\nb</title></Rule>"))),
	};
	struct stig_release *first = make_load(forms[0]);

	for (size_t i = 1; i < sizeof(forms) / sizeof(forms[0]); i++) {
		struct stig_release *other = make_load(forms[i]);

		cr_assert(hash_equal(first->hash, other->hash), "form %zu", i);
		stig_release_free(other);
	}
	stig_release_free(first);
}
