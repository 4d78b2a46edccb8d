/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_PIECES_H
#define STIGDIFF_COMPARE_PIECES_H

#include "base/arena.h"
#include "compare/text.h"

#include <stdbool.h>
#include <stddef.h>

/* A text cut into lines or sentences: joined they are the text again. */
struct pieces {
	struct stig_str *piece;
	size_t count, size;
};
#define PIECES_INIT { NULL, 0, 0 }

/*
 * The lines of the file that holds the text and one LF more, without that LF:
 * a text that ends in LF has an empty last line, an empty text has no line.
 */
void pieces_cut_exact(struct arena *arena, struct pieces *pieces,
		      struct stig_str text);

/*
 * Lines with their LF. With blank, lines of white space alone belong to the
 * line before, at the start of the text to the line behind.
 */
void pieces_cut_lines(struct arena *arena, struct pieces *pieces,
		      struct stig_str text, bool blank);

/* Sentences, which may run over line ends; blank lines as above. */
void pieces_cut_sentences(struct arena *arena, struct pieces *pieces,
			  struct stig_str text, bool blank);

/* Those from from to before to, borrowed. */
struct pieces pieces_part(const struct pieces *pieces, size_t from, size_t to);

/* Has the piece blank lines at its end, or is it one? */
bool piece_ends_paragraph(struct stig_str piece);

/* Does the text end a sentence, white space at its end aside? */
bool piece_ends_sentence(struct stig_str piece);

#endif
