/* SPDX-License-Identifier: MIT */
/* How changed words are marked: render/spans over render/rich. */
#include "render/spans.h"

#include "base/str.h"

#include <criterion/criterion.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct stig_line line_of(const struct stig_span *span, size_t count)
{
	return (struct stig_line){ .op = '*', .span = span,
				   .span_count = count };
}

static void shows(struct rich *rich, const char *expect)
{
	buf_putc(&rich->text, '\0');
	cr_assert_str_eq(rich->text.ptr, expect);
	rich_clear(rich);
}

Test(marks, each_side_shows_its_own_words)
{
	const struct stig_span span[] = {
		{ '=', STR("more than "), STR("more than ") },
		{ '-', STR("5"), STR("") },
		{ '+', STR(""), STR("3") },
	};
	struct stig_line line = line_of(span, COUNT(span));
	struct rich rich = RICH_INIT;

	spans_old(&rich, &line);
	shows(&rich, "more than 5");
	spans_new(&rich, &line);
	shows(&rich, "more than 3");
	spans_merged(&rich, &line, true);
	shows(&rich, "more than [-5-]{+3+}");
	rich_release(&rich);
}

Test(marks, white_space_alone_is_written_as_escapes)
{
	const struct stig_span span[] = {
		{ '=', STR("A"), STR("A") },
		{ '-', STR(" "), STR("") },
		{ '=', STR("| B"), STR("| B") },
	};
	struct stig_line line = line_of(span, COUNT(span));
	struct rich rich = RICH_INIT;

	spans_old(&rich, &line);
	shows(&rich, "A\\u{20}| B");
	spans_merged(&rich, &line, true);
	shows(&rich, "A[-\\u{20}-]| B");
	rich_release(&rich);
}

Test(marks, white_space_beside_other_words_stays)
{
	const struct stig_span span[] = {
		{ '-', STR("is set"), STR("") },
		{ '+', STR(""), STR("is not set") },
	};
	struct stig_line line = line_of(span, COUNT(span));
	struct rich rich = RICH_INIT;

	spans_merged(&rich, &line, true);
	shows(&rich, "[-is set-]{+is not set+}");
	rich_release(&rich);
}

Test(marks, other_amount_of_white_space_is_unmarked)
{
	const struct stig_span span[] = {
		{ '~', STR("  "), STR(" ") },
		{ '+', STR(""), STR("x") },
	};
	struct stig_line line = line_of(span, COUNT(span));
	struct rich rich = RICH_INIT;

	spans_merged(&rich, &line, true);
	shows(&rich, " {+x+}");
	rich_release(&rich);
}

Test(marks, escape_look_alike_is_told_across_words)
{
	const struct stig_span span[] = {
		{ '-', STR("\\"), STR("") },
		{ '=', STR("u"), STR("u") },
		{ '=', STR("{9B}"), STR("{9B}") },
	};
	struct stig_line line = line_of(span, COUNT(span));
	struct rich rich = RICH_INIT;

	spans_old(&rich, &line);
	cr_assert_eq(rich.part[0].end, strlen("\\u{5C}"));
	cr_assert_eq(rich.part[rich.part_count - 1].end, rich.text.len);
	shows(&rich, "\\u{5C}u{9B}");
	spans_new(&rich, &line);
	shows(&rich, "u{9B}");
	rich_release(&rich);
}

Test(marks, single_blanks_of_a_whole_line_stay)
{
	struct rich rich = RICH_INIT;

	spans_visible_line(&rich, STYLE_OLD, STR(" if  it is\n"));
	shows(&rich, "\\u{20}if\\u{20}\\u{20}it is\\u{A}\n");
	rich_release(&rich);
}
