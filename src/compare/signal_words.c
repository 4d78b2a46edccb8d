/* SPDX-License-Identifier: MIT */
/*
 * Words that a house style swaps without changing what is asked, spelled
 * numbers, and the words of the benchmarks' titles.
 */
#include "compare/signal_words.h"

#include "base/buf.h"
#include "compare/signal_patterns.h"

#include <stdlib.h>

/* No word of the tables is longer. */
#define LONGEST_WORD 16

struct word_row {
	const char *word, *counts_as;
};

/*
 * Words of a house style and spelled numbers, sorted by bytes. What counts as
 * nothing is dropped.
 */
static const struct word_row words[] = {
	{ "a", "" }, { "also", "" }, { "an", "" }, { "and", "" },
	{ "are", "" }, { "as", "" }, { "be", "" }, { "been", "" },
	{ "by", "" }, { "can", "may" }, { "did", "" }, { "do", "" },
	{ "does", "" }, { "eight", "8" }, { "eleven", "11" },
	{ "ensure", "verify" }, { "fifteen", "15" }, { "five", "5" },
	{ "for", "" }, { "forty-five", "45" }, { "four", "4" },
	{ "fourteen", "14" }, { "had", "" }, { "has", "" }, { "have", "" },
	{ "iam", "issm" }, { "iao", "isso" }, { "in", "" }, { "is", "" },
	{ "it", "" }, { "login", "logon" }, { "nine", "9" },
	{ "ninety", "90" }, { "of", "" }, { "on", "" }, { "one", "1" },
	{ "seven", "7" }, { "shall", "must" }, { "should", "must" },
	{ "six", "6" }, { "sixty", "60" }, { "ten", "10" }, { "that", "" },
	{ "the", "" }, { "then", "" }, { "there", "" }, { "these", "" },
	{ "thirteen", "13" }, { "thirty", "30" }, { "thirty-five", "35" },
	{ "this", "" }, { "those", "" }, { "three", "3" }, { "to", "" },
	{ "too", "" }, { "twelve", "12" }, { "twenty", "20" },
	{ "twenty-four", "24" }, { "two", "2" }, { "utilize", "use" },
	{ "utilized", "used" }, { "utilizing", "using" }, { "via", "using" },
	{ "was", "" }, { "were", "" }, { "with", "" }, { "zero", "0" },
};

/* A line that has none of these is no sentence. */
static const struct word_row function_words[] = {
	{ "a", "" }, { "an", "" }, { "are", "" }, { "as", "" }, { "be", "" },
	{ "for", "" }, { "from", "" }, { "have", "" }, { "if", "" },
	{ "in", "" }, { "is", "" }, { "it", "" }, { "must", "" },
	{ "not", "" }, { "of", "" }, { "on", "" }, { "or", "" },
	{ "should", "" }, { "that", "" }, { "the", "" }, { "this", "" },
	{ "to", "" }, { "will", "" }, { "with", "" },
};

#define LENGTH(table) (sizeof(table) / sizeof((table)[0]))

