/* SPDX-License-Identifier: MIT */
/* Documents and releases for the tests of several modules. */
#include "make.h"

#include "model/doc.h"

static void set_up(void)
{
	static bool done;

	if (!done)
		stig_init(NULL);
	done = true;
}

static enum stig_status load(struct stig_release **release,
			     struct stig_str bytes, struct stig_error *err)
{
	struct stig_input *in;

	set_up();
	cr_assert_eq(stig_input_new(&in, "test.xml", bytes, NULL, err),
		     STIG_OK);

	enum stig_status status = stig_release_load(release, in, err);
	stig_input_free(in);
	return status;
}

struct stig_release *make_load(struct stig_str bytes)
{
	struct stig_release *release;
	struct stig_error err = { 0 };
	enum stig_status status = load(&release, bytes, &err);

	cr_assert_eq(status, STIG_OK, "refused: line %lu: %s", err.line,
		     err.text);
	return release;
}

struct stig_error make_refusal(struct stig_str bytes)
{
	struct stig_release *release;
	struct stig_error err = { 0 };
	enum stig_status status = load(&release, bytes, &err);

	cr_assert_neq(status, STIG_OK, "accepted: %.*s",
		      bytes.len < 500 ? (int)bytes.len : 500, bytes.ptr);
	cr_assert_null(release);
	cr_assert_eq(err.status, status);
	cr_assert_str_eq(err.file, "test.xml");
	cr_assert(err.text[0]);
	return err;
}

void make_repeated(struct buf *to, const char *prefix, const char *unit,
		   size_t count, const char *suffix)
{
	buf_puts(to, prefix);
	for (size_t i = 0; i < count; i++)
		buf_puts(to, unit);
	buf_puts(to, suffix);
}

static void add_rule(struct doc *doc, const struct make_rule *from)
{
	struct stig_rule *rule = doc_rule_add(doc);

	rule->vuln_id = str_of(from->vuln_id);
	rule->ordinal = 1;
	rule->line = (unsigned long)doc->release.rule_count;
	for (size_t i = 0; i + 1 < doc->release.rule_count; i++)
		if (str_equal(doc->rule[i].vuln_id, rule->vuln_id))
			rule->ordinal++;
	for (unsigned i = 0; i < STIG_FIELD_COUNT; i++)
		if (from->field[i])
			doc_field_add(doc, rule, i, str_of(from->field[i]));
}

struct stig_release *make_release(const char *id, const struct make_rule *rule,
				  size_t count)
{
	struct doc *doc = doc_new(str_of("test.xml"));

	doc->release.id = str_of(id);
	doc->release.version = doc->release.release = STR("1");
	for (size_t i = 0; i < count; i++)
		add_rule(doc, &rule[i]);
	doc_finish(doc);
	return &doc->release;
}

struct stig_report *make_report(const struct stig_release *old,
				const struct stig_release *fresh,
				const struct stig_compare_options *options)
{
	struct stig_report *report;
	struct stig_error err = { 0 };

	cr_assert_eq(stig_compare(&report, old, fresh, options, &err), STIG_OK,
		     "refused: %s", err.text);
	return report;
}

/* Marsaglia, "Xorshift RNGs", 2003, with the triple 13, 7, 17. */
size_t make_number(struct make_random *random, size_t below)
{
	uint64_t x = random->state ? random->state : 88172645463325252u;

	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	random->state = x;
	return (size_t)(x % below);
}

struct stig_str make_text(struct make_random *random, struct buf *buf,
			  const char *const *piece, size_t piece_count,
			  size_t most)
{
	size_t count = make_number(random, most + 1);

	buf_clear(buf);
	while (count--)
		buf_puts(buf, piece[make_number(random, piece_count)]);
	return buf_str(buf);
}

bool make_holds(const char *text, const char *word)
{
	return strstr(text, word) != NULL;
}
