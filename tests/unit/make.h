/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_TESTS_MAKE_H
#define STIGDIFF_TESTS_MAKE_H

#include "base/buf.h"
#include "base/str.h"
#include "stigdiff.h"

#include <criterion/criterion.h>
#include <stdint.h>

/* What tests of several modules need: documents, releases, claims on text. */

/* ---------------------------------------------------------- documents */

#define XCCDF_1_1 "http://checklists.nist.gov/xccdf/1.1"

/* All of these take and give literals. */
#define BENCHMARK(body)                                                       \
	"<Benchmark xmlns=\"" XCCDF_1_1 "\" id=\"Test_STIG\">" body           \
	"</Benchmark>"
#define GROUP(id, body) "<Group id=\"" id "\">" body "</Group>"
#define RULE(id, body)                                                        \
	"<Rule id=\"" id "\" severity=\"medium\">" body "</Rule>"
/* A benchmark of one rule that holds this. */
#define ONE_RULE(body) BENCHMARK(GROUP("V-1", RULE("SV-1r1_rule", body)))
/* The same of one rule with this description, < and > as entities. */
#define DESCRIBED(text) ONE_RULE("<description>" text "</description>")

/* The release of a document that must be readable. */
struct stig_release *make_load(struct stig_str bytes);

/* The error of a document that must be refused; its file is "test.xml". */
struct stig_error make_refusal(struct stig_str bytes);

/* Prefix, then count times the unit, then suffix. */
void make_repeated(struct buf *to, const char *prefix, const char *unit,
		   size_t count, const char *suffix);

/* ----------------------------------------------------------- releases */

/* A rule of a release that is made without a document; NULL is absent. */
struct make_rule {
	const char *vuln_id;
	const char *field[STIG_FIELD_COUNT];
};
#define F(field) [STIG_FIELD_##field]
#define RULES(...)                                                            \
	(const struct make_rule[]){ __VA_ARGS__ },                            \
		sizeof((const struct make_rule[]){ __VA_ARGS__ }) /           \
			sizeof(struct make_rule)

/* Benchmark id, then RULES(...). Rules with one Vuln ID are one Group. */
struct stig_release *make_release(const char *id, const struct make_rule *rule,
				  size_t count);

/* Compared with these options, which must succeed. */
struct stig_report *make_report(const struct stig_release *old,
				const struct stig_release *fresh,
				const struct stig_compare_options *options);

/* ------------------------------------------------------------- chance */

/* Numbers that look random and are the same in every run. */
struct make_random {
	uint64_t state;
};
size_t make_number(struct make_random *random, size_t below);

/* Up to most pieces, in buf, which is emptied first. */
struct stig_str make_text(struct make_random *random, struct buf *buf,
			  const char *const *piece, size_t piece_count,
			  size_t most);

/* ------------------------------------------------------------- claims */

#define claim_text(text, expect)                                              \
	do {                                                                  \
		struct stig_str text_ = (text);                               \
		cr_assert(str_is(text_, expect),                              \
			  "\"%.*s\" instead of \"%s\"", (int)text_.len,       \
			  text_.ptr, expect);                                 \
	} while (0)

#define claim_same(text, expect)                                              \
	do {                                                                  \
		struct stig_str text_ = (text), expect_ = (expect);           \
		cr_assert(str_equal(text_, expect_),                          \
			  "\"%.*s\" instead of \"%.*s\"", (int)text_.len,     \
			  text_.ptr, (int)expect_.len, expect_.ptr);          \
	} while (0)

/* Does text hold the word? */
bool make_holds(const char *text, const char *word);

#define claim_holds(text, word)                                               \
	cr_assert(make_holds(text, word), "\"%s\" is not in \"%s\"", word,    \
		  text)

#endif
