/* SPDX-License-Identifier: MIT */
/*
 * Abbreviations: where a text has the name TPM, the words "Trusted Platform
 * Module (TPM)" of either text become it, so that spelling it out is no change.
 */
#include "compare/signal_change.h"

#include "base/buf.h"

#include <stdlib.h>

#define SHORTEST_NAME 2
#define LONGEST_NAME 8

/* A name as a number, its letters from the highest byte on. */
struct signal_short_names {
	uint64_t *name;
	size_t count;
};

static uint64_t add_letter(uint64_t name, size_t place, char letter)
{
	unsigned char big = (unsigned char)letter & 0xdf;

	return name | (uint64_t)big << (8 * (LONGEST_NAME - 1 - place));
}

static int compare_names(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The first name that is not before this one, or the number of names. */
static size_t place_of(const struct signal_short_names *names, uint64_t name)
{
	size_t from = 0, to = names->count;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (names->name[middle] < name)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* The capitals at offset at that are a whole word: its number, or 0. */
static uint64_t name_at(struct stig_str text, size_t at, size_t *end)
{
	uint64_t name = 0;
	size_t to = at;
	bool capitals = true;

	for (; to < text.len && signal_is_word(text.ptr[to]); to++) {
		capitals &= text.ptr[to] >= 'A' && text.ptr[to] <= 'Z';
		if (capitals && to - at < LONGEST_NAME)
			name = add_letter(name, to - at, text.ptr[to]);
	}
	*end = to;
	return capitals && to - at >= SHORTEST_NAME && to - at <= LONGEST_NAME ?
		       name : 0;
}

static void collect(struct signal_short_names *names, struct stig_str text)
{
	size_t end;

	for (size_t i = 0; i < text.len; i = end) {
		uint64_t name = 0;

		end = i + 1;
		if (signal_is_word(text.ptr[i]))
			name = name_at(text, i, &end);
		if (name)
			names->name[names->count++] = name;
	}
}

struct signal_short_names *signal_short_names(struct signal_change *change)
{
	struct arena *arena = &change->tools->scratch;
	struct signal_short_names *names =
		arena_array(arena, 1, sizeof(*names));
	const struct signal_side *side = change->side;

	/* a name and what parts it from the next take three bytes */
	names->name = arena_array(
		arena, (side[0].text.len + side[1].text.len) / 3 + 2,
		sizeof(*names->name));
	collect(names, side[0].text);
	collect(names, side[1].text);
	qsort(names->name, names->count, sizeof(*names->name), compare_names);
	return names;
}

/*
 * The longest name that the words from at on spell, in letters alone, one
 * blank or hyphen between. Gives its length, 0 for none, and where it ends.
 */
static size_t spelled_name(const struct signal_short_names *names,
			   struct stig_str line, size_t at, size_t *end)
{
	uint64_t name = 0;
	size_t length = 0;

	for (size_t i = 0; i < LONGEST_NAME; i++) {
		if (at == line.len || !signal_is_letter(line.ptr[at]))
			break;
		name = add_letter(name, i, line.ptr[at]);
		while (at < line.len && signal_is_letter(line.ptr[at]))
			at++;
		if (at < line.len && signal_is_word(line.ptr[at]))
			break;

		/* names sort behind what they begin with */
		size_t place = place_of(names, name);
		if (place == names->count ||
		    (names->name[place] ^ name) >>
			    (8 * (LONGEST_NAME - 1 - i)))
			break;
		if (i > 0 && names->name[place] == name) {
			length = i + 1;
			*end = at;
		}
		if (at == line.len ||
		    (line.ptr[at] != ' ' && line.ptr[at] != '-'))
			break;
		at++;
	}
	return length;
}

/* Behind " (TPM)" in any case where that stands at offset at, else at. */
static size_t behind_note(struct stig_str line, size_t at, struct stig_str name)
{
	size_t end = at + name.len + 3;

	if (end > line.len || line.ptr[at] != ' ' || line.ptr[at + 1] != '(' ||
	    line.ptr[end - 1] != ')')
		return at;
	for (size_t i = 0; i < name.len; i++)
		if ((line.ptr[at + 2 + i] & 0xdf) != name.ptr[i])
			return at;
	return end;
}

/* Writes the abbreviation of length letters of the words at offset at. */
static void put_name(struct buf *to, struct stig_str line, size_t at,
		     size_t length)
{
	for (size_t i = at; length > 0; i++) {
		if (i > at && signal_is_letter(line.ptr[i - 1]))
			continue;
		buf_putc(to, (char)(line.ptr[i] & 0xdf));
		length--;
	}
}

struct stig_str signal_shortened(struct signal_change *change,
				 const struct signal_short_names *names,
				 struct stig_str line)
{
	struct buf buf = BUF_INIT;
	struct stig_str out = line;
	size_t done = 0, end = 0;

	for (size_t at = 0; at < line.len; at++) {
		bool begins = signal_is_letter(line.ptr[at]) &&
			      (at == 0 || !signal_is_word(line.ptr[at - 1]));
		size_t length = begins && at >= done ?
				spelled_name(names, line, at, &end) : 0;

		if (!length)
			continue;
		buf_put_str(&buf, str_slice(line, done, at));
		put_name(&buf, line, at, length);
		done = behind_note(line, end, str_slice(buf_str(&buf),
							buf.len - length,
							buf.len));
	}
	if (done > 0) {
		buf_put_str(&buf, str_slice(line, done, line.len));
		out = arena_str(&change->tools->scratch, buf_str(&buf));
	}
	buf_release(&buf);
	return out;
}
