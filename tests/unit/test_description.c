/* SPDX-License-Identifier: MIT */
#include "read/description.h"

#include "make.h"

static struct doc *doc;

/* The fields of a rule with this description; valid until the next one. */
static const struct stig_str *described(struct stig_str text)
{
	doc_free(doc);
	doc = doc_new(STR("test.xml"));

	struct stig_rule *rule = doc_rule_add(doc);
	description_read(doc, rule, text);
	return rule->field;
}

static void holds(const char *text, enum stig_field field,
		  const char *content, const char *other)
{
	const struct stig_str *fields = described(str_of(text));

	claim_text(fields[field], content);
	claim_text(fields[STIG_FIELD_OTHER_TEXT], other);
}

static const struct {
	const char *name;
	enum stig_field field;
} tags[] = {
	{ "VulnDiscussion", STIG_FIELD_DISCUSSION },
	{ "FalsePositives", STIG_FIELD_FALSE_POSITIVES },
	{ "FalseNegatives", STIG_FIELD_FALSE_NEGATIVES },
	{ "Documentable", STIG_FIELD_DOCUMENTABLE },
	{ "Mitigations", STIG_FIELD_MITIGATIONS },
	{ "SeverityOverrideGuidance", STIG_FIELD_OVERRIDE },
	{ "SecurityOverrideGuidance", STIG_FIELD_OVERRIDE },
	{ "PotentialImpacts", STIG_FIELD_POTENTIAL_IMPACTS },
	{ "ThirdPartyTools", STIG_FIELD_THIRD_PARTY_TOOLS },
	{ "MitigationControl", STIG_FIELD_MITIGATION_CONTROL },
	{ "Responsibility", STIG_FIELD_RESPONSIBILITY },
	{ "IAControls", STIG_FIELD_IA_CONTROLS },
};
#define TAGS (sizeof(tags) / sizeof(tags[0]))

Test(description, every_tag_is_a_field)
{
	for (size_t i = 0; i < TAGS; i++) {
		struct buf text = BUF_INIT;

		buf_printf(&text, "<%s> x\n</%s>", tags[i].name, tags[i].name);
		const struct stig_str *fields = described(buf_str(&text));
		for (size_t j = 0; j < STIG_FIELD_COUNT; j++)
			claim_text(fields[j],
				   j == tags[i].field ? " x\n" : "");
		buf_release(&text);
	}
}

Test(description, contents_are_not_decoded_and_not_trimmed)
{
	holds("<VulnDiscussion> read & accept a < b &lt;x&gt; "
	      "&amp;</VulnDiscussion>", STIG_FIELD_DISCUSSION,
	      " read & accept a < b &lt;x&gt; &amp;", "");
}

Test(description, foreign_tags_inside_are_text)
{
	holds("<VulnDiscussion>in <path> <rules> and </rules></VulnDiscussion>",
	      STIG_FIELD_DISCUSSION, "in <path> <rules> and </rules>", "");
}

Test(description, known_tags_inside_another_are_text)
{
	holds("<VulnDiscussion>a <Documentable>b</Documentable> "
	      "c</VulnDiscussion>", STIG_FIELD_DISCUSSION,
	      "a <Documentable>b</Documentable> c", "");
	claim_text(doc->rule[0].field[STIG_FIELD_DOCUMENTABLE], "");
}

Test(description, content_ends_at_the_first_end_tag)
{
	holds("<Responsibility>a</Responsibility>x</Responsibility>",
	      STIG_FIELD_RESPONSIBILITY, "a", "x</Responsibility>");
}

Test(description, repeated_tags_are_all_kept)
{
	holds("<Responsibility>a</Responsibility><Responsibility>b"
	      "</Responsibility><Responsibility></Responsibility>",
	      STIG_FIELD_RESPONSIBILITY, "a\n\x1e\n" "b\n\x1e\n", "");
}

Test(description, both_spellings_of_the_override_are_one_field)
{
	holds("<SecurityOverrideGuidance>a</SecurityOverrideGuidance>"
	      "<SeverityOverrideGuidance>b</SeverityOverrideGuidance>",
	      STIG_FIELD_OVERRIDE, "a\n\x1e\n" "b", "");
}

Test(description, tag_that_is_never_closed_runs_to_the_end)
{
	holds("<Documentable>true", STIG_FIELD_DOCUMENTABLE, "true", "");
	holds("<VulnDiscussion>a<Documentable>b</Documentable>",
	      STIG_FIELD_DISCUSSION, "a<Documentable>b</Documentable>", "");
}

