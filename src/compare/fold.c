/* SPDX-License-Identifier: MIT */
/* Folded texts, so that lines equal but for white space get one number. */
#include "compare/fold.h"

#include "base/utf8.h"

#include <stdbool.h>

/* No white space but single blanks; only ASCII is worth the look. */
static bool is_folded(struct stig_str text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];

		if (c > ' ' && c < 0x80)
			continue;
		if (c != ' ' || (i > 0 && text.ptr[i - 1] == ' '))
			return false;
	}
	return true;
}

static size_t space_run(struct stig_str text)
{
	unsigned char c = (unsigned char)text.ptr[0];

	return c > ' ' && c < 0x80 ? 0 : utf8_space_run(text);
}

struct stig_str fold_text(struct arena *arena, struct stig_str text)
{
	struct stig_str rest = utf8_trim(text);

	if (is_folded(rest))
		return rest;

	char *out = arena_alloc(arena, rest.len);
	size_t len = 0;
	while (rest.len) {
		size_t skip = space_run(rest);

		out[len++] = skip ? ' ' : rest.ptr[0];
		rest = str_slice(rest, skip ? skip : 1, rest.len);
	}
	return (struct stig_str){ out, len };
}
