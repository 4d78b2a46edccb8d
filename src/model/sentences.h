/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_MODEL_SENTENCES_H
#define STIGDIFF_MODEL_SENTENCES_H

#include "base/str.h"

#include <stddef.h>

/*
 * A walk over the sentences of a text. A sentence runs over a line end where
 * the file looks wrapped. A command line, an indented line and an entry of a
 * list are not cut inside; a blank line is a sentence.
 */
struct sentence_scan {
	struct stig_str text;
	size_t line, line_to; /* the line in which the walk is */
};
#define SENTENCE_SCAN_OF(text) { text, 0, 0 }

/*
 * Where the sentence that begins at from ends: behind the blanks or the LF
 * after it. from is inside the text, the last end or behind it.
 */
size_t sentence_end(struct sentence_scan *scan, size_t from);

#endif
