/* SPDX-License-Identifier: MIT */
#include "compare/hints.h"

#include "compare/rule_words.h"
#include "make.h"

#include <stdio.h>
#include <stdlib.h>

static struct stig_release *old, *fresh;
static struct stig_report *report;
static struct stig_compare_options options;

static void begin(void)
{
	options = (struct stig_compare_options)STIG_COMPARE_OPTIONS_INIT;
}

static void end(void)
{
	stig_report_free(report);
	stig_release_free(old);
	stig_release_free(fresh);
}

TestSuite(hints, .init = begin, .fini = end);

static void between(const struct make_rule *a, size_t a_count,
		    const struct make_rule *b, size_t b_count)
{
	old = make_release("A", a, a_count);
	fresh = make_release("A", b, b_count);
	report = make_report(old, fresh, &options);
}

/* The pair of the removed rule V-1. */
static const struct stig_pair *removed(void)
{
	for (size_t i = 0; i < report->pair_count; i++)
		if (report->pair[i].state == STIG_REMOVED &&
		    str_is(report->pair[i].old_rule->vuln_id, "V-1"))
			return &report->pair[i];
	cr_assert_fail("V-1 was not removed");
	abort();
}

/* Where V-1 went, and the CCIs of the hint; "" for no hint. */
static void went_to(const char *vuln_id, const char *ccis)
{
	const struct stig_hint *hint = removed()->hint;
	struct buf buf = BUF_INIT;

	claim_text(hint ? hint->rule->vuln_id : STR(""), vuln_id);
	for (size_t i = 0; hint && i < hint->cci_count; i++) {
		buf_puts(&buf, i ? " " : "");
		buf_put_str(&buf, hint->cci[i]);
	}
	claim_same(buf_str(&buf), str_of(ccis));
	buf_release(&buf);
}

#define CLOCK "Verify that the clock asks two time servers each hour."
#define LAMP "Verify that the lamp of the north gate burns all night."
#define BELL "Verify that the bell of the south gate is wound weekly."

Test(hints, removed_rule_is_found_in_the_nearest_added_one)
{
	between(RULES({ "V-1", { F(CHECK) = CLOCK } },
		      { "V-2", { F(CHECK) = "x" } }),
		RULES({ "V-2", { F(CHECK) = "x" } },
		      { "V-3", { F(CHECK) = LAMP } },
		      { "V-4", { F(CHECK) = CLOCK } },
		      { "V-5", { F(CHECK) = BELL } }));
	went_to("V-4", "");
	cr_assert_eq(removed()->hint->percent, 100);
	cr_assert_eq(report->count.removed, 1);
	cr_assert_eq(report->count.added, 3);
}

Test(hints, rules_that_did_not_change_are_no_place_to_go)
{
	between(RULES({ "V-1", { F(CHECK) = CLOCK } },
		      { "V-2", { F(CHECK) = CLOCK, F(RULE_ID) = "r1" } }),
		RULES({ "V-2", { F(CHECK) = CLOCK, F(RULE_ID) = "r2" } }));
	went_to("", "");
}

Test(hints, changed_rule_tells_the_ccis_that_it_gained)
{
	between(RULES({ "V-1", { F(CHECK) = CLOCK, F(CCI) = "c-4" } },
		      { "V-2", { F(CHECK) = LAMP, F(CCI) = "c-1" } },
		      { "V-3", { F(CHECK) = BELL } }),
		RULES({ "V-2", { F(CHECK) = CLOCK " " LAMP,
				 F(CCI) = "c-1\nc-4\nc-5" } },
		      { "V-3", { F(CHECK) = BELL " Ring it." } }));
	went_to("V-2", "c-4 c-5");
}

Test(hints, added_rule_tells_the_ccis_that_both_have)
{
	between(RULES({ "V-1", { F(CHECK) = CLOCK, F(CCI) = "c-2\nc-4" } }),
		RULES({ "V-2", { F(CHECK) = CLOCK, F(CCI) = "c-1\nc-4" } },
		      { "V-3", { F(CHECK) = BELL, F(CCI) = "c-2" } }));
	went_to("V-2", "c-4");
}

