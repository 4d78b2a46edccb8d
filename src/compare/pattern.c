/* SPDX-License-Identifier: MIT */
/*
 * The only file that sees PCRE2. Its interpreter, not its compiler to machine
 * code, which would need memory that is written and run. Every match has
 * limits, since the texts are anybody's.
 */
#include "compare/pattern.h"

#include "base/mem.h"

#include <assert.h>
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* Steps of one match from one place, and its memory in KiB. */
#define MATCH_LIMIT 100000
#define HEAP_LIMIT 2048

/*
 * A row when it is used. Of what it needs, the first byte of each word, and
 * whether two bytes in a row may begin one, by a hash of both: that leaves
 * few places of a text to look at closely.
 */
struct compiled {
	pcre2_code *code;
	bool needs_known;
	bool first[256], two[256];
};

struct patterns {
	const struct pattern_row *row;
	struct compiled *compiled; /* of each row, when it is needed */
	size_t count;
	pcre2_general_context *memory;
	pcre2_compile_context *compile;
	pcre2_match_context *limits;
	pcre2_match_data *data;
	bool gave_up;
};

static void *take_memory(size_t size, void *unused)
{
	(void)unused;
	return mem_alloc(size);
}

static void give_memory(void *ptr, void *unused)
{
	(void)unused;
	mem_free(ptr);
}

struct patterns *patterns_new(const struct pattern_row *row, size_t count)
{
	struct patterns *patterns = mem_calloc(1, sizeof(*patterns));

	patterns->row = row;
	patterns->count = count;
	patterns->compiled = mem_calloc(count, sizeof(*patterns->compiled));
	patterns->memory = pcre2_general_context_create(take_memory,
							give_memory, NULL);
	patterns->compile = pcre2_compile_context_create(patterns->memory);
	patterns->limits = pcre2_match_context_create(patterns->memory);
	patterns->data = pcre2_match_data_create(2, patterns->memory);
	pcre2_set_match_limit(patterns->limits, MATCH_LIMIT);
	pcre2_set_depth_limit(patterns->limits, MATCH_LIMIT);
	pcre2_set_heap_limit(patterns->limits, HEAP_LIMIT);
	return patterns;
}

void patterns_free(struct patterns *patterns)
{
	if (!patterns)
		return;
	for (size_t i = 0; i < patterns->count; i++)
		pcre2_code_free(patterns->compiled[i].code);
	pcre2_match_data_free(patterns->data);
	pcre2_match_context_free(patterns->limits);
	pcre2_compile_context_free(patterns->compile);
	pcre2_general_context_free(patterns->memory);
	mem_free(patterns->compiled);
	mem_free(patterns);
}

static char small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

static unsigned char hash_two(char first, char second)
{
	return (unsigned char)(small(first) * 31 + small(second));
}

/* Sets first[] and two[]; words of one byte go with any second one. */
static void read_needs(struct compiled *compiled, const char *needs)
{
	compiled->needs_known = true;
	for (const char *word = needs; *word; word++) {
		if (word > needs && word[-1] != '|')
			continue;
		compiled->first[(unsigned char)word[0]] = true;
		if (word[0] >= 'a' && word[0] <= 'z')
			compiled->first[word[0] + 'A' - 'a'] = true;
		if (word[1] && word[1] != '|')
			compiled->two[hash_two(word[0], word[1])] = true;
		else
			memset(compiled->two, true, sizeof(compiled->two));
	}
}

static const struct compiled *compile(struct patterns *patterns, size_t row)
{
	struct compiled *compiled = &patterns->compiled[row];
	const struct pattern_row *from = &patterns->row[row];
	uint32_t options = PCRE2_UTF | (from->caseless ? PCRE2_CASELESS : 0);
	PCRE2_SIZE offset;
	int error;

	if (compiled->code)
		return compiled;
	compiled->code = pcre2_compile((PCRE2_SPTR)from->regex,
				       PCRE2_ZERO_TERMINATED, options, &error,
				       &offset, patterns->compile);
	assert(compiled->code);
	return compiled;
}

/* Does text begin with one of the words of needs? */
static bool begins_with_one(struct stig_str text, const char *needs)
{
	size_t at = 0;
	bool same = true;

	for (; *needs; needs++) {
		if (*needs == '|') {
			if (same)
				return true;
			at = 0;
			same = true;
		} else if (same) {
			same = at < text.len && small(text.ptr[at]) == *needs;
			at++;
		}
	}
	return same;
}

/* Has text what a match needs, from from on? */
static bool has_needs(struct patterns *patterns, size_t row,
		      struct stig_str text, size_t from)
{
	struct compiled *compiled = &patterns->compiled[row];
	const char *needs = patterns->row[row].needs;

	if (!needs)
		return true;
	if (!compiled->needs_known)
		read_needs(compiled, needs);
	for (size_t i = from; i < text.len; i++) {
		char next = i + 1 < text.len ? text.ptr[i + 1] : ' ';

		if (compiled->first[(unsigned char)text.ptr[i]] &&
		    compiled->two[hash_two(text.ptr[i], next)] &&
		    begins_with_one(str_slice(text, i, text.len), needs))
			return true;
	}
	return false;
}

static struct stig_str part(struct stig_str text, const PCRE2_SIZE *ends)
{
	return str_slice(text, ends[0], ends[1]);
}

bool pattern_next(struct patterns *patterns, size_t row, struct stig_str text,
		  size_t *from, struct pattern_match *match)
{
	if (*from >= text.len || !has_needs(patterns, row, text, *from))
		return false;

	/* the texts were made of valid UTF-8 character by character */
	int groups = pcre2_match(compile(patterns, row)->code,
				 (PCRE2_SPTR)text.ptr, text.len, *from,
				 PCRE2_NO_UTF_CHECK, patterns->data,
				 patterns->limits);
	if (groups < 0) {
		patterns->gave_up |= groups != PCRE2_ERROR_NOMATCH;
		return false;
	}

	const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(patterns->data);
	match->text = part(text, ends);
	match->group = part(text, groups == 2 ? ends + 2 : ends);
	assert(ends[1] > *from);
	*from = ends[1];
	return true;
}

bool pattern_found(struct patterns *patterns, size_t row, struct stig_str text)
{
	struct pattern_match match;
	size_t from = 0;

	return pattern_next(patterns, row, text, &from, &match);
}

bool patterns_gave_up(struct patterns *patterns)
{
	bool gave_up = patterns->gave_up;

	patterns->gave_up = false;
	return gave_up;
}
