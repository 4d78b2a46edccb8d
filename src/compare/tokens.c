/* SPDX-License-Identifier: MIT */
/* From a text to words, white space and signs. */
#include "compare/tokens.h"

#include "base/utf8.h"

#define MOST_OPERATOR 3

enum {
	SPACE = 1,
	LETTER = 2,
	DIGIT = 4,
	JOIN = 8, /* inside a word that has a digit */
	OPERATOR = 16
};

static const unsigned char ascii_class[128] = {
	['\t'] = SPACE, ['\n'] = SPACE, ['\v'] = SPACE, ['\f'] = SPACE,
	['\r'] = SPACE, [0x1c] = SPACE, [0x1d] = SPACE, [0x1e] = SPACE,
	[0x1f] = SPACE, [' '] = SPACE,
	['0'] = DIGIT, ['1'] = DIGIT, ['2'] = DIGIT, ['3'] = DIGIT,
	['4'] = DIGIT, ['5'] = DIGIT, ['6'] = DIGIT, ['7'] = DIGIT,
	['8'] = DIGIT, ['9'] = DIGIT,
	['-'] = JOIN | OPERATOR, ['_'] = JOIN, ['.'] = JOIN,
	['<'] = OPERATOR, ['>'] = OPERATOR, ['='] = OPERATOR, ['!'] = OPERATOR,
	['a'] = LETTER, ['b'] = LETTER, ['c'] = LETTER, ['d'] = LETTER,
	['e'] = LETTER, ['f'] = LETTER, ['g'] = LETTER, ['h'] = LETTER,
	['i'] = LETTER, ['j'] = LETTER, ['k'] = LETTER, ['l'] = LETTER,
	['m'] = LETTER, ['n'] = LETTER, ['o'] = LETTER, ['p'] = LETTER,
	['q'] = LETTER, ['r'] = LETTER, ['s'] = LETTER, ['t'] = LETTER,
	['u'] = LETTER, ['v'] = LETTER, ['w'] = LETTER, ['x'] = LETTER,
	['y'] = LETTER, ['z'] = LETTER,
	['A'] = LETTER, ['B'] = LETTER, ['C'] = LETTER, ['D'] = LETTER,
	['E'] = LETTER, ['F'] = LETTER, ['G'] = LETTER, ['H'] = LETTER,
	['I'] = LETTER, ['J'] = LETTER, ['K'] = LETTER, ['L'] = LETTER,
	['M'] = LETTER, ['N'] = LETTER, ['O'] = LETTER, ['P'] = LETTER,
	['Q'] = LETTER, ['R'] = LETTER, ['S'] = LETTER, ['T'] = LETTER,
	['U'] = LETTER, ['V'] = LETTER, ['W'] = LETTER, ['X'] = LETTER,
	['Y'] = LETTER, ['Z'] = LETTER
};

static unsigned class_of(struct stig_str text, size_t at, size_t *len)
{
	unsigned char byte = (unsigned char)text.ptr[at];

	*len = 1;
	if (byte < 0x80)
		return ascii_class[byte];

	uint32_t code = utf8_get(str_slice(text, at, text.len), len);
	if (utf8_is_space(code))
		return SPACE;
	return code >= 0x2000 && code <= 0x206f ? 0 : LETTER;
}

/* Bytes from at on that are of these classes. */
static size_t run(struct stig_str text, size_t at, unsigned classes)
{
	size_t from = at, len;

	while (at < text.len && class_of(text, at, &len) & classes)
		at += len;
	return at - from;
}

static bool has_digit(struct stig_str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] >= '0' && text.ptr[i] <= '9')
			return true;
	return false;
}

/*
 * The word at the front. Where a run with inner signs turns out to have no
 * digit, scan->plain remembers it, so that the run is walked once only.
 */
static size_t word_length(struct token_scan *scan)
{
	struct stig_str text = scan->rest;
	size_t first = run(text, 0, LETTER | DIGIT), at = first, more;

	if (text.ptr < scan->plain)
		return first;
	while (at + 1 < text.len && (unsigned char)text.ptr[at] < 0x80 &&
	       ascii_class[(unsigned char)text.ptr[at]] & JOIN &&
	       (more = run(text, at + 1, LETTER | DIGIT)) > 0)
		at += 1 + more;
	if (at == first || has_digit(str_slice(text, 0, at)))
		return at;
	scan->plain = text.ptr + at;
	return first;
}

bool token_next(struct token_scan *scan, struct token *token)
{
	struct stig_str text = scan->rest;
	size_t len;

	if (text.len == 0)
		return false;

	unsigned class = class_of(text, 0, &len);
	token->kind = TOKEN_OTHER;
	if (class & SPACE) {
		token->kind = TOKEN_SPACE;
		len = run(text, 0, SPACE);
	} else if (class & (LETTER | DIGIT)) {
		token->kind = TOKEN_WORD;
		len = word_length(scan);
	} else if (class & OPERATOR) {
		while (len < MOST_OPERATOR && len < text.len &&
		       class_of(text, len, &(size_t){ 0 }) & OPERATOR)
			len++;
	}
	token->text = str_slice(text, 0, len);
	scan->rest = str_slice(text, len, text.len);
	return true;
}
