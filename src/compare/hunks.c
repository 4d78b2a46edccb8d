/* SPDX-License-Identifier: MIT */
/* Which lines of a change are shown together, and their numbers. */
#include "compare/hunks.h"

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* Lines of output: a text without LF at its end takes one too. */
static size_t output_lines(struct stig_str text)
{
	size_t count = text.len == 0 || text.ptr[text.len - 1] != '\n';
	struct stig_str line;

	while (str_next_line(&text, &line))
		count += line.ptr[line.len - 1] == '\n';
	return count;
}

static size_t old_lines(const struct stig_line *line)
{
	if (line->op == '+')
		return 0;
	return output_lines(line->op == ' ' ? line->new_text : line->old_text);
}

static size_t new_lines(const struct stig_line *line)
{
	return line->op == '-' ? 0 : output_lines(line->new_text);
}

/* Behind the last line of the hunk that the difference at line at begins. */
static size_t hunk_end(const struct stig_change *change, size_t at,
		       size_t context)
{
	size_t end = at + 1;

	/* the context of a further difference may begin where ours ends */
	for (size_t i = end; i < change->line_count; i++) {
		if (change->line[i].op == ' ') {
			if (i - end >= context && i - end - context >= context)
				break;
			continue;
		}
		end = i + 1;
	}
	size_t rest = change->line_count - end;
	return end + (rest < context ? rest : context);
}

/* The next hunk at or behind its first; false when there is none. */
static bool hunk_next(const struct stig_change *change, size_t context,
		      struct stig_hunk *hunk)
{
	size_t from = hunk->first, at = from;

	while (at < change->line_count && change->line[at].op == ' ')
		at++;
	if (at == change->line_count)
		return false;
	hunk->first = at - from < context ? from : at - context;
	hunk->count = hunk_end(change, at, context) - hunk->first;
	return true;
}

/* Sets starts and counts; *line, *old_at, *new_at are how far we counted. */
static void hunk_count(const struct stig_change *change, size_t *line,
		       size_t *old_at, size_t *new_at, struct stig_hunk *hunk)
{
	for (; *line < hunk->first; ++*line) {
		*old_at += old_lines(&change->line[*line]);
		*new_at += new_lines(&change->line[*line]);
	}
	hunk->old_start = *old_at;
	hunk->new_start = *new_at;
	for (; *line < hunk->first + hunk->count; ++*line) {
		*old_at += old_lines(&change->line[*line]);
		*new_at += new_lines(&change->line[*line]);
	}
	hunk->old_count = *old_at - hunk->old_start;
	hunk->new_count = *new_at - hunk->new_start;
	hunk->old_start += hunk->old_count > 0;
	hunk->new_start += hunk->new_count > 0;
}

void hunks_make(struct arena *arena, struct stig_change *change,
		size_t context)
{
	struct stig_hunk hunk = { .first = 0 };
	size_t count = 0, line = 0, old_at = 0, new_at = 0;
	bool all = context == SIZE_MAX && change->line_count > 0;

	while (!all && hunk_next(change, context, &hunk)) {
		count++;
		hunk.first += hunk.count;
	}
	count += all;

	struct stig_hunk *out = arena_array(arena, count, sizeof(*out));
	for (size_t i = 0; i < count; i++) {
		out[i].first = i ? out[i - 1].first + out[i - 1].count : 0;
		if (all)
			out[i].count = change->line_count;
		else
			hunk_next(change, context, &out[i]);
		hunk_count(change, &line, &old_at, &new_at, &out[i]);
	}
	change->hunk = out;
	change->hunk_count = count;
}
