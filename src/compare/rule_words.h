/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_RULE_WORDS_H
#define STIGDIFF_COMPARE_RULE_WORDS_H

#include "base/arena.h"
#include "compare/intern.h"
#include "stigdiff.h"

#include <stddef.h>
#include <stdint.h>

/*
 * By which words a rule is known: those of its title and its check, or of its
 * discussion where it has no check. Only the first of them count, since the
 * longest checks are listings.
 */
#define RULE_WORDS_MOST 500

/* The words, lower case, each ended by LF, as often as they come. */
struct rule_words {
	struct stig_str text;
	size_t count;
};

struct rule_words rule_words_read(struct arena *arena,
				  const struct stig_rule *rule);

/*
 * The same words as numbers, each once, in number[], which has room for
 * words->count. Returns how many there are. seen[] has an element for each
 * number that intern can give: none equals mark before.
 */
size_t rule_words_number(uint32_t *number, const struct rule_words *words,
			 struct intern *intern, uint32_t *seen, uint32_t mark);

#endif
