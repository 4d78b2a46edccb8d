/* SPDX-License-Identifier: MIT */
/* Whether the other text has a literal, or a line to type. */
#include "compare/signal_lookup.h"

/* Bytes searched through for one step, since that is quick. */
#define SEARCH_PER_STEP 64

static bool is_joint(char c)
{
	return c == ':' || c == '=' || c == ',';
}

/* Zeros in front of a number go; "0.5" and "v07" stay. */
static size_t drop_zeros(char *text, size_t len)
{
	size_t out = 0;
	char before = ' ';

	for (size_t i = 0; i < len;) {
		bool begins = !signal_is_word(before) && before != '.';

		before = text[i];
		while (begins && i + 1 < len && text[i] == '0' &&
		       signal_is_digit(text[i + 1]))
			i++;
		text[out++] = text[i++];
	}
	return out;
}

struct stig_str signal_flat(struct arena *arena, struct stig_str text)
{
	char *to = arena_alloc(arena, text.len + 1);
	size_t len = 0;
	bool blank = false;

	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (signal_is_space(c)) {
			blank = len > 0;
		} else if (c != '"' && c != '\'') {
			if (blank && !is_joint(c) && !is_joint(to[len - 1]))
				to[len++] = ' ';
			to[len++] = c;
			blank = false;
		}
	}
	return (struct stig_str){ to, drop_zeros(to, len) };
}

/* Without the words of the titles. */
static struct stig_str untitled(struct signal_tools *tools,
				struct stig_str text)
{
	struct stig_str small = signal_lowered(&tools->scratch, text);
	char *to = arena_alloc(&tools->scratch, text.len + 1);
	size_t len = 0, end;

	for (size_t i = 0; i < text.len; i = end + 1) {
		const char *blank = memchr(text.ptr + i, ' ', text.len - i);

		end = blank ? (size_t)(blank - text.ptr) : text.len;
		if (signal_is_title_word(&tools->titles,
					 str_slice(small, i, end)))
			continue;
		if (len > 0)
			to[len++] = ' ';
		memcpy(to + len, text.ptr + i, end - i);
		len += end - i;
	}
	return (struct stig_str){ to, len };
}

/* A side's text: with or without title words, with or without case. */
static struct stig_str flat_of(struct signal_change *change, size_t side,
			       bool without_titles, bool small)
{
	struct signal_tools *tools = change->tools;
	struct stig_str *flat =
		&change->side[side].flat[without_titles][small];

	if (flat->ptr)
		return *flat;
	if (small)
		*flat = signal_lowered(&tools->scratch,
				       flat_of(change, side, without_titles,
					       false));
	else if (without_titles)
		*flat = untitled(tools, flat_of(change, side, false, false));
	else
		*flat = signal_flat(&tools->scratch, change->side[side].text);
	return *flat;
}

/* Where part is in text, from from on. */
static size_t find(struct signal_tools *tools, struct stig_str text,
		   struct stig_str part, size_t from)
{
	size_t at = str_find(text, part, from);
	size_t walked = (at == STR_NONE ? text.len : at) - from;

	/* each place costs a look at up to all of the part */
	if (!signal_spend(tools, walked * (1 + part.len / SEARCH_PER_STEP) /
					 SEARCH_PER_STEP + 1))
		return STR_NONE;
	return at;
}

static bool joins(char c)
{
	return signal_is_word(c) && !(c & 0x80);
}

/* Is part in text, with no letter or digit where it has one at its ends? */
static bool has_whole(struct signal_tools *tools, struct stig_str text,
		      struct stig_str part)
{
	size_t at = 0;

	if (part.len == 0)
		return true;
	while (at = find(tools, text, part, at), at != STR_NONE) {
		size_t end = at + part.len;
		bool before = at > 0 && signal_is_alnum(part.ptr[0]) &&
			      joins(text.ptr[at - 1]);
		bool behind = end < text.len &&
			      signal_is_alnum(part.ptr[part.len - 1]) &&
			      joins(text.ptr[end]);

		if (!before && !behind)
			return true;
		at++;
	}
	return false;
}

/* The literal as a flat text has it. */
static struct stig_str wanted(struct signal_tools *tools,
			      struct stig_str literal, bool matters_case)
{
	struct stig_str flat = signal_flat(&tools->scratch, literal);

	return matters_case ? flat : signal_lowered(&tools->scratch, flat);
}

static struct stig_str in_case(struct signal_tools *tools,
			       struct stig_str text, bool matters_case)
{
	return matters_case ? text : signal_lowered(&tools->scratch, text);
}

bool signal_side_has(struct signal_change *change, size_t side,
		     struct stig_str literal, bool matters_case)
{
	struct signal_tools *tools = change->tools;

	return has_whole(tools, flat_of(change, side, false, !matters_case),
			 wanted(tools, literal, matters_case)) ||
	       has_whole(tools, flat_of(change, side, true, !matters_case),
			 wanted(tools, untitled(tools, literal),
				matters_case));
}

bool signal_text_has(struct signal_tools *tools, struct stig_str flat,
		     struct stig_str literal, bool matters_case)
{
	return has_whole(tools, in_case(tools, flat, matters_case),
			 wanted(tools, literal, matters_case)) ||
	       has_whole(tools,
			 in_case(tools, untitled(tools, flat), matters_case),
			 wanted(tools, untitled(tools, literal),
				matters_case));
}

bool signal_side_has_line(struct signal_change *change, size_t side,
			  struct stig_str line)
{
	struct signal_tools *tools = change->tools;

	return find(tools, flat_of(change, side, false, true),
		    wanted(tools, line, false), 0) != STR_NONE;
}
