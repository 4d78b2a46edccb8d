/* SPDX-License-Identifier: MIT */
/*
 * From a sentence to its key: two sentences with equal keys ask the same in
 * other words.
 */
#include "compare/signal_change.h"

/* What stood before a word and changes how it counts. */
enum before { BEFORE_NOTHING, BEFORE_THIS, BEFORE_NO };

struct key {
	const struct signal_titles *titles;
	char *to;
	size_t len;
	enum before before;
};

static bool is_key_char(char c)
{
	return signal_is_word(c) || (c && strchr("$%<>=/\\.@*+-", c));
}

static bool is_edge(char c)
{
	return c == '.' || c == '-' || c == '_';
}

static struct stig_str without_edges(struct stig_str word)
{
	while (word.len > 0 && is_edge(word.ptr[0]))
		word = str_slice(word, 1, word.len);
	while (word.len > 0 && is_edge(word.ptr[word.len - 1]))
		word.len--;
	return word;
}

/* A word without hyphens, plural s and leading zeros. */
static void put_word(struct key *key, struct stig_str word)
{
	size_t from = key->len;

	for (size_t i = 0; i < word.len; i++)
		if (word.ptr[i] != '-')
			key->to[key->len++] = word.ptr[i];

	char *start = key->to + from;
	size_t len = key->len - from, zeros = 0;

	if (len > 3 && start[len - 1] == 's' && start[len - 2] != 's') {
		key->len--;
		return;
	}
	while (zeros + 1 < len && start[zeros] == '0')
		zeros++;
	memmove(start, start + zeros, len - zeros);
	key->len -= zeros;
}

/* The check, requirement, control or rule that "this" stands before. */
static bool is_self(struct stig_str word)
{
	static const char *const self[] = { "check", "requirement", "control",
					    "rule" };

	for (size_t i = 0; i < sizeof(self) / sizeof(self[0]); i++)
		if (str_is(word, self[i]))
			return true;
	return false;
}

/* "no finding" is "not a finding", and "this check" is "this". */
static void add_word(struct key *key, struct stig_str word, bool close)
{
	enum before before = close ? key->before : BEFORE_NOTHING;

	word = without_edges(word);
	key->before = str_is(word, "this") ? BEFORE_THIS :
		      str_is(word, "no") ? BEFORE_NO : BEFORE_NOTHING;
	if (before == BEFORE_THIS && is_self(word))
		return;
	if (before == BEFORE_NO && str_starts(word, "finding"))
		key->to[key->len++] = 't';
	if (!signal_is_title_word(key->titles, word))
		put_word(key, signal_house_word(word));
}

struct stig_str signal_key(struct signal_tools *tools, struct stig_str small)
{
	/* the longest growth is from via to using */
	struct key key = { .titles = &tools->titles,
			   .to = arena_alloc(&tools->scratch, 2 * small.len + 1) };
	size_t from, to = 0;

	for (;;) {
		size_t last = to;

		for (from = to; from < small.len && !is_key_char(small.ptr[from]);)
			from++;
		for (to = from; to < small.len && is_key_char(small.ptr[to]);)
			to++;
		if (to == from)
			break;
		add_word(&key, str_slice(small, from, to),
			 from == last + 1 && small.ptr[last] == ' ');
	}
	return (struct stig_str){ key.to, key.len };
}
