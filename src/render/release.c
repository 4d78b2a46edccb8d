/* SPDX-License-Identifier: MIT */
/*
 * One release as canonical text, for show: two releases written so can be
 * compared by any diff. A rule's key alone stands in the first column, which
 * is how a diff can name the rule that a hunk is in.
 */
#include "render/names.h"
#include "render/sink.h"

#include "base/mem.h"
#include "base/str.h"
#include "model/sentences.h"

#include <stdlib.h>

/* V- and digits, by number; false for the ids of drafts. */
static bool vuln_number(struct stig_str id, struct stig_str *number)
{
	if (!str_starts(id, "V-"))
		return false;
	*number = str_slice(id, 2, id.len);
	if (!str_is_digits(*number))
		return false;
	while (number->len > 1 && number->ptr[0] == '0')
		*number = str_slice(*number, 1, number->len);
	return true;
}

static int compare_ids(struct stig_str a, struct stig_str b)
{
	struct stig_str x, y;
	bool a_number = vuln_number(a, &x), b_number = vuln_number(b, &y);

	if (a_number != b_number)
		return a_number ? -1 : 1;
	if (a_number && x.len != y.len)
		return x.len < y.len ? -1 : 1;
	if (a_number && !str_equal(x, y))
		return str_compare(x, y);
	return str_compare(a, b);
}

static int compare_rules(const void *a, const void *b)
{
	const struct stig_rule *x = *(const struct stig_rule *const *)a;
	const struct stig_rule *y = *(const struct stig_rule *const *)b;
	int order = compare_ids(x->vuln_id, y->vuln_id);

	return order ? order : (x->ordinal > y->ordinal) -
			       (x->ordinal < y->ordinal);
}

static void put_value(struct sink *sink, const char *heading,
		      struct stig_str text)
{
	sink_printf(sink, "  %s: ", heading);
	sink_escape(sink, text, ESCAPE_ONE_LINE);
	sink_line_end(sink);
}

/* A sentence that the file wraps becomes one line. */
static void put_sentence(struct sink *sink, struct stig_str sentence)
{
	struct stig_str line;

	if (sentence.len)
		sink_puts(sink, "    ");
	while (str_next_element(&sentence, &line)) {
		sink_escape(sink, line, ESCAPE_TEXT);
		if (sentence.len)
			sink_puts(sink, " ");
	}
	sink_line_end(sink);
}

static void put_sentences(struct sink *sink, struct stig_str text)
{
	struct sentence_scan scan = SENTENCE_SCAN_OF(text);

	for (size_t from = 0, to; from < text.len; from = to) {
		to = sentence_end(&scan, from);
		put_sentence(sink, str_trim(str_slice(text, from, to)));
	}
}

/* The lines under the key that every rule has. */
static bool is_head(enum stig_field field)
{
	return field == STIG_FIELD_STIG_ID || field == STIG_FIELD_SEVERITY ||
	       field == STIG_FIELD_TITLE;
}

static void put_head(struct sink *sink, const struct stig_rule *rule)
{
	struct stig_str severity = rule->field[STIG_FIELD_SEVERITY];

	names_key_line(sink_buf(sink), rule);
	sink_line_end(sink);
	put_value(sink, "STIG ID", rule->field[STIG_FIELD_STIG_ID]);
	sink_printf(sink, "  Severity: CAT %s, ",
		    stig_cat_name(names_cat(rule)));
	sink_escape(sink, severity.len ? severity : STR("absent"),
		    ESCAPE_ONE_LINE);
	sink_line_end(sink);
	put_value(sink, "Title", rule->field[STIG_FIELD_TITLE]);
}

static void put_rule(struct sink *sink, const struct stig_rule *rule)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);

	sink_line_end(sink);
	put_head(sink, rule);
	/* the table ends with the fields of the level ids */
	for (size_t i = 0; i < count; i++) {
		struct stig_str text = rule->field[i];

		if (text.len == 0 || is_head((enum stig_field)i))
			continue;
		if (info[i].shape == STIG_WORD) {
			put_value(sink, info[i].heading, text);
			continue;
		}
		sink_printf(sink, "  %s:", info[i].heading);
		sink_line_end(sink);
		put_sentences(sink, text);
	}
}

static void put_release(struct sink *sink, const struct stig_release *release)
{
	const struct {
		const char *heading;
		struct stig_str text;
	} heads[] = {
		{ "Benchmark", release->id },
		{ "Title", release->title },
		{ "Release", release->label },
		{ "Date", release->date },
		{ "Status", release->status },
	};

	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (heads[i].text.len)
			put_value(sink, heads[i].heading, heads[i].text);
	sink_printf(sink, "  Rules: %zu", release->rule_count);
	sink_line_end(sink);
}

bool stig_render_release(const struct stig_sink *to,
			 const struct stig_release *release)
{
	struct sink sink = SINK_INIT(to);
	size_t count = release->rule_count;
	const struct stig_rule **rule = mem_array(NULL, count, sizeof(*rule));

	put_release(&sink, release);
	for (size_t i = 0; i < count; i++)
		rule[i] = &release->rule[i];
	qsort(rule, count, sizeof(*rule), compare_rules);
	for (size_t i = 0; i < count; i++)
		put_rule(&sink, rule[i]);
	mem_free(rule);
	return sink_finish(&sink);
}
