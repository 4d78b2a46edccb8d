/* SPDX-License-Identifier: MIT */
/* Runs of words of a line, collected from the left to the right. */
#include "compare/spans.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <assert.h>

#define FIRST_SIZE ((size_t)32)

void spans_clear(struct span_list *list)
{
	list->count = 0;
}

void spans_release(struct span_list *list)
{
	mem_free(list->span);
	*list = (struct span_list)SPAN_LIST_INIT;
}

/* An empty text touches everything. */
static bool touches(struct stig_str before, struct stig_str text)
{
	return before.len == 0 || text.len == 0 ||
	       before.ptr + before.len == text.ptr;
}

static void extend(struct stig_str *before, struct stig_str text)
{
	if (before->len == 0)
		*before = text;
	else
		before->len += text.len;
}

void spans_add(struct span_list *list, char op, struct stig_str old_text,
	       struct stig_str new_text)
{
	struct stig_span *last = list->count ? &list->span[list->count - 1] :
					       NULL;

	if (old_text.len == 0 && new_text.len == 0)
		return;
	if (last && last->op == op && touches(last->old_text, old_text) &&
	    touches(last->new_text, new_text)) {
		extend(&last->old_text, old_text);
		extend(&last->new_text, new_text);
		return;
	}
	if (list->count == list->size) {
		list->size = list->size ? list->size * 2 : FIRST_SIZE;
		list->span = mem_array(list->span, list->size,
				       sizeof(*list->span));
	}
	list->span[list->count++] = (struct stig_span){ op, old_text,
							new_text };
}

void spans_add_space(struct span_list *list, struct stig_str old_text,
		     struct stig_str new_text)
{
	spans_add(list, str_equal(old_text, new_text) ? '=' : '~', old_text,
		  new_text);
}

/* The bytes before the next white space. */
static size_t word_run(struct stig_str text)
{
	size_t at = 0;

	while (at < text.len) {
		unsigned char c = (unsigned char)text.ptr[at];

		if ((c <= ' ' || c >= 0x80) &&
		    utf8_space_run(str_slice(text, at, text.len)))
			break;
		at++;
	}
	return at;
}

void spans_add_folded(struct span_list *list, struct stig_str old_text,
		      struct stig_str new_text)
{
	while (old_text.len || new_text.len) {
		size_t old_len = utf8_space_run(old_text);
		size_t new_len = utf8_space_run(new_text);

		spans_add_space(list, str_slice(old_text, 0, old_len),
				str_slice(new_text, 0, new_len));
		old_text = str_slice(old_text, old_len, old_text.len);
		new_text = str_slice(new_text, new_len, new_text.len);

		size_t len = word_run(old_text);
		assert(len == word_run(new_text));
		spans_add(list, '=', str_slice(old_text, 0, len),
			  str_slice(new_text, 0, len));
		old_text = str_slice(old_text, len, old_text.len);
		new_text = str_slice(new_text, len, new_text.len);
	}
}

void spans_keep(const struct span_list *list, struct arena *arena,
		struct stig_line *line)
{
	struct stig_span *span = arena_array(arena, list->count,
					     sizeof(*span));

	if (list->count)
		memcpy(span, list->span, list->count * sizeof(*span));
	line->span = span;
	line->span_count = list->count;
}
