/* SPDX-License-Identifier: MIT */
#include "compare/fold.h"

#include "base/utf8.h"
#include "make.h"

static const char *const pieces[] = {
	"a", "b", " ", "\n", "\xc2\xa0", "\xe2\x80\x8b", "\xef\xbb\xbf",
	"\xe6\x99\x82",
};
#define PIECES (sizeof(pieces) / sizeof(pieces[0]))

Test(fold, runs_of_white_space_are_one_blank_and_outer_ones_go)
{
	struct arena arena = ARENA_INIT;

	claim_text(fold_text(&arena, STR(" a\n\xc2\xa0" "b c ")), "a b c");
	claim_text(fold_text(&arena, STR(" \n")), "");
	arena_release(&arena);
}

Test(fold, folded_text_is_not_copied)
{
	struct arena arena = ARENA_INIT;
	struct stig_str text = STR("a b c");

	cr_assert_eq(fold_text(&arena, text).ptr, text.ptr);
	arena_release(&arena);
}

Test(fold, foldings_are_equal_when_texts_are_equal_folded)
{
	struct make_random random = { 0 };
	struct arena arena = ARENA_INIT;
	struct buf a = BUF_INIT, b = BUF_INIT;
	size_t equal = 0;

	for (size_t i = 0; i < 20000; i++) {
		struct stig_str one = make_text(&random, &a, pieces, PIECES, 5);
		struct stig_str two = make_text(&random, &b, pieces, PIECES, 5);
		struct stig_str x = fold_text(&arena, one);
		struct stig_str y = fold_text(&arena, two);

		equal += str_equal(x, y);
		cr_assert_eq(str_equal(x, y), utf8_equal_folded(one, two));
		claim_same(fold_text(&arena, x), x);
		arena_reset(&arena);
	}
	cr_assert_gt(equal, 100);
	arena_release(&arena);
	buf_release(&a);
	buf_release(&b);
}
