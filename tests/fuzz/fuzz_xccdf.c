/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a benchmark: refused, or a release that holds what the public
 * header promises of one, equal to itself, and comparable with another.
 * Run from the top of the tree, where the example is.
 */
#include "fuzz.h"

#include "base/str.h"
#include "base/utf8.h"

#define EXAMPLE                                                               \
	"fixtures/example/U_Kestrel_Mail_Server_4_STIG_V2R2_Manual-xccdf.xml"

/* Loaded once; the process ends with it. */
static const struct stig_release *example(void)
{
	static struct stig_release *release;
	struct stig_input *in;

	if (release)
		return release;
	CHECK(stig_input_open(&in, EXAMPLE, NULL, NULL) == STIG_OK);
	CHECK(stig_release_load(&release, in, NULL) == STIG_OK);
	stig_input_free(in);
	return release;
}

/* --------------------------------------------------------------- a release */

/* The next element of a set; a line that begins with a blank continues it. */
static bool next_element(struct stig_str *rest, struct stig_str *element)
{
	struct stig_str line;

	if (!str_next_line(rest, element))
		return false;
	while (str_starts(*rest, " ") && str_next_line(rest, &line))
		element->len += line.len;
	return true;
}

static void check_set(struct stig_str set)
{
	struct stig_str before = { NULL, 0 }, element;

	while (next_element(&set, &element)) {
		if (element.ptr[element.len - 1] == '\n')
			element.len--;
		CHECK(element.len > 0);
		CHECK(!before.ptr || str_compare(before, element) < 0);
		before = element;
	}
}

static void check_text(struct stig_str text)
{
	CHECK(text.ptr != NULL);
	CHECK(utf8_check(text) == text.len);
	CHECK(!text.len || !memchr(text.ptr, '\0', text.len));
}

static void check_rule(const struct stig_rule *rule)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);

	check_text(rule->vuln_id);
	CHECK(rule->vuln_id.len > 0);
	CHECK(rule->ordinal >= 1);
	CHECK(rule->line >= 1);
	for (size_t i = 0; i < count; i++) {
		check_text(rule->field[i]);
		if (info[i].shape == STIG_SET)
			check_set(rule->field[i]);
	}
}

static void check_release(const struct stig_release *release)
{
	CHECK(release->rule_count > 0);
	CHECK(release->id.len > 0);
	check_text(release->id);
	check_text(release->title);
	check_text(release->label);
	check_text(release->date);
	check_text(release->status);
	for (size_t i = 0; i < release->rule_count; i++)
		check_rule(&release->rule[i]);
	for (size_t i = 0; i < release->note_count; i++)
		check_text(release->note[i].text);
}

/* ------------------------------------------------------------ a comparison */

/* Takes text from the front of *rest: what is joined must give the whole. */
static void take(struct stig_str *rest, struct stig_str text)
{
	CHECK(text.len <= rest->len);
	CHECK(text.len == 0 || memcmp(rest->ptr, text.ptr, text.len) == 0);
	*rest = str_slice(*rest, text.len, rest->len);
}

static void check_spans(const struct stig_line *line)
{
	struct stig_str old = line->old_text, fresh = line->new_text;

	if (!line->span_count)
		return;
	for (size_t i = 0; i < line->span_count; i++) {
		take(&old, line->span[i].old_text);
		take(&fresh, line->span[i].new_text);
	}
	CHECK(old.len == 0);
	CHECK(fresh.len == 0);
}

static void check_change(const struct stig_change *change)
{
	struct stig_str old = change->old_text, fresh = change->new_text;

	CHECK(!str_equal(old, fresh));
	if (!change->line_count)
		return;
	for (size_t i = 0; i < change->line_count; i++) {
		take(&old, change->line[i].old_text);
		take(&fresh, change->line[i].new_text);
		check_spans(&change->line[i]);
	}
	CHECK(old.len == 0);
	CHECK(fresh.len == 0);
	for (size_t i = 0; i < change->hunk_count; i++)
		CHECK(change->hunk[i].first + change->hunk[i].count <=
		      change->line_count);
}

static struct stig_report *compare(const struct stig_release *old,
				   const struct stig_release *fresh,
				   enum stig_detail detail)
{
	struct stig_compare_options options = STIG_COMPARE_OPTIONS_INIT;
	struct stig_report *report;

	options.detail = detail;
	options.sentences = detail == STIG_DETAIL_WORDS;
	options.force = options.show_space = options.show_ids = true;
	CHECK(stig_compare(&report, old, fresh, &options, NULL) == STIG_OK);
	for (size_t i = 0; i < report->pair_count; i++)
		for (size_t j = 0; j < report->pair[i].change_count; j++)
			check_change(&report->pair[i].change[j]);
	return report;
}

static void check_same(const struct stig_release *release,
		       enum stig_detail detail)
{
	struct stig_report *report = compare(release, release, detail);

	CHECK(report->pair_count == release->rule_count);
	CHECK(report->count.unchanged == release->rule_count);
	CHECK(report->count.check_same == release->rule_count);
	CHECK(report->reason_count == 0);
	CHECK(report->ccis_lost_count == 0 && report->ccis_new_count == 0);
	stig_report_free(report);
}

/* Every rule of both sides stands in exactly one pair. */
static void check_other(const struct stig_release *old,
			const struct stig_release *fresh,
			enum stig_detail detail)
{
	struct stig_report *report = compare(old, fresh, detail);
	const struct stig_counts *count = &report->count;

	CHECK(count->matched + count->removed == old->rule_count);
	CHECK(count->matched + count->added == fresh->rule_count);
	CHECK(count->matched + count->added + count->removed ==
	      report->pair_count);
	stig_report_free(report);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct stig_str bytes = { (const char *)data, size };

	fuzz_init();

	struct stig_release *release = fuzz_load("fuzz.xml", bytes);
	if (!release)
		return 0;
	check_release(release);
	for (unsigned i = STIG_DETAIL_LINES; i <= STIG_DETAIL_WORDS; i++) {
		check_same(release, i);
		check_other(example(), release, i);
		check_other(release, example(), i);
	}
	stig_release_free(release);
	return 0;
}
