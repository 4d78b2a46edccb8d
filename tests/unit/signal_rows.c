/* SPDX-License-Identifier: MIT */
#include "signal_rows.h"

#include "base/str.h"
#include "base/utf8.h"
#include "compare/signals.h"
#include "compare/typography.h"

#include <stdio.h>
#include <string.h>

static void put_hit(struct signal_names *names,
		    const struct stig_signal_hit *hit)
{
	size_t count, len = strlen(names->text);
	char *to = names->text + len, sign[32] = { hit->sign };

	if (hit->sign == '>')
		snprintf(sign, sizeof(sign), " %u>%u", hit->before,
			 hit->after);
	snprintf(to, sizeof(names->text) - len, "%s%s%s", len ? ", " : "",
		 stig_signals(&count)[hit->signal].name, sign);
}

struct signal_names signal_names(enum stig_field field,
				 struct stig_str old_text,
				 struct stig_str new_text)
{
	struct stig_release release = { .title = STR(SIGNAL_TITLE) };
	struct signals *signals = signals_new(&release, &release);
	struct stig_change change = {
		.field = field, .old_text = old_text, .new_text = new_text,
		.whitespace_only = utf8_equal_folded(old_text, new_text),
		.typography = typography_only(old_text, new_text),
	};
	struct signal_names names = { "" };
	struct arena arena = ARENA_INIT;

	signals_find(signals, &arena, &change);
	for (size_t i = 0; i < change.signal_count; i++)
		put_hit(&names, &change.signal[i]);
	signals_free(signals);
	arena_release(&arena);
	return names;
}

/* Without signs and numbers: these are turned when the sides are. */
static struct signal_names bare(struct signal_names names)
{
	char *to = names.text;

	for (const char *from = names.text; *from; from++)
		if ((*from >= 'a' && *from <= 'z') || *from == ',')
			*to++ = *from;
	*to = '\0';
	return names;
}

void claim_signals(const struct signal_row *row, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct stig_str old_text = str_of(row[i].old_text);
		struct stig_str new_text = str_of(row[i].new_text);
		const char *expect = row[i].signals;
		struct signal_names found =
			signal_names(row[i].field, old_text, new_text);
		struct signal_names back =
			signal_names(row[i].field, new_text, old_text);

		cr_assert_str_eq(found.text, expect,
				 "\"%s\" instead of \"%s\" for:\n%s\n->\n%s",
				 found.text, expect, row[i].old_text,
				 row[i].new_text);
		cr_assert_str_eq(bare(back).text, bare(found).text,
				 "\"%s\" swapped for \"%s\"", back.text,
				 found.text);
	}
}
