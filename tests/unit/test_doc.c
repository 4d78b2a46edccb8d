/* SPDX-License-Identifier: MIT */
#include "model/doc.h"

#include "base/hash.h"
#include "make.h"

#include <stdio.h>

static struct stig_str joined(const char *const *part, size_t count)
{
	static struct doc *doc;

	doc_free(doc);
	doc = doc_new(STR("test.xml"));

	struct stig_rule *rule = doc_rule_add(doc);
	for (size_t i = 0; i < count; i++)
		doc_field_add(doc, rule, STIG_FIELD_CHECK, str_of(part[i]));
	return rule->field[STIG_FIELD_CHECK];
}

static struct stig_str set_of(const char *const *element, size_t count)
{
	static struct doc *doc;
	struct stig_str list[8];

	doc_free(doc);
	doc = doc_new(STR("test.xml"));

	struct stig_rule *rule = doc_rule_add(doc);
	for (size_t i = 0; i < count; i++)
		list[i] = str_of(element[i]);
	doc_field_set(doc, rule, STIG_FIELD_CCI, list, count);
	return rule->field[STIG_FIELD_CCI];
}
#define JOINED(...)                                                           \
	joined((const char *const[]){ __VA_ARGS__ },                          \
	       sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))
#define SET_OF(...)                                                           \
	set_of((const char *const[]){ __VA_ARGS__ },                          \
	       sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

Test(doc, new_rule_has_empty_texts_and_no_null_pointer)
{
	struct doc *doc = doc_new(STR("test.xml"));
	struct stig_rule *rule = doc_rule_add(doc);

	for (size_t i = 0; i < STIG_FIELD_COUNT; i++) {
		cr_assert_not_null(rule->field[i].ptr);
		cr_assert_eq(rule->field[i].len, 0);
	}
	claim_text(doc->release.name, "test.xml");
	doc_free(doc);
	doc_free(NULL);
}

Test(doc, elements_of_a_field_are_joined_with_a_separator_xml_cannot_hold)
{
	claim_text(JOINED("one"), "one");
	claim_text(JOINED("one", "two", "three"),
		   "one\n\x1e\ntwo\n\x1e\nthree");
}

Test(doc, second_element_joins_even_when_the_first_is_empty)
{
	claim_text(JOINED("", "two"), "\n\x1e\ntwo");
	claim_text(JOINED("one", ""), "one\n\x1e\n");
	cr_assert_not(str_equal(JOINED("", ""), STR("")));
}

Test(doc, very_many_elements_arrive_in_order)
{
	struct doc *doc = doc_new(STR("test.xml"));
	struct stig_rule *rule = doc_rule_add(doc);
	struct buf expect = BUF_INIT;

	for (unsigned i = 0; i < 5000; i++) {
		struct buf part = BUF_INIT;

		buf_printf(&part, "part %u", i);
		doc_field_add(doc, rule, STIG_FIELD_FIX, buf_str(&part));
		buf_printf(&expect, "%spart %u", i ? "\n\x1e\n" : "", i);
		buf_release(&part);
	}
	claim_same(rule->field[STIG_FIELD_FIX], buf_str(&expect));
	buf_release(&expect);
	doc_free(doc);
}

Test(doc, rules_keep_their_texts_when_more_are_added)
{
	struct doc *doc = doc_new(STR("test.xml"));
	char text[32];

	for (unsigned i = 0; i < 1000; i++) {
		snprintf(text, sizeof(text), "check %u", i);
		doc_field_add(doc, doc_rule_add(doc), STIG_FIELD_CHECK,
			      str_of(text));
	}
	cr_assert_eq(doc->release.rule_count, 1000);
	for (unsigned i = 0; i < 1000; i++) {
		snprintf(text, sizeof(text), "check %u", i);
		claim_text(doc->release.rule[i].field[STIG_FIELD_CHECK], text);
	}
	doc_free(doc);
}

Test(doc, set_is_sorted_and_each_element_stands_once)
{
	claim_text(SET_OF("b", "a", "c", "a"), "a\nb\nc");
	claim_text(SET_OF("b", "", "b"), "b");
	claim_text(SET_OF("one"), "one");
	claim_text(SET_OF(""), "");
	claim_text(SET_OF("", ""), "");
}

Test(doc, element_with_a_line_feed_does_not_look_like_two)
{
	cr_assert_not(str_equal(SET_OF("a\nb"), STR("a\nb")));
}

Test(doc, label_is_version_and_release)
{
	struct doc *doc = doc_new(STR("test.xml"));

	doc->release.version = STR("8");
	doc->release.release = STR("1.11");
	doc_finish(doc);
	claim_text(doc->release.label, "V8R1.11");
	doc_free(doc);
}

Test(doc, release_without_version_and_number_has_no_label)
{
	struct doc *doc = doc_new(STR("test.xml"));

	doc_finish(doc);
	claim_text(doc->release.label, "");
	doc_free(doc);
}

Test(doc, hash_of_a_field_is_that_of_its_text)
{
	struct stig_release *release = make_release(
		"Test", RULES({ "V-1", { F(CHECK) = "text" } }));

	cr_assert(hash_equal(release->rule[0].hash[STIG_FIELD_CHECK],
			     hash_text(STR("text"))));
	cr_assert(hash_equal(release->rule[0].hash[STIG_FIELD_FIX],
			     hash_text(STR(""))));
	stig_release_free(release);
}

static struct stig_hash hash_of(const struct make_rule *rule, size_t count)
{
	struct stig_release *release = make_release("Test", rule, count);
	struct stig_hash hash = release->hash;

	stig_release_free(release);
	return hash;
}

Test(doc, hash_of_a_release_tells_where_a_text_stands)
{
	struct stig_hash hash[] = {
		hash_of(RULES({ "V-1", { F(CHECK) = "a", F(FIX) = "b" } })),
		hash_of(RULES({ "V-1", { F(CHECK) = "ab" } })),
		hash_of(RULES({ "V-1", { F(FIX) = "ab" } })),
		hash_of(RULES({ "V-1a", { F(CHECK) = "b" } })),
		hash_of(RULES({ "V-1", { F(CHECK) = "a" } },
			      { "V-2", { F(FIX) = "b" } })),
		hash_of(RULES({ "V-2", { F(FIX) = "b" } },
			      { "V-1", { F(CHECK) = "a" } })),
		hash_of(RULES({ "V-1", { F(CHECK) = "a", F(FIX) = "b" } },
			      { "V-2", { F(CHECK) = "" } })),
	};
	size_t count = sizeof(hash) / sizeof(hash[0]);

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < i; j++)
			cr_assert_not(hash_equal(hash[i], hash[j]));
	cr_assert(hash_equal(
		hash[1], hash_of(RULES({ "V-1", { F(CHECK) = "ab" } }))));
}

Test(doc, notes_stand_in_order_with_their_lines)
{
	struct doc *doc = doc_new(STR("test.xml"));

	for (unsigned i = 0; i < 100; i++)
		notes_add(&doc->notes, i, "note %u", i);
	cr_assert_eq(doc->notes.count, 100);
	cr_assert_eq(doc->notes.note[99].line, 99);
	claim_text(doc->notes.note[99].text, "note 99");
	doc_free(doc);
}
