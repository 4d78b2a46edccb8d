/* SPDX-License-Identifier: MIT */
/* From the texts of a rule to a set of words, for the search of like rules. */
#include "compare/rule_words.h"

#include "base/str.h"

/* Bytes of the words of a rule: some are as long as a text. */
#define MOST_BYTES ((size_t)8 * 1024)

/* What it is in a word, or NUL. What is not ASCII is mostly curly quotes. */
static char in_word(char c)
{
	if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
		return c;
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : '\0';
}

/* Appends the words of text to those at out, as far as there is room. */
static void add_words(struct rule_words *words, char *out,
		      struct stig_str text)
{
	size_t len = words->text.len, from = len;

	for (size_t i = 0; i < text.len && len + 1 < MOST_BYTES &&
			   words->count < RULE_WORDS_MOST; i++) {
		char c = in_word(text.ptr[i]);

		if (c) {
			out[len++] = c;
		} else if (len > from) {
			out[len++] = '\n';
			from = len;
			words->count++;
		}
	}
	if (len > from) {
		out[len++] = '\n';
		words->count++;
	}
	words->text.len = len;
}

struct rule_words rule_words_read(struct arena *arena,
				  const struct stig_rule *rule)
{
	struct stig_str title = rule->field[STIG_FIELD_TITLE];
	struct stig_str check = rule->field[STIG_FIELD_CHECK];
	struct rule_words words = { { NULL, 0 }, 0 };
	char out[MOST_BYTES];

	add_words(&words, out, title);
	add_words(&words, out,
		  check.len ? check : rule->field[STIG_FIELD_DISCUSSION]);
	words.text.ptr = out;
	words.text = arena_str(arena, words.text);
	return words;
}

size_t rule_words_number(uint32_t *number, const struct rule_words *words,
			 struct intern *intern, uint32_t *seen, uint32_t mark)
{
	struct stig_str rest = words->text, word;
	size_t count = 0;

	while (str_next_element(&rest, &word)) {
		uint32_t id = intern_id(intern, word);

		if (seen[id] != mark)
			number[count++] = id;
		seen[id] = mark;
	}
	return count;
}
