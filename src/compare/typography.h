/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_TYPOGRAPHY_H
#define STIGDIFF_COMPARE_TYPOGRAPHY_H

#include "stigdiff.h"

#include <stdbool.h>

/*
 * Are two texts equal when curly quotes are straight, dashes are -, an
 * ellipsis is three dots, and white space is gone? Never case, never < > =.
 */
bool typography_only(struct stig_str a, struct stig_str b);

/*
 * The character at the start of text, which must not be empty, in plain form:
 * a quote, dash or ellipsis in ASCII, any other as it stands. Its length in
 * the text goes to *len.
 */
struct stig_str typography_plain(struct stig_str text, size_t *len);

#endif