/* The row of a word in any case, or NULL. */
static const struct word_row *find_row(const struct word_row *table,
				       size_t count, struct stig_str word)
{
	char small[LONGEST_WORD + 1];

	if (word.len > LONGEST_WORD)
		return NULL;
	for (size_t i = 0; i < word.len; i++)
		small[i] = signal_lower(word.ptr[i]);
	small[word.len] = '\0';
	/* a NUL would end the word early, but XML has none */
	for (size_t from = 0, to = count; from < to;) {
		size_t middle = from + (to - from) / 2;
		int order = small[0] - table[middle].word[0];

		if (order == 0)
			order = strcmp(small, table[middle].word);
		if (order == 0)
			return &table[middle];
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return NULL;
}

bool signal_next_word(struct stig_str text, size_t *at, struct stig_str *word)
{
	size_t from = *at, to;

	while (from < text.len && signal_is_space(text.ptr[from]))
		from++;
	for (to = from; to < text.len && !signal_is_space(text.ptr[to]);)
		to++;
	*word = str_slice(text, from, to);
	*at = to;
	return to > from;
}

bool signal_has_function_word(struct stig_str text)
{
	struct stig_str word;
	size_t at = 0;

	while (signal_next_word(text, &at, &word))
		if (find_row(function_words, LENGTH(function_words), word))
			return true;
	return false;
}

struct stig_str signal_house_word(struct stig_str word)
{
	const struct word_row *row = find_row(words, LENGTH(words), word);

	return row ? str_of(row->counts_as) : word;
}

/* -------------------------------------------------------------- numbers */

bool signal_has_digit(struct stig_str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (signal_is_digit(text.ptr[i]))
			return true;
	return false;
}

static size_t letters_end(struct stig_str text, size_t at)
{
	while (at < text.len && signal_is_letter(text.ptr[at]))
		at++;
	return at;
}

/* The row of the whole word from before end, or NULL. */
static const struct word_row *spelled_row(struct stig_str text, size_t from,
					  size_t end)
{
	const struct word_row *row = NULL;

	if (end == text.len || !signal_is_word(text.ptr[end]))
		row = find_row(words, LENGTH(words),
			       str_slice(text, from, end));
	return row && signal_is_digit(row->counts_as[0]) ? row : NULL;
}

/* twenty-four is one word, forty-four is two. */
static const struct word_row *spelled_at(struct stig_str text, size_t from,
					 size_t *end)
{
	size_t first = letters_end(text, from);
	const struct word_row *row = NULL;

	if (first < text.len && text.ptr[first] == '-') {
		*end = letters_end(text, first + 1);
		row = spelled_row(text, from, *end);
	}
	if (row)
		return row;
	*end = first;
	return spelled_row(text, from, first);
}

/* Letters that a spelled number begins with. */
static bool begins_spelled(char c)
{
	return memchr("efnostz", signal_lower(c), 7);
}

bool signal_next_spelled(struct stig_str text, size_t *at,
			 struct stig_str *digits)
{
	bool begins = true;

	for (size_t i = *at, end; i < text.len; i++) {
		const struct word_row *row = NULL;

		if (begins && begins_spelled(text.ptr[i]))
			row = spelled_at(text, i, &end);
		if (row) {
			*at = end;
			*digits = str_of(row->counts_as);
			return true;
		}
		begins = !signal_is_word(text.ptr[i]);
	}
	return false;
}

/* ---------------------------------------------------------------- copies */

struct stig_str signal_lowered(struct arena *arena, struct stig_str text)
{
	char *to = arena_alloc(arena, text.len + 1);

	for (size_t i = 0; i < text.len; i++)
		to[i] = signal_lower(text.ptr[i]);
	return (struct stig_str){ to, text.len };
}

struct stig_str signal_folded(struct arena *arena, struct stig_str text)
{
	char *to = arena_alloc(arena, text.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (!signal_is_space(text.ptr[i]))
			to[len++] = text.ptr[i];
		else if (len > 0 && to[len - 1] != ' ')
			to[len++] = ' ';
	}
	len -= len > 0 && to[len - 1] == ' ';
	return (struct stig_str){ to, len };
}

/* ---------------------------------------------------------------- titles */

/* The title without what every title holds, in small letters, and a blank. */
static void put_title(struct buf *to, struct patterns *patterns,
		      struct stig_str title)
{
	struct pattern_match match;
	size_t at = 0, from = 0;

	while (pattern_next(patterns, SIGNAL_TITLE_NOISE, title, &from,
			    &match)) {
		size_t noise = (size_t)(match.text.ptr - title.ptr);

		buf_put_str(to, str_slice(title, at, noise));
		buf_putc(to, ' ');
		at = from;
	}
	buf_put_str(to, str_slice(title, at, title.len));
	buf_putc(to, ' ');
}

static int compare_words(const void *a, const void *b)
{
	const struct stig_str *x = a, *y = b;

	/* they are not empty, and most differ here */
	if (x->ptr[0] != y->ptr[0])
		return (unsigned char)x->ptr[0] < (unsigned char)y->ptr[0] ?
			       -1 : 1;
	return str_compare(*x, *y);
}

/* A word begins with a letter and may hold digits and hyphens. */
static bool next_title_word(struct stig_str text, size_t *at,
			    struct stig_str *word)
{
	size_t from = *at, to;

	while (from < text.len && (!signal_is_word(text.ptr[from]) ||
				   signal_is_digit(text.ptr[from])))
		from++;
	for (to = from; to < text.len && (signal_is_word(text.ptr[to]) ||
					  text.ptr[to] == '-');)
		to++;
	*word = str_slice(text, from, to);
	*at = to;
	return to > from;
}

void signal_titles_init(struct signal_titles *titles, struct arena *arena,
			struct patterns *patterns, struct stig_str old_title,
			struct stig_str new_title)
{
	struct buf buf = BUF_INIT;
	struct stig_str word;
	size_t at = 0;

	put_title(&buf, patterns, old_title);
	put_title(&buf, patterns, new_title);
	titles->text = signal_lowered(arena, buf_str(&buf));
	buf_release(&buf);

	/* a word and what parts it from the next take two bytes */
	titles->word = arena_array(arena, titles->text.len / 2 + 1,
				   sizeof(*titles->word));
	titles->word_count = 0;
	while (next_title_word(titles->text, &at, &word))
		if (signal_house_word(word).len > 0)
			titles->word[titles->word_count++] = word;
	qsort(titles->word, titles->word_count, sizeof(*titles->word),
	      compare_words);
}

bool signal_is_title_word(const struct signal_titles *titles,
			  struct stig_str word)
{
	return word.len > 0 && titles->word_count > 0 &&
	       bsearch(&word, titles->word, titles->word_count,
		       sizeof(*titles->word), compare_words);
}
