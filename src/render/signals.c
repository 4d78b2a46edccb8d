/* SPDX-License-Identifier: MIT */
/* Signals as words, beside a rule and in the lists of the summary. */
#include "render/signals.h"

#include "render/names.h"

static const char *applicability_word(char sign)
{
	return sign == '-' ? "lost" : sign == '+' ? "gained" : "reworded";
}

void signals_put_hit(struct buf *buf, const struct stig_signal_hit *hit)
{
	size_t count;

	if (hit->signal == STIG_APPLICABILITY) {
		buf_printf(buf, "not applicable %s",
			   applicability_word(hit->sign));
		return;
	}
	buf_puts(buf, stig_signals(&count)[hit->signal].name);
	if (hit->sign == '>')
		buf_printf(buf, " %u>%u", hit->before, hit->after);
	else if (hit->sign)
		buf_printf(buf, " %c", hit->sign);
}

static bool has_words(const struct stig_change *change)
{
	return change->typography || change->signal_count;
}

static void put_words(struct buf *buf, const struct stig_change *change)
{
	const char *before = "";

	if (change->typography) {
		buf_puts(buf, "typography");
		before = ", ";
	}
	for (size_t i = 0; i < change->signal_count; i++) {
		buf_puts(buf, before);
		signals_put_hit(buf, &change->signal[i]);
		before = ", ";
	}
}

static bool put_all(struct buf *buf, const struct stig_pair *pair, bool named)
{
	const char *before = "";
	size_t count;

	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (!has_words(change))
			continue;
		buf_puts(buf, before);
		if (named)
			buf_printf(buf, "%s: ",
				   stig_fields(&count)[change->field].name);
		put_words(buf, change);
		before = "; ";
	}
	return *before;
}

bool signals_put(struct buf *buf, const struct stig_pair *pair)
{
	return put_all(buf, pair, true);
}

bool signals_put_short(struct buf *buf, const struct stig_pair *pair)
{
	size_t changed = 0;

	for (size_t i = 0; i < pair->change_count; i++)
		changed += names_counts(&pair->change[i]);
	return put_all(buf, pair, changed > 1);
}

const struct stig_signal_hit *signals_hit(const struct stig_change *change,
					   enum stig_signal signal, char sign)
{
	for (size_t i = 0; i < change->signal_count; i++) {
		const struct stig_signal_hit *hit = &change->signal[i];

		if (hit->signal == signal && (!sign || hit->sign == sign))
			return hit;
	}
	return NULL;
}
