/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_UTF8_H
#define STIGDIFF_BASE_UTF8_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing beyond
 * U+10FFFF.
 */

/*
 * The code point at the start of text, which must not be empty; its length in
 * bytes goes to *len. A byte that starts no valid sequence gives UTF8_BAD and
 * length 1.
 */
#define UTF8_BAD UINT32_MAX
uint32_t utf8_get(struct stig_str text, size_t *len);

/* The offset of the first byte that is not UTF-8, or text.len. */
size_t utf8_check(struct stig_str text);

/* Writes code as 1 to 4 bytes to out and returns how many. */
size_t utf8_put(uint32_t code, char out[4]);

/*
 * White space as folded comparison sees it: Unicode White_Space, U+001C to
 * U+001F, U+200B and U+FEFF.
 */
bool utf8_is_space(uint32_t code);

/* The length in bytes of the white space at the start of text, 0 if none. */
size_t utf8_space_run(struct stig_str text);

/* Outer white space gone. */
struct stig_str utf8_trim(struct stig_str text);

/*
 * Equal when every run of white space is taken as one blank and outer white
 * space is left out.
 */
bool utf8_equal_folded(struct stig_str a, struct stig_str b);

#endif
