/* SPDX-License-Identifier: MIT */
/* From the spelling of an option to its row in the table. */
#include "cli/options_lookup.h"

#include "cli/suggest.h"

static void lookup_try(struct lookup *lookup, const struct option *row,
		       bool negated)
{
	struct buf name = BUF_INIT;
	size_t len = lookup->given.len;

	buf_puts(&name, negated ? OPTION_NEGATION : "");
	buf_puts(&name, row->name);
	if (!lookup->exact && name.len >= len &&
	    str_equal(str_slice(buf_str(&name), 0, len), lookup->given)) {
		lookup->exact = name.len == len;
		lookup->ambiguous = lookup->row && !lookup->exact;
		lookup->row = row;
		lookup->negated = negated;
		buf_puts(&lookup->candidates, " --");
		buf_put_str(&lookup->candidates, buf_str(&name));
	}
	buf_release(&name);
}

struct lookup lookup_name(struct stig_str given)
{
	struct lookup lookup = { .given = given, .candidates = BUF_INIT };
	size_t count;
	const struct option *row = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		if (!row[i].name)
			continue;
		lookup_try(&lookup, &row[i], false);
		if (row[i].negatable)
			lookup_try(&lookup, &row[i], true);
	}
	return lookup;
}

void lookup_release(struct lookup *lookup)
{
	buf_release(&lookup->candidates);
}

bool lookup_near(const struct lookup *lookup, struct buf *out)
{
	bool negated = str_starts(lookup->given, OPTION_NEGATION);
	size_t start = negated ? strlen(OPTION_NEGATION) : 0, count;
	const struct option *row = option_rows(&count);
	struct buf name = BUF_INIT;

	buf_put_str(&name, lookup->given);
	buf_putc(&name, '\0');

	struct suggestion best = SUGGESTION_INIT(name.ptr + start);

	for (size_t i = 0; i < count; i++)
		if (row[i].name && (!negated || row[i].negatable))
			suggestion_try(&best, row[i].name);
	if (best.word) {
		buf_puts(out, negated ? OPTION_NEGATION : "");
		buf_puts(out, best.word);
	}
	buf_release(&name);
	return best.word;
}

const struct option *lookup_letter(char letter)
{
	size_t count;
	const struct option *row = option_rows(&count);

	for (size_t i = 0; i < count; i++)
		if (row[i].letter == letter)
			return &row[i];
	return NULL;
}
