/* SPDX-License-Identifier: MIT */
#include "compare/satisfies.h"

#include "make.h"

static bool only(const char *a, const char *b)
{
	bool forth = satisfies_only(str_of(a), str_of(b));

	cr_assert_eq(satisfies_only(str_of(b), str_of(a)), forth);
	return forth;
}

Test(satisfies, other_srgs_are_a_change_of_that_line_alone)
{
	cr_assert(only("Prose.\n\nSatisfies: SRG-1, SRG-2",
		       "Prose.\n\nSatisfies: SRG-1"));
	cr_assert(only("Prose.\n\nSatisfies: SRG-1\n\nMore.",
		       "Prose.\n\nSatisfies: SRG-3\n\nMore."));
}

Test(satisfies, line_that_comes_or_goes_is_that_line_alone)
{
	cr_assert(only("Prose.", "Prose.\n\nSatisfies: SRG-1"));
}

Test(satisfies, white_space_of_the_rest_does_not_matter)
{
	cr_assert(only("Some  prose.\nSatisfies: SRG-1",
		       "Some prose.\n\nSatisfies: SRG-2"));
}

Test(satisfies, other_prose_is_more_than_that_line)
{
	cr_assert_not(only("Prose.\n\nSatisfies: SRG-1",
			   "Verse.\n\nSatisfies: SRG-2"));
	cr_assert_not(only("Prose.\n\nSatisfies: SRG-1\n\nMore.",
			   "Prose.\n\nSatisfies: SRG-2\n\nLess."));
}

Test(satisfies, without_such_a_line_nothing_is_that_line)
{
	cr_assert_not(only("Prose.", "Verse."));
	cr_assert_not(only("Prose.", "Prose. "));
	cr_assert_not(only("It satisfies: SRG-1", "It satisfies: SRG-2"));
}

Test(satisfies, prose_below_the_line_is_wording)
{
	cr_assert_not(satisfies_only(STR("Satisfies: SRG-1\nOld prose."),
				     STR("Satisfies: SRG-1\nNew prose.")));
}
