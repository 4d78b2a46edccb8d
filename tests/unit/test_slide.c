/* SPDX-License-Identifier: MIT */
#include "compare/slide.h"

#include "marks.h"

#include <criterion/criterion.h>
#include <string.h>

/* Letters are numbers, capitals are changed ones. */
struct letters {
	uint32_t id[32];
	bool changed[32];
	struct myers_side side;
};

static void letters_set(struct letters *letters, const char *text)
{
	letters->side = (struct myers_side){ letters->id, letters->changed,
					     strlen(text) };
	for (size_t i = 0; text[i]; i++) {
		letters->changed[i] = text[i] >= 'A' && text[i] <= 'Z';
		letters->id[i] = (uint32_t)text[i] & 31;
	}
}

static size_t best;

static unsigned rank_place(const void *context, size_t from, size_t to)
{
	(void)context;
	(void)to;
	return from == best;
}

/* Slides the groups of text, with rank highest at place. */
static void slides(const char *text, const char *other, size_t place,
		   const char *expect)
{
	struct letters mine, theirs;
	char out[33] = "";

	letters_set(&mine, text);
	letters_set(&theirs, other);
	best = place;
	slide_groups(&mine.side, &theirs.side, rank_place, NULL);
	for (size_t i = 0; text[i]; i++)
		out[i] = (char)(mine.id[i] | (mine.changed[i] ? 64 : 96));
	cr_assert_str_eq(out, expect, "came out: %s", out);
}

Test(slide, a_group_moves_to_the_best_place)
{
	slides("abABc", "abc", 0, "ABabc");
	slides("abABc", "abc", 1, "aBAbc");
	slides("ABabc", "abc", 2, "abABc");
}

Test(slide, of_equal_places_the_last_is_taken)
{
	slides("aBAbc", "abc", 9, "abABc");
}

Test(slide, a_group_that_cannot_move_stays)
{
	slides("aXb", "ab", 0, "aXb");
}

Test(slide, a_change_of_the_other_side_attracts)
{
	slides("xAab", "xaYb", 1, "xaAb");
	slides("xaAb", "xYab", 2, "xAab");
}

Test(slide, replaced_groups_stay)
{
	slides("aAb", "aYb", 0, "aAb");
}

Test(slide, a_group_does_not_move_over_another)
{
	slides("AaBa", "aa", 9, "aABa");
}
