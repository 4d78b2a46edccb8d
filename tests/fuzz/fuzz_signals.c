/* SPDX-License-Identifier: MIT */
/*
 * Two texts, parted by "\n%%%%\n", as every field: the signals end, they stand
 * in the order of their table, a text against itself has none, and swapped
 * sides give the opposite.
 */
#include "fuzz.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "compare/signals.h"
#include "compare/typography.h"

#define SEPARATOR "\n%%%%\n"

static const enum stig_field fields[] = {
	STIG_FIELD_CHECK, STIG_FIELD_FIX, STIG_FIELD_TITLE,
	STIG_FIELD_DISCUSSION, STIG_FIELD_OTHER_TEXT,
};

static void find(struct signals *signals, struct arena *arena,
		 struct stig_change *change)
{
	change->whitespace_only =
		utf8_equal_folded(change->old_text, change->new_text);
	change->typography = !change->whitespace_only &&
		typography_only(change->old_text, change->new_text);
	signals_find(signals, arena, change);
}

static void check_hit(const struct stig_signal_hit *hit)
{
	CHECK(hit->signal < STIG_SIGNAL_COUNT);
	CHECK((hit->sign == '>') == (hit->before != hit->after));
	CHECK(hit->sign == '\0' || memchr("-+~>", hit->sign, 4));
	CHECK(hit->sign == '\0' || hit->signal == STIG_FINDING ||
	      hit->signal == STIG_APPLICABILITY);
}

/* Has change this hit, as it is seen from the other side? */
static bool has_opposite(const struct stig_change *change,
			 const struct stig_signal_hit *hit)
{
	char sign = hit->sign == '-' ? '+' : hit->sign == '+' ? '-' :
		    hit->sign;

	for (size_t i = 0; i < change->signal_count; i++) {
		const struct stig_signal_hit *other = &change->signal[i];

		if (other->signal == hit->signal && other->sign == sign &&
		    other->before == hit->after &&
		    other->after == hit->before)
			return true;
	}
	return false;
}

static void compare(struct signals *signals, enum stig_field field,
		    struct stig_str old_text, struct stig_str new_text)
{
	struct arena arena = ARENA_INIT;
	struct stig_change there = { .field = field, .old_text = old_text,
				     .new_text = new_text };
	struct stig_change back = { .field = field, .old_text = new_text,
				    .new_text = old_text };

	find(signals, &arena, &there);
	find(signals, &arena, &back);
	CHECK(there.signal_count == back.signal_count);
	CHECK(!there.signal_count || !str_equal(old_text, new_text));
	for (size_t i = 0; i < there.signal_count; i++) {
		check_hit(&there.signal[i]);
		CHECK(i == 0 ||
		      there.signal[i - 1].signal <= there.signal[i].signal);
		CHECK(has_opposite(&back, &there.signal[i]));
	}
	arena_release(&arena);
}

/* The texts go through bytes that are no UTF-8 as well. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t at = 0, len = sizeof(SEPARATOR) - 1;
	struct stig_release release = { .title = STR("Acme Gateway 9 STIG") };

	fuzz_init();
	while (at + len <= size && memcmp(data + at, SEPARATOR, len) != 0)
		at++;
	if (at + len > size)
		return 0;

	struct stig_str old_text = { (const char *)data, at };
	struct stig_str new_text = { (const char *)data + at + len,
				     size - at - len };
	struct signals *signals = signals_new(&release, &release);
	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		compare(signals, fields[i], old_text, new_text);
		compare(signals, fields[i], old_text, old_text);
	}
	signals_free(signals);
	return 0;
}
