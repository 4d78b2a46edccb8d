/* SPDX-License-Identifier: MIT */
/* How changed words are marked inside their line. */
#include "render/spans.h"

#include "base/escape.h"
#include "base/str.h"
#include "base/utf8.h"

/* The difference of one line: a run of '-' and '+' between equal words. */
struct group {
	size_t end;
	bool visible; /* nothing that can be seen differs */
};

static bool is_changed(char op)
{
	return op == '-' || op == '+';
}

/* What of text can be seen. */
static void put_seen(struct buf *buf, struct stig_str text)
{
	size_t len;

	for (size_t at = 0; at < text.len; at += len) {
		uint32_t code = utf8_get(str_slice(text, at, text.len), &len);

		if (!utf8_is_space(code) && !escape_needed(code))
			buf_put(buf, text.ptr + at, len);
	}
}

static struct group group_at(const struct stig_line *line, size_t first)
{
	struct buf old_seen = BUF_INIT, new_seen = BUF_INIT;
	struct group group = { first, false };

	while (group.end < line->span_count &&
	       is_changed(line->span[group.end].op)) {
		put_seen(&old_seen, line->span[group.end].old_text);
		put_seen(&new_seen, line->span[group.end].new_text);
		group.end++;
	}
	group.visible = str_equal(buf_str(&old_seen), buf_str(&new_seen));
	buf_release(&old_seen);
	buf_release(&new_seen);
	return group;
}

/* How many bytes from the front of text are no white space. */
static size_t word_run(struct stig_str text)
{
	size_t at = 0, len;

	while (at < text.len &&
	       !utf8_is_space(utf8_get(str_slice(text, at, text.len), &len)))
		at += len;
	return at;
}

void spans_visible(struct rich *rich, enum style style, struct stig_str text)
{
	while (text.len) {
		size_t len = word_run(text);

		escape_put(&rich->text, str_slice(text, 0, len), ESCAPE_TEXT);
		text = str_slice(text, len, text.len);
		if (text.len == 0)
			break;

		uint32_t code = utf8_get(text, &len);
		escape_code_put(&rich->text, code);
		if (code == '\n')
			buf_putc(&rich->text, '\n');
		text = str_slice(text, len, text.len);
	}
	rich_mark(rich, style);
}

void spans_visible_line(struct rich *rich, enum style style,
			struct stig_str line)
{
	size_t at = 0;

	while (at < line.len) {
		struct stig_str rest = str_slice(line, at, line.len);
		size_t space = utf8_space_run(rest);
		size_t word = word_run(str_slice(rest, space, rest.len));

		/* between two words */
		if (at > 0 && word && space == 1 && rest.ptr[0] == ' ')
			rich_puts(rich, style, " ");
		else
			spans_visible(rich, style, str_slice(rest, 0, space));
		rich_put(rich, style, str_slice(rest, space, space + word));
		at += space + word;
	}
}

static void put_words(struct rich *rich, enum style style,
		      struct stig_str text, bool visible)
{
	if (visible)
		spans_visible(rich, style, text);
	else
		rich_put(rich, style, text);
}

/* What a side shows of a line: how the equal and its own words look. */
struct side {
	char op;
	enum style line, word;
};

static void put_side(struct rich *rich, const struct stig_line *line,
		     const struct side *side)
{
	struct group group = { 0, false };

	for (size_t i = 0; i < line->span_count; i++) {
		const struct stig_span *span = &line->span[i];
		struct stig_str text = side->op == '-' ? span->old_text
						       : span->new_text;

		if (i >= group.end && is_changed(span->op))
			group = group_at(line, i);
		if (!is_changed(span->op))
			rich_put(rich, side->line, text);
		else if (span->op == side->op)
			put_words(rich, side->word, text, group.visible);
	}
}

void spans_old(struct rich *rich, const struct stig_line *line)
{
	static const struct side side = { '-', STYLE_OLD, STYLE_OLD_WORD };

	if (line->span_count)
		put_side(rich, line, &side);
	else
		rich_put(rich, STYLE_OLD, line->old_text);
}

void spans_new(struct rich *rich, const struct stig_line *line)
{
	static const struct side side = { '+', STYLE_NEW, STYLE_NEW_WORD };

	if (line->span_count)
		put_side(rich, line, &side);
	else
		rich_put(rich, STYLE_NEW, line->new_text);
}

static void put_marked(struct rich *rich, const struct stig_span *span,
		       bool brackets, bool visible)
{
	bool removed = span->op == '-';
	enum style style = removed ? STYLE_OLD_WORD : STYLE_NEW_WORD;
	struct stig_str text = removed ? span->old_text : span->new_text;
	/* a row must not end between a run and its closing bracket */
	bool ends_row = brackets && visible && str_ends(text, "\n");

	if (brackets)
		rich_puts(rich, style, removed ? "[-" : "{+");
	put_words(rich, style, str_slice(text, 0, text.len - ends_row),
		  visible);
	if (ends_row) {
		escape_code_put(&rich->text, '\n');
		rich_mark(rich, style);
	}
	if (brackets)
		rich_puts(rich, style, removed ? "-]" : "+}");
	if (ends_row)
		rich_puts(rich, STYLE_NONE, "\n");
}

void spans_merged(struct rich *rich, const struct stig_line *line,
		  bool brackets)
{
	struct group group = { 0, false };

	for (size_t i = 0; i < line->span_count; i++) {
		const struct stig_span *span = &line->span[i];

		if (i >= group.end && is_changed(span->op))
			group = group_at(line, i);
		if (is_changed(span->op))
			put_marked(rich, span, brackets, group.visible);
		else
			rich_put(rich, STYLE_NONE, span->new_text);
	}
}
