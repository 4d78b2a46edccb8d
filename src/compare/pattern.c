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

struct patterns {
	const struct pattern_row *row;
	pcre2_code **code; /* of each row, NULL until it is needed */
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
	patterns->code = mem_calloc(count, sizeof(*patterns->code));
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
		pcre2_code_free(patterns->code[i]);
	pcre2_match_data_free(patterns->data);
	pcre2_match_context_free(patterns->limits);
	pcre2_compile_context_free(patterns->compile);
	pcre2_general_context_free(patterns->memory);
	mem_free(patterns->code);
	mem_free(patterns);
}

static const pcre2_code *code_of(struct patterns *patterns, size_t row)
{
	const struct pattern_row *from = &patterns->row[row];
	uint32_t options = PCRE2_UTF | (from->caseless ? PCRE2_CASELESS : 0);
	PCRE2_SIZE offset;
	int error;

	if (!patterns->code[row])
		patterns->code[row] = pcre2_compile(
			(PCRE2_SPTR)from->regex, PCRE2_ZERO_TERMINATED,
			options, &error, &offset, patterns->compile);
	assert(patterns->code[row]);
	return patterns->code[row];
}

/* Has text one of the words that a match needs, from from on? */
static bool has_needs(const char *needs, struct stig_str text, size_t from)
{
	while (needs) {
		size_t len = strcspn(needs, "|");

		if (str_find(text, (struct stig_str){ needs, len }, from) !=
		    STR_NONE)
			return true;
		needs = needs[len] ? needs + len + 1 : NULL;
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
	const char *needs = patterns->row[row].needs;

	if (*from >= text.len || (needs && !has_needs(needs, text, *from)))
		return false;

	/* the texts were made of valid UTF-8 character by character */
	int groups = pcre2_match(code_of(patterns, row), (PCRE2_SPTR)text.ptr,
				 text.len, *from, PCRE2_NO_UTF_CHECK,
				 patterns->data, patterns->limits);
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
