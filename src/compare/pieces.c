/* SPDX-License-Identifier: MIT */
/* From the text of a field to the pieces that the edit script works on. */
#include "compare/pieces.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "model/sentences.h"

#define FIRST_SIZE ((size_t)32)

static void pieces_add(struct arena *arena, struct pieces *pieces,
		       struct stig_str piece)
{
	if (pieces->count == pieces->size) {
		size_t size = pieces->size ? pieces->size * 2 : FIRST_SIZE;
		size_t bytes;

		if (__builtin_mul_overflow(size, sizeof(piece), &bytes))
			mem_exhausted();
		struct stig_str *grown = arena_alloc(arena, bytes);
		if (pieces->count)
			memcpy(grown, pieces->piece,
			       pieces->count * sizeof(piece));
		pieces->piece = grown;
		pieces->size = size;
	}
	pieces->piece[pieces->count++] = piece;
}

void pieces_cut_exact(struct arena *arena, struct pieces *pieces,
		      struct stig_str text)
{
	struct stig_str rest = text, line;

	while (str_next_line(&rest, &line))
		pieces_add(arena, pieces, line);
	if (str_ends(text, "\n"))
		pieces_add(arena, pieces, rest);
}

static size_t line_end(struct stig_str text, size_t from)
{
	const char *lf = memchr(text.ptr + from, '\n', text.len - from);

	return lf ? (size_t)(lf - text.ptr) + 1 : text.len;
}

/* U+001E stands between two elements of a field: white space, but no blank. */
static bool is_blank_line(struct stig_str line)
{
	return utf8_space_run(line) == line.len &&
	       !memchr(line.ptr, '\x1e', line.len);
}

/* From behind a line to behind the blank lines that follow. */
static size_t skip_blank_lines(struct stig_str text, size_t from)
{
	while (from < text.len) {
		size_t to = line_end(text, from);

		if (!is_blank_line(str_slice(text, from, to)))
			break;
		from = to;
	}
	return from;
}

/* The end of the line, or of the sentence if there is a scan for them. */
static size_t piece_end(struct stig_str text, struct sentence_scan *scan,
			size_t from)
{
	return scan ? sentence_end(scan, from) : line_end(text, from);
}

static void cut(struct arena *arena, struct pieces *pieces,
		struct stig_str text, bool blank, struct sentence_scan *scan)
{
	size_t from = 0, to = blank ? skip_blank_lines(text, 0) : 0;

	while (from < text.len) {
		if (to < text.len)
			to = piece_end(text, scan, to);
		if (blank && text.ptr[to - 1] == '\n')
			to = skip_blank_lines(text, to);
		pieces_add(arena, pieces, str_slice(text, from, to));
		from = to;
	}
}

void pieces_cut_lines(struct arena *arena, struct pieces *pieces,
		      struct stig_str text, bool blank)
{
	cut(arena, pieces, text, blank, NULL);
}

void pieces_cut_sentences(struct arena *arena, struct pieces *pieces,
			  struct stig_str text, bool blank)
{
	struct sentence_scan scan = SENTENCE_SCAN_OF(text);

	cut(arena, pieces, text, blank, &scan);
}

struct pieces pieces_part(const struct pieces *pieces, size_t from, size_t to)
{
	if (from == to)
		return (struct pieces)PIECES_INIT;
	return (struct pieces){ pieces->piece + from, to - from, to - from };
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

bool piece_ends_paragraph(struct stig_str piece)
{
	size_t ends = 0;

	while (piece.len && is_space(piece.ptr[piece.len - 1]))
		ends += piece.ptr[--piece.len] == '\n';
	return piece.len == 0 || ends > 1;
}

bool piece_ends_sentence(struct stig_str piece)
{
	while (piece.len && is_space(piece.ptr[piece.len - 1]))
		piece.len--;
	return piece.len == 0 || strchr(".?!:;", piece.ptr[piece.len - 1]);
}
