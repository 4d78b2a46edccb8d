/* SPDX-License-Identifier: MIT */
/* For scripts: one line per rule, its parts divided by TAB, by need. */
#include "render/formats.h"

#include "base/buf.h"
#include "render/names.h"

/* UNCHANGED has no letter: such a rule has no line. */
static const char letters[STIG_STATE_COUNT] = {
	[STIG_ADDED] = 'A',	 [STIG_REMOVED] = 'D',
	[STIG_RENUMBERED] = 'R', [STIG_CHANGED] = 'M',
	[STIG_IDS_ONLY] = 'I',
};

static char letter_of(const struct stig_pair *pair)
{
	if (pair->state == STIG_IDS_ONLY &&
	    pair->kinds & UINT32_C(1) << STIG_WHITESPACE_ONLY)
		return 'W';
	return letters[pair->state];
}

static void put_key(struct sink *sink, const struct stig_rule *rule)
{
	struct buf key = BUF_INIT;

	names_key(&key, rule);
	sink_escape(sink, buf_str(&key), ESCAPE_ONE_LINE);
	sink_puts(sink, "\t");
	buf_release(&key);
}

static void put_pair(struct sink *sink, const struct stig_pair *pair)
{
	const struct stig_rule *rule = names_rule(pair);

	sink_printf(sink, "%c\t", letter_of(pair));
	if (pair->state == STIG_RENUMBERED)
		put_key(sink, pair->old_rule);
	put_key(sink, rule);
	sink_escape(sink, rule->field[STIG_FIELD_STIG_ID], ESCAPE_ONE_LINE);
	sink_puts(sink, "\t");
	/* every field of a rule that came or went: not worth saying */
	if (pair->old_rule && pair->new_rule)
		names_listed(sink_buf(sink), pair);
	sink_line_end(sink);
}

void render_name_status(struct sink *sink, const struct stig_report *report,
			const struct stig_render_options *options)
{
	(void)options;
	for (size_t i = 0; i < report->pair_count; i++) {
		const struct stig_pair *pair = report->order[i];

		if (pair->listed && letter_of(pair))
			put_pair(sink, pair);
	}
}
