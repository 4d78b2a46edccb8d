/* SPDX-License-Identifier: MIT */
/*
 * The description of a Rule is a string that looks like XML and is not: after
 * decoding, 27 % of DISA's releases hold a bare & or <, foreign tags such as
 * <path>, or tags that do not match (RHEL 9 V2R7 V-258134, Ubuntu 20.04 V1R5
 * V-238197). So no XML parser: outer tags only.
 */
#include "read/description.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <stdbool.h>

static const struct {
	struct stig_str name;
	enum stig_field field;
} tags[] = {
#define TAG(name, field) { { name, sizeof(name) - 1 }, STIG_FIELD_##field }
	TAG("VulnDiscussion", DISCUSSION),
	TAG("FalsePositives", FALSE_POSITIVES),
	TAG("FalseNegatives", FALSE_NEGATIVES),
	TAG("Documentable", DOCUMENTABLE),
	TAG("Mitigations", MITIGATIONS),
	TAG("SeverityOverrideGuidance", OVERRIDE),
	TAG("PotentialImpacts", POTENTIAL_IMPACTS),
	TAG("ThirdPartyTools", THIRD_PARTY_TOOLS),
	TAG("MitigationControl", MITIGATION_CONTROL),
	TAG("Responsibility", RESPONSIBILITY),
	TAG("IAControls", IA_CONTROLS),
	/* drafts and two core SRGs: IIS 10.0 Server V1R0.1, OS SRG V1R1 */
	TAG("SecurityOverrideGuidance", OVERRIDE),
#undef TAG
};
#define TAG_COUNT (sizeof(tags) / sizeof(tags[0]))

/* An outer element: <name>content</name>. whole has its tags. */
struct element {
	struct stig_str name, content, whole;
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name_byte(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9') || c == '_';
}

/*
 * The name of the start tag at the front of text, empty when there is none.
 * likely is the name to try first.
 */
static struct stig_str start_tag(struct stig_str text, struct stig_str likely)
{
	size_t end = 1;

	if (text.len > likely.len + 1 && text.ptr[likely.len + 1] == '>' &&
	    memcmp(text.ptr + 1, likely.ptr, likely.len) == 0)
		return likely;
	if (text.len < 3 || text.ptr[0] != '<' || !is_letter(text.ptr[1]))
		return (struct stig_str){ "", 0 };
	while (end < text.len && is_name_byte(text.ptr[end]))
		end++;
	if (end == text.len || text.ptr[end] != '>')
		return (struct stig_str){ "", 0 };
	return str_slice(text, 1, end);
}

/* Offset of the first </name> in text, or text.len. */
static size_t find_end_tag(struct stig_str text, struct stig_str name)
{
	const char *at = text.ptr, *end = text.ptr + text.len;

	while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
		struct stig_str rest = { at, (size_t)(end - at) };

		if (rest.len >= name.len + 3 && rest.ptr[1] == '/' &&
		    rest.ptr[name.len + 2] == '>' &&
		    memcmp(rest.ptr + 2, name.ptr, name.len) == 0)
			return (size_t)(at - text.ptr);
		at++;
	}
	return text.len;
}

/*
 * The next outer element of *rest; what stands before it goes to *outside.
 * The content runs to the first end tag of that name (the last would join
 * repeated tags), or to the end of the text when there is none.
 */
static bool next_element(struct stig_str *rest, struct stig_str likely,
			 struct stig_str *outside, struct element *element)
{
	const char *at = rest->ptr, *end = rest->ptr + rest->len;

	*outside = *rest;
	for (; at < end && (at = memchr(at, '<', (size_t)(end - at))); at++) {
		struct stig_str tag = { at, (size_t)(end - at) };
		struct stig_str name = start_tag(tag, likely);

		if (!name.len)
			continue;

		struct stig_str inner =
			str_slice(tag, name.len + 2, tag.len);
		size_t len = find_end_tag(inner, name);
		size_t closed = len == inner.len ? len : len + name.len + 3;

		element->name = name;
		element->content = str_slice(inner, 0, len);
		element->whole = str_slice(tag, 0, name.len + 2 + closed);
		*outside = str_slice(*rest, 0, (size_t)(at - rest->ptr));
		*rest = str_slice(inner, closed, inner.len);
		return true;
	}
	return false;
}

/*
 * The field of a tag, STIG_FIELD_COUNT when it is none of the known ones. DISA
 * writes them in the order of the table, so *row, where the search begins, is
 * left at the one after the tag found.
 */
static enum stig_field tag_field(struct stig_str name, size_t *row)
{
	for (size_t i = 0; i < TAG_COUNT; i++) {
		size_t here = *row;

		*row = (here + 1) % TAG_COUNT;
		if (str_equal(tags[here].name, name))
			return tags[here].field;
	}
	return STIG_FIELD_COUNT;
}

void description_read(struct doc *doc, struct stig_rule *rule,
		      struct stig_str text)
{
	struct buf other = BUF_INIT;
	struct stig_str outside;
	struct element element;
	size_t row = 0;

	while (next_element(&text, tags[row].name, &outside, &element)) {
		enum stig_field field = tag_field(element.name, &row);

		buf_put_str(&other, outside);
		if (field != STIG_FIELD_COUNT)
			doc_field_add(doc, rule, field, element.content);
		else
			buf_put_str(&other, element.whole);
	}
	buf_put_str(&other, text);

	struct stig_str rest = utf8_trim(buf_str(&other));
	if (rest.len)
		doc_field_add(doc, rule, STIG_FIELD_OTHER_TEXT, rest);
	buf_release(&other);
}