Test(hints, what_all_checks_say_makes_none_of_them_alike)
{
	between(RULES({ "V-1", { F(CHECK) = CLOCK } },
		      { "V-2", { F(CHECK) = LAMP } }),
		RULES({ "V-3", { F(CHECK) = BELL } },
		      { "V-4", { F(CHECK) = "Verify that doors are shut." } }));
	went_to("", "");
}

Test(hints, discussion_stands_in_where_there_is_no_check)
{
	between(RULES({ "V-1", { F(DISCUSSION) = CLOCK } }),
		RULES({ "V-2", { F(CHECK) = LAMP, F(DISCUSSION) = CLOCK } },
		      { "V-3", { F(DISCUSSION) = CLOCK " Really." } }));
	went_to("V-3", "");
}

Test(hints, case_and_signs_do_not_matter)
{
	between(RULES({ "V-1", { F(CHECK) = "Set \"Lamp Mode\" = ON" } }),
		RULES({ "V-2", { F(CHECK) = "set lamp-mode: on" } }));
	went_to("V-2", "");
	cr_assert_eq(removed()->hint->percent, 100);
}

Test(hints, first_of_equal_ones_is_taken)
{
	between(RULES({ "V-1", { F(CHECK) = CLOCK } }),
		RULES({ "V-4", { F(CHECK) = BELL } },
		      { "V-3", { F(CHECK) = CLOCK } },
		      { "V-2", { F(CHECK) = CLOCK } }));
	went_to("V-3", "");
}

Test(hints, rules_without_a_word_resemble_nothing)
{
	between(RULES({ "V-1", { F(CHECK) = "?" } }),
		RULES({ "V-2", { F(CHECK) = "?" } }, { "V-3", { NULL } }));
	went_to("", "");
}

Test(hints, options_switch_the_search_off)
{
	options.no_explain = true;
	between(RULES({ "V-1", { F(CHECK) = CLOCK } }),
		RULES({ "V-2", { F(CHECK) = CLOCK } }));
	went_to("", "");
}

/* ----------------------------------------------------------------- bounds */

#define MOST_ALIKE 2001

/* So many rules of the same words: V-1, V-2 ..., or V-10001 ... */
static struct stig_release *look_alikes(bool are_new, size_t count)
{
	static char id[2][MOST_ALIKE][16];
	static struct make_rule rule[MOST_ALIKE];

	for (size_t i = 0; i < count; i++) {
		snprintf(id[are_new][i], sizeof(id[are_new][i]), "V-%zu",
			 i + (are_new ? 10001 : 1));
		rule[i].vuln_id = id[are_new][i];
		rule[i].field[STIG_FIELD_CHECK] = CLOCK;
	}
	return make_release("A", rule, count);
}

static bool is_noted(const char *words)
{
	for (size_t i = 0; i < report->note_count; i++) {
		char text[256];

		snprintf(text, sizeof(text), "%.*s",
			 (int)report->note[i].text.len,
			 report->note[i].text.ptr);
		if (make_holds(text, words))
			return true;
	}
	return false;
}

Test(hints, two_thousand_look_alikes_a_side_are_compared)
{
	old = look_alikes(false, 2000);
	fresh = look_alikes(true, 2000);
	report = make_report(old, fresh, &options);
	went_to("V-10001", "");
	cr_assert_not(is_noted("similar texts"));
}

Test(hints, beyond_that_a_note_stands_in)
{
	old = look_alikes(false, 2001);
	fresh = look_alikes(true, 2000);
	report = make_report(old, fresh, &options);
	went_to("", "");
	cr_assert(is_noted("similar texts"));
}

Test(hints, long_texts_are_cut)
{
	struct arena arena = ARENA_INIT;
	struct buf many = BUF_INIT, one = BUF_INIT;
	struct stig_rule rule = { .ordinal = 1 };

	make_repeated(&many, "", "Word ", 5000, "");
	make_repeated(&one, "end ", "x", 100000, " never");
	rule.field[STIG_FIELD_CHECK] = buf_str(&many);
	cr_assert_eq(rule_words_read(&arena, &rule).count, RULE_WORDS_MOST);
	rule.field[STIG_FIELD_CHECK] = buf_str(&one);
	cr_assert_eq(rule_words_read(&arena, &rule).count, 2);
	cr_assert_leq(rule_words_read(&arena, &rule).text.len, 8 * 1024);
	buf_release(&many);
	buf_release(&one);
	arena_release(&arena);
}