Test(description, text_outside_is_other_text)
{
	holds("before<Documentable>true</Documentable>after",
	      STIG_FIELD_DOCUMENTABLE, "true", "beforeafter");
	holds(" \n<Documentable>true</Documentable>\n",
	      STIG_FIELD_DOCUMENTABLE, "true", "");
}

Test(description, unknown_tags_are_other_text_as_written)
{
	holds("<Note>x &lt;</Note><Documentable>true</Documentable>",
	      STIG_FIELD_DOCUMENTABLE, "true", "<Note>x &lt;</Note>");
}

Test(description, names_are_exact)
{
	holds("<vulndiscussion>x</vulndiscussion>", STIG_FIELD_DISCUSSION, "",
	      "<vulndiscussion>x</vulndiscussion>");
	holds("<VulnDiscussion >x</VulnDiscussion>", STIG_FIELD_DISCUSSION, "",
	      "<VulnDiscussion >x</VulnDiscussion>");
}

/* --------------------------------------- an independent reading of the rule */

/* The name of a start tag that begins at text[at], as its length; 0: none. */
static size_t name_length(struct stig_str text, size_t at)
{
	size_t i = at + 1;

	if (text.ptr[at] != '<' || i >= text.len ||
	    !strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
		    text.ptr[i]))
		return 0;
	while (i < text.len && text.ptr[i] != '>' && text.ptr[i] != '<' &&
	       text.ptr[i] != ' ' && text.ptr[i] != '/')
		i++;
	return i < text.len && text.ptr[i] == '>' ? i - at - 1 : 0;
}

static void add(struct buf *field, bool *used, struct stig_str text)
{
	if (*used)
		buf_puts(field, "\n\x1e\n");
	*used = true;
	buf_put_str(field, text);
}

/* One character at a time; every search begins anew. */
static void walk(struct stig_str text, struct buf field[STIG_FIELD_COUNT])
{
	bool used[STIG_FIELD_COUNT] = { false };

	for (size_t at = 0; at < text.len;) {
		size_t len = name_length(text, at), row = 0;
		size_t start = at + len + 2, end = start;

		if (!len) {
			buf_putc(&field[STIG_FIELD_OTHER_TEXT],
				 text.ptr[at++]);
			continue;
		}
		struct stig_str name = str_slice(text, at + 1, at + 1 + len);
		struct buf close = BUF_INIT;
		buf_printf(&close, "</%.*s>", (int)len, name.ptr);
		buf_put(&close, "", 1);
		while (end < text.len &&
		       !str_starts(str_slice(text, end, text.len), close.ptr))
			end++;
		size_t next = end == text.len ? end : end + close.len - 1;
		buf_release(&close);
		while (row < TAGS && !str_is(name, tags[row].name))
			row++;
		if (row < TAGS)
			add(&field[tags[row].field], &used[tags[row].field],
			    str_slice(text, start, end));
		else
			buf_put_str(&field[STIG_FIELD_OTHER_TEXT],
				    str_slice(text, at, next));
		at = next;
	}
}

Test(description, any_text_is_read_by_the_outer_tag_rule)
{
	static const char *const pieces[] = {
		"<VulnDiscussion>", "</VulnDiscussion>", "<Documentable>",
		"</Documentable>", "<IAControls>", "</IAControls>", "<path>",
		"</path>", "<", ">", "a", " b ", "&lt;", "</", "<x y>",
	};
	struct make_random random = { 0 };
	struct buf buf = BUF_INIT;

	for (size_t i = 0; i < 20000; i++) {
		struct buf expect[STIG_FIELD_COUNT] = { { NULL, 0, 0 } };
		struct stig_str text = make_text(
			&random, &buf, pieces,
			sizeof(pieces) / sizeof(pieces[0]), 12);
		const struct stig_str *fields = described(text);

		walk(text, expect);
		for (size_t j = 0; j < STIG_FIELD_COUNT; j++) {
			struct stig_str want = buf_str(&expect[j]);

			if (j == STIG_FIELD_OTHER_TEXT)
				want = str_trim(want);
			claim_same(fields[j], want);
			buf_release(&expect[j]);
		}
	}
	buf_release(&buf);
}

Test(description, no_break_space_between_tags_is_no_text)
{
	struct stig_release *release = make_load(STR(DESCRIBED(
		"&lt;Documentable&gt;x&lt;/Documentable&gt;\xc2\xa0")));

	claim_text(release->rule[0].field[STIG_FIELD_OTHER_TEXT], "");
	stig_release_free(release);
}
