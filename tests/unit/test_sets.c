/* SPDX-License-Identifier: MIT */
#include "compare/sets.h"

#include "make.h"

static void put(struct buf *text, char sign, const struct stig_str *element,
		size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buf_putc(text, sign);
		buf_put_str(text, element[i]);
		buf_putc(text, ' ');
	}
}

static void differ_by(const char *old, const char *fresh, const char *expect)
{
	struct arena arena = ARENA_INIT;
	struct stig_change change = { .old_text = str_of(old),
				      .new_text = str_of(fresh) };
	struct buf text = BUF_INIT;

	sets_compare(&arena, &change);
	put(&text, '-', change.removed, change.removed_count);
	put(&text, '+', change.added, change.added_count);
	claim_text(buf_str(&text), expect);
	buf_release(&text);
	arena_release(&arena);
}

Test(sets, elements_of_one_side_come_out_sorted)
{
	differ_by("a\nc\ne", "b\nc\nd", "-a -e +b +d ");
}

Test(sets, empty_sides_give_everything)
{
	differ_by("", "a\nb", "+a +b ");
	differ_by("a\nb", "", "-a -b ");
	differ_by("", "", "");
}

Test(sets, equal_sets_give_nothing)
{
	differ_by("a\nb", "a\nb", "");
}

Test(sets, prefix_is_another_element)
{
	differ_by("CCI-1\nCCI-12", "CCI-12\nCCI-123", "-CCI-1 +CCI-123 ");
}

/* Sets of the letters whose bits are set. */
static const char *letters(unsigned bits)
{
	static char text[2][16];
	static int turn;
	char *to = text[turn = !turn];
	size_t len = 0;

	for (int i = 0; i < 6; i++)
		if (bits >> i & 1) {
			if (len)
				to[len++] = '\n';
			to[len++] = (char)('a' + i);
		}
	to[len] = '\0';
	return to;
}

Test(sets, any_two_sets_differ_by_what_one_side_has)
{
	for (unsigned bits = 0; bits < 64 * 64; bits++) {
		unsigned old = bits / 64, fresh = bits % 64;
		char expect[40];
		size_t len = 0;

		for (int i = 0; i < 12; i++) {
			unsigned here = i < 6 ? old & ~fresh : fresh & ~old;

			if (!(here >> i % 6 & 1))
				continue;
			expect[len++] = i < 6 ? '-' : '+';
			expect[len++] = (char)('a' + i % 6);
			expect[len++] = ' ';
		}
		expect[len] = '\0';
		differ_by(letters(old), letters(fresh), expect);
	}
}
