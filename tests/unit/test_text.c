/* SPDX-License-Identifier: MIT */
#include "compare/text.h"

#include "base/utf8.h"
#include "marks.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

Test(text, a_field_is_followed_by_one_line_feed)
{
	marks_are("a\nb", "a\nb\nc", &marks_exact, " a|\n b~\n+c\n");
	marks_are("a", "a\n", &marks_exact, " a~\n+\n");
	marks_are("", "a\n", &marks_exact, "+a|\n+\n");
}

Test(text, exact_lines_see_white_space)
{
	marks_are("a \nb", "a\nb", &marks_exact, "-a |\n+a|\n b\n");
}

Test(text, sides_that_are_empty_give_whole_texts)
{
	marks_are("", "One. Two.\n\nThree.", &marks_words,
		  "+One. \n+Two.||\n+Three.\n");
	marks_are("One. Two.\nThree.", "", &marks_source,
		  "-One. Two.|\n-Three.\n");
	marks_are("", "", &marks_words, "");
}

Test(text, equal_but_for_white_space_has_no_mark)
{
	marks_are("Run it.\n\nThen stop.", "Run  it. Then\nstop.\n",
		  &marks_words, " Run~it.~Then~stop.~\n");
}

Test(text, a_wrapped_sentence_that_stays_has_no_mark)
{
	marks_are("The server must log each attempt to open a session\n"
		  "and keep it. Ask for the log.",
		  "The server must log each attempt to open\n"
		  "a session and keep it. See the log.", &marks_words,
		  " The server must log each attempt to open~a session~and "
		  "keep it. \n*[-Ask for-]{+See+} the log.\n");
}

Test(text, lines_of_the_file_stay_lines_where_sentences_are_compared)
{
	marks_are("One is left. Two goes away. Three\nFour", 
		  "One is left. Two went away. Three\nFour", &marks_source,
		  "*One is left. Two [-goes-]{+went+} away. Three|\n Four\n");
}

Test(text, output_behind_its_command_is_the_same)
{
	marks_are("$ lookup limit\nlimit is 40\nIf not, fail.",
		  "$ lookup limit limit is 40\nIf so, fail.", &marks_words,
		  " $ lookup limit~limit is 40|\n*If [-not-]{+so+}, fail.\n");
}

Test(text, a_blank_line_behind_a_change_stays)
{
	marks_are("Do this now.\n\nEnd.", "Do that now.\n\nEnd.", &marks_words,
		  "*Do [-this-]{+that+} now.|\n |\n End.\n");
	marks_are("Cats sleep.\n\nEnd.", "Dogs bark.\n\nEnd.", &marks_words,
		  "-Cats sleep.|\n+Dogs bark.|\n |\n End.\n");
}

Test(text, removed_lines_come_before_added_ones)
{
	marks_are("Red fox.\nBlue sky.\nThe end is near.",
		  "Green tea.\nBlack ink.\nThe end was near.", &marks_words,
		  "-Red fox.|\n-Blue sky.|\n+Green tea.|\n+Black ink.|\n"
		  "*The end [-is-]{+was+} near.\n");
}

Test(text, an_added_sentence_stands_alone)
{
	marks_are("Open the file. Close it.",
		  "Open the file. Read every line of it. Close it.",
		  &marks_words,
		  " Open the file. \n+Read every line of it. \n Close it.\n");
}

Test(text, an_added_paragraph_takes_the_blank_line_behind_it)
{
	marks_are("A\n\nC", "A\n\nB\n\nC", &marks_exact,
		  " A|\n |\n+B|\n+|\n C\n");
}

Test(text, without_budget_all_is_removed_and_added)
{
	struct arena arena = ARENA_INIT;
	struct text_budget budget = { 1, false };
	struct stig_change change = { .old_text = STR("a\nb\nc\nd"),
				      .new_text = STR("b\na\nd\nc") };

	text_compare(&arena, &change, &marks_exact, &budget);
	cr_assert(budget.exceeded);
	cr_assert_eq(change.line_count, 8);
	cr_assert_eq(change.hunk[0].old_count, 4);
	arena_release(&arena);
}

/* A text of a few words, stops and line ends, so that much is equal. */
static void put_text(struct buf *buf, unsigned *state)
{
	static const char *const part[] = {
		"The ", "log ", "must be ", "kept. ", "\n", "\n\n", " ", "a|b ",
		"$ run\n", "5", "< ", "\xc2\xa0", "1. ", "If not, fail.\n",
		"\t", "caf\xc3\xa9 ", "e.g. ", "V-7 ", "\xe2\x80\x9cX\xe2\x80\x9d"
	};
	unsigned count = marks_random(state, 30);

	buf_clear(buf);
	while (count-- > 0)
		buf_puts(buf, part[marks_random(state, sizeof(part) /
						       sizeof(part[0]))]);
}

static void take(struct stig_str *rest, struct stig_str piece)
{
	cr_assert(piece.len <= rest->len);
	cr_assert(piece.len == 0 ||
		  memcmp(rest->ptr, piece.ptr, piece.len) == 0);
	*rest = piece.len ? str_slice(*rest, piece.len, rest->len) : *rest;
}

static void rebuilds(const struct stig_change *change)
{
	struct stig_str old_text = change->old_text;
	struct stig_str new_text = change->new_text;

	for (size_t i = 0; i < change->line_count; i++) {
		const struct stig_line *line = &change->line[i];
		struct stig_str old_line = line->old_text;
		struct stig_str new_line = line->new_text;

		take(&old_text, old_line);
		take(&new_text, new_line);
		for (size_t j = 0; j < line->span_count; j++) {
			take(&old_line, line->span[j].old_text);
			take(&new_line, line->span[j].new_text);
		}
		if (line->span_count)
			cr_assert(old_line.len == 0 && new_line.len == 0);
	}
	cr_assert(old_text.len == 0 && new_text.len == 0);
}

static size_t count_marked(const struct stig_change *change)
{
	size_t count = 0;

	for (size_t i = 0; i < change->line_count; i++)
		count += change->line[i].op != ' ';
	return count;
}

Test(text, any_two_texts_are_rebuilt_and_marked_where_they_differ)
{
	struct buf old_text = BUF_INIT, new_text = BUF_INIT;
	unsigned state = 3;

	for (unsigned round = 0; round < 20000; round++) {
		struct text_options options = { .words = round & 1,
						.sentences = round & 2,
						.space = round & 4,
						.context = round & 3 };
		struct text_budget budget = { TEXT_BUDGET_STEPS, false };
		struct arena arena = ARENA_INIT;

		put_text(&old_text, &state);
		put_text(&new_text, &state);
		struct stig_change change = { .old_text = buf_str(&old_text),
					      .new_text = buf_str(&new_text) };
		text_compare(&arena, &change, &options, &budget);
		rebuilds(&change);
		if (old_text.len && new_text.len)
			cr_assert_eq(count_marked(&change) == 0,
				     options.words && !options.space ?
				     utf8_equal_folded(change.old_text,
						       change.new_text) :
				     str_equal(change.old_text,
					       change.new_text));
		arena_release(&arena);
	}
	buf_release(&old_text);
	buf_release(&new_text);
}
