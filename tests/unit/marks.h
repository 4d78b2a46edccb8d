/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_TESTS_MARKS_H
#define STIGDIFF_TESTS_MARKS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"
#include "compare/text.h"

#include <criterion/criterion.h>
#include <stdbool.h>

/*
 * A difference as a text that a test can expect: the sign of each line, then
 * the line, "|" for a line feed; words of a "*" line as [-old-] and {+new+};
 * "~" for white space that differs, in amount alone, inside a line that has
 * spans.
 */
static const struct text_options marks_words = { .words = true,
						 .sentences = true,
						 .context = SIZE_MAX };
static const struct text_options marks_source = { .words = true,
						  .context = SIZE_MAX };
static const struct text_options marks_space = { .words = true,
						 .sentences = true,
						 .space = true,
						 .context = SIZE_MAX };
static const struct text_options marks_exact = { .context = SIZE_MAX };

static inline void marks_put(struct buf *buf, const char *before,
			     struct stig_str text, const char *behind)
{
	buf_puts(buf, before);
	for (size_t i = 0; i < text.len; i++)
		buf_putc(buf, text.ptr[i] == '\n' ? '|' : text.ptr[i]);
	buf_puts(buf, behind);
}

static inline void marks_put_line(struct buf *buf,
				  const struct stig_line *line)
{
	buf_putc(buf, line->op);
	for (size_t i = 0; i < line->span_count; i++) {
		const struct stig_span *span = &line->span[i];

		if (span->op == '-')
			marks_put(buf, "[-", span->old_text, "-]");
		else if (span->op == '+')
			marks_put(buf, "{+", span->new_text, "+}");
		else if (span->op == '~')
			buf_putc(buf, '~');
		else
			marks_put(buf, "", span->new_text, "");
	}
	if (line->span_count == 0)
		marks_put(buf, "", line->op == '-' ? line->old_text :
						     line->new_text, "");
	buf_putc(buf, '\n');
}

/* Compares two texts and expects these lines, each ended by "\n". */
static inline void marks_are(const char *old_text, const char *new_text,
			     const struct text_options *options,
			     const char *expect)
{
	struct arena arena = ARENA_INIT;
	struct text_budget budget = { TEXT_BUDGET_STEPS, false };
	struct stig_change change = { .old_text = str_of(old_text),
				      .new_text = str_of(new_text) };
	struct buf buf = BUF_INIT;

	text_compare(&arena, &change, options, &budget);
	for (size_t i = 0; i < change.line_count; i++)
		marks_put_line(&buf, &change.line[i]);
	buf_putc(&buf, '\0');
	cr_assert_str_eq(buf.ptr, expect, "came out:\n%s", buf.ptr);
	buf_release(&buf);
	arena_release(&arena);
}

/* Small numbers that are the same in every run. */
static inline unsigned marks_random(unsigned *state, unsigned below)
{
	*state = *state * 1103515245u + 12345u;
	return (*state >> 16) % below;
}

#endif
