/* SPDX-License-Identifier: MIT */
/*
 * From two texts to their lines, in plain quotes and dashes and without URLs.
 * A line that both texts have says nothing new: the steps that cost something
 * run on the others alone, which are few.
 */
#include "compare/signal_change.h"

#include "base/utf8.h"
#include "compare/intern.h"
#include "compare/typography.h"

/*
 * Most patterns look at each byte once, and some at each pair of bytes of a
 * run without blanks: such a run costs more.
 */
#define LONG_RUN 32

/* Every line is read by several patterns, however short it is. */
#define STEPS_PER_LINE 16

bool signal_spend(struct signal_tools *tools, uint64_t steps)
{
	if (steps > tools->steps) {
		tools->steps = 0;
		tools->exhausted = true;
		return false;
	}
	tools->steps -= steps;
	return true;
}

bool signal_fits(struct signal_tools *tools, enum signal_pattern pattern,
		 struct stig_str text)
{
	return pattern_found(tools->patterns, pattern, text);
}

/* ---------------------------------------------------------------- plain */

/* A character that is not ASCII, as plain text: no more bytes than it has. */
static size_t put_plain(char *to, struct stig_str text, size_t *len)
{
	if (utf8_get(text, len) == UTF8_BAD) {
		*to = '?';
		return 1;
	}

	struct stig_str plain = typography_plain(text, len);
	if (utf8_space_run(plain) >= *len)
		plain = STR(" ");
	memcpy(to, plain.ptr, plain.len);
	return plain.len;
}

struct stig_str signal_plain(struct arena *arena, struct stig_str text)
{
	char *to = arena_alloc(arena, text.len + 1);
	size_t len = 0, step;

	for (size_t i = 0; i < text.len; i += step) {
		unsigned char byte = (unsigned char)text.ptr[i];

		step = 1;
		if (byte >= 0x80)
			len += put_plain(to + len,
					 str_slice(text, i, text.len), &step);
		else if (byte == '`')
			to[len++] = '\'';
		else
			to[len++] = byte >= 0x1c && byte < ' ' ? ' ' :
								 (char)byte;
	}
	return (struct stig_str){ to, len };
}

static struct stig_str without_urls(struct signal_tools *tools,
				    struct stig_str text)
{
	struct pattern_match match;
	size_t at = 0, from = 0, len = 0;
	char *to = NULL;

	while (pattern_next(tools->patterns, SIGNAL_URL, text, &from,
			    &match)) {
		size_t part = (size_t)(match.text.ptr - text.ptr) - at;

		if (!to)
			to = arena_alloc(&tools->scratch, text.len);
		memcpy(to + len, text.ptr + at, part);
		len += part;
		to[len++] = ' ';
		at = from;
	}
	if (!to)
		return text;
	memcpy(to + len, text.ptr + at, text.len - at);
	return (struct stig_str){ to, len + text.len - at };
}

/* ----------------------------------------------------------------- lines */

static void cut(struct signal_side *side, struct arena *arena)
{
	struct stig_str rest = side->text, line;
	size_t most = 1;

	for (size_t i = 0; i < rest.len; i++)
		most += rest.ptr[i] == '\n';
	side->line = arena_array(arena, most, sizeof(*side->line));
	while (str_next_element(&rest, &line))
		if (str_trim(line).len > 0)
			side->line[side->line_count++].text = line;
}

/* Marks lines of both, as often as both have them. */
static void find_shared(struct signal_side *old, struct signal_side *fresh,
			struct arena *arena)
{
	size_t count = old->line_count + fresh->line_count;
	size_t *first = arena_array(arena, count + 1, sizeof(*first));
	size_t *next = arena_array(arena, old->line_count + 1, sizeof(*next));
	struct intern intern;

	/* of each text a chain of its old lines, from the first on */
	intern_init(&intern, arena, count);
	for (size_t i = old->line_count; i-- > 0;) {
		uint32_t id = intern_id(&intern, str_trim(old->line[i].text));

		next[i] = first[id];
		first[id] = i + 1;
	}
	for (size_t i = 0; i < fresh->line_count; i++) {
		uint32_t id = intern_id(&intern, str_trim(fresh->line[i].text));
		size_t same = first[id];

		if (!same)
			continue;
		fresh->line[i].shared = old->line[same - 1].shared = true;
		first[id] = next[same - 1];
	}
}

/* What the patterns may cost on a line. */
static uint64_t line_cost(struct stig_str line)
{
	uint64_t cost = STEPS_PER_LINE;
	size_t run = 0;
	bool blank = false;

	for (size_t i = 0; i < line.len; i++) {
		bool space = signal_is_space(line.ptr[i]);

		run = space == blank ? run + 1 : 1;
		blank = space;
		cost += run / LONG_RUN;
	}
	return cost + line.len;
}

/* What the patterns may cost on all lines that are not shared. */
static uint64_t lines_cost(const struct signal_side *side)
{
	uint64_t cost = 0;

	for (size_t i = 0; i < side->line_count; i++)
		if (!side->line[i].shared)
			cost += line_cost(side->line[i].text);
	return cost;
}

static void read_lines(struct signal_tools *tools, struct signal_side *side)
{
	for (size_t i = 0; i < side->line_count; i++)
		if (!side->line[i].shared)
			signal_read_line(tools, &side->line[i]);
}

void signal_cut_lines(struct signal_change *change, struct stig_str old_text,
		      struct stig_str new_text)
{
	struct signal_tools *tools = change->tools;
	struct stig_str text[] = { old_text, new_text };
	struct signal_side *side = change->side;

	for (size_t i = 0; i < 2; i++) {
		side[i].text = without_urls(
			tools, signal_plain(&tools->scratch, text[i]));
		cut(&side[i], &tools->scratch);
	}
	find_shared(&side[0], &side[1], &tools->scratch);
	if (!signal_spend(tools, lines_cost(&side[0]) + lines_cost(&side[1])))
		return;
	read_lines(tools, &side[0]);
	read_lines(tools, &side[1]);
}

bool signal_is_listing(struct signal_tools *tools, struct stig_str line)
{
	return signal_fits(tools, SIGNAL_FILE_LISTING, line) ||
	       signal_fits(tools, SIGNAL_PACKAGE_LISTING, line) ||
	       signal_fits(tools, SIGNAL_DATE_LISTING, line);
}

void signal_read_line(struct signal_tools *tools, struct signal_line *line)
{
	struct stig_str text = line->text;
	struct pattern_match match;
	size_t marker = 0, prompt = 0;

	pattern_next(tools->patterns, SIGNAL_MARKER, text, &marker, &match);
	line->unmarked = str_slice(text, marker, text.len);
	if (pattern_next(tools->patterns, SIGNAL_PROMPT, text, &prompt, &match))
		line->typed = str_slice(text, prompt, text.len);
	line->listing = signal_is_listing(tools, text);
	line->prose = prompt == 0 && !line->listing &&
		      !signal_fits(tools, SIGNAL_TYPED, text);
}
