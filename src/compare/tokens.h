/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_TOKENS_H
#define STIGDIFF_COMPARE_TOKENS_H

#include "base/str.h"

#include <stdbool.h>

/*
 * The smallest parts of a text that a difference shows.
 *
 * A word is a run of letters and digits, with inner "-", "_" and "." when a
 * digit is among them (V-274180, 2.4.57, snmp_v3). Then runs of two or three
 * of "< > = ! -", runs of white space, and single other characters.
 */
enum token_kind { TOKEN_SPACE, TOKEN_WORD, TOKEN_OTHER };

struct token {
	struct stig_str text;
	enum token_kind kind;
};

struct token_scan {
	struct stig_str rest;
	const char *plain; /* before here no word has inner signs */
};

static inline struct token_scan token_scan_of(struct stig_str text)
{
	return (struct token_scan){ text, text.ptr };
}

/* Takes the next token from the front. False when nothing is left. */
bool token_next(struct token_scan *scan, struct token *token);

#endif
