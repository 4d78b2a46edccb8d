/* SPDX-License-Identifier: MIT */
/*
 * Two texts, parted by "\n%%%%\n", compared with every set of options:
 * whatever they are, the lines rebuild both, the spans rebuild their lines,
 * and what differs is marked.
 */
#include "fuzz.h"

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"
#include "compare/text.h"

#define SEPARATOR "\n%%%%\n"
#define FEW_STEPS 200

/* Takes piece from the front of text, which must begin with it. */
static void take(struct stig_str *text, struct stig_str piece)
{
	CHECK(piece.len <= text->len);
	CHECK(piece.len == 0 || memcmp(text->ptr, piece.ptr, piece.len) == 0);
	text->ptr += piece.len;
	text->len -= piece.len;
}

static void check_span(const struct stig_span *span)
{
	CHECK(span->op != '=' || str_equal(span->old_text, span->new_text));
	CHECK(span->op != '-' || (span->old_text.len && !span->new_text.len));
	CHECK(span->op != '+' || (span->new_text.len && !span->old_text.len));
	CHECK(span->op != '~' ||
	      (utf8_space_run(span->old_text) == span->old_text.len &&
	       utf8_space_run(span->new_text) == span->new_text.len));
	CHECK(memchr("=~-+", span->op, 4));
}

static void check_line(const struct stig_line *line, bool words, bool space)
{
	struct stig_str old_text = line->old_text, new_text = line->new_text;
	size_t marks = 0;

	for (size_t i = 0; i < line->span_count; i++) {
		check_span(&line->span[i]);
		take(&old_text, line->span[i].old_text);
		take(&new_text, line->span[i].new_text);
		marks += line->span[i].op == '-' || line->span[i].op == '+';
	}
	CHECK(line->span_count == 0 || (!old_text.len && !new_text.len));
	CHECK((line->op == '*') == (marks > 0));
	CHECK(line->op != '-' || line->new_text.len == 0);
	CHECK(line->op != '+' || line->old_text.len == 0);
	if (line->op == ' ') {
		CHECK(line->span_count ||
		      str_equal(line->old_text, line->new_text));
		CHECK(utf8_equal_folded(line->old_text, line->new_text));
		CHECK(!words || !space ||
		      str_equal(line->old_text, line->new_text));
	}
}

/* Every difference is in one hunk; hunks are in order and count right. */
static void check_hunks(const struct stig_change *change, size_t context)
{
	size_t line = 0;

	for (size_t i = 0; i < change->hunk_count; i++) {
		const struct stig_hunk *hunk = &change->hunk[i];

		CHECK(hunk->count > 0 && hunk->first >= line + (i > 0));
		for (; line < hunk->first; line++)
			CHECK(change->line[line].op == ' ');
		line += hunk->count;
		CHECK(line <= change->line_count);
		CHECK(hunk->old_count + hunk->new_count > 0);
		CHECK(hunk->old_count == 0 || hunk->old_start > 0);
		CHECK(hunk->new_count == 0 || hunk->new_start > 0);
	}
	for (; line < change->line_count; line++)
		CHECK(change->line[line].op == ' ' && context != SIZE_MAX);
}

static void compare(struct stig_str old_text, struct stig_str new_text,
		    const struct text_options *options, uint64_t steps)
{
	struct arena arena = ARENA_INIT;
	struct text_budget budget = { steps, false };
	struct stig_change change = { .old_text = old_text,
				      .new_text = new_text };
	size_t marked = 0;

	text_compare(&arena, &change, options, &budget);
	CHECK(budget.steps <= steps);
	for (size_t i = 0; i < change.line_count; i++) {
		const struct stig_line *line = &change.line[i];

		check_line(line, options->words, options->space);
		take(&old_text, line->old_text);
		take(&new_text, line->new_text);
		marked += line->op != ' ';
	}
	CHECK(old_text.len == 0 && new_text.len == 0);
	check_hunks(&change, options->context);

	bool same = options->words && !options->space ?
		utf8_equal_folded(change.old_text, change.new_text) &&
			change.old_text.len && change.new_text.len :
		str_equal(change.old_text, change.new_text);
	CHECK(change.line_count == 0 || same == (marked == 0));
	arena_release(&arena);
}

/* Texts are UTF-8 by contract: other bytes lose their highest bit. */
static struct stig_str make_utf8(struct arena *arena, const uint8_t *data,
				 size_t size)
{
	char *bytes = arena_alloc(arena, size + 1);
	struct stig_str text = { bytes, size };
	size_t at = 0;

	if (size)
		memcpy(bytes, data, size);
	while (at += utf8_check(str_slice(text, at, size)), at < size)
		bytes[at] = (char)(bytes[at] & 0x7f);
	return text;
}

static const size_t contexts[] = { 0, 1, 3, SIZE_MAX };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t at = 0, len = sizeof(SEPARATOR) - 1;
	struct arena arena = ARENA_INIT;

	fuzz_init();
	while (at + len <= size && memcmp(data + at, SEPARATOR, len) != 0)
		at++;
	if (at + len > size)
		return 0;

	struct stig_str old_text = make_utf8(&arena, data, at);
	struct stig_str new_text = make_utf8(&arena, data + at + len,
					     size - at - len);
	for (unsigned bits = 0; bits < 32; bits++) {
		struct text_options options = {
			.words = bits & 1, .sentences = bits & 2,
			.space = bits & 4, .context = contexts[bits >> 3]
		};

		compare(old_text, new_text, &options, TEXT_BUDGET_STEPS);
		compare(new_text, old_text, &options, FEW_STEPS);
	}
	arena_release(&arena);
	return 0;
}
