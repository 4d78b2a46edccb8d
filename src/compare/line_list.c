/* SPDX-License-Identifier: MIT */
/* Lines of a change, collected from the top to the bottom. */
#include "compare/line_list.h"

#include "base/mem.h"

#include <assert.h>

#define FIRST_SIZE ((size_t)32)

void lines_clear(struct line_list *list)
{
	list->count = 0;
}

void lines_release(struct line_list *list)
{
	mem_free(list->line);
	*list = (struct line_list)LINE_LIST_INIT;
}

void lines_add(struct line_list *list, const struct stig_line *line)
{
	if (list->count == list->size) {
		list->size = list->size ? list->size * 2 : FIRST_SIZE;
		list->line = mem_array(list->line, list->size,
				       sizeof(*list->line));
	}
	list->line[list->count++] = *line;
}

void lines_add_text(struct line_list *list, char op, struct stig_str text)
{
	struct stig_line line = { .op = op, .old_text = STR(""),
				  .new_text = STR("") };

	*(op == '-' ? &line.old_text : &line.new_text) = text;
	lines_add(list, &line);
}

void lines_add_equal(struct line_list *list, struct arena *arena,
		     struct span_list *spans, struct stig_str old_text,
		     struct stig_str new_text)
{
	struct stig_line line = { .op = ' ', .old_text = old_text,
				  .new_text = new_text };

	if (!str_equal(old_text, new_text)) {
		spans_clear(spans);
		spans_add_folded(spans, old_text, new_text);
		spans_keep(spans, arena, &line);
	}
	lines_add(list, &line);
}

struct stig_str text_join(struct stig_str a, struct stig_str b)
{
	if (a.len == 0)
		return b;
	if (b.len == 0)
		return a;
	assert(a.ptr + a.len == b.ptr);
	return (struct stig_str){ a.ptr, a.len + b.len };
}
