/* SPDX-License-Identifier: MIT */
#include "model/severity.h"

#include "make.h"

Test(severity, categories_are_those_of_disa)
{
	cr_assert_str_eq(stig_cat_name(stig_cat_of(STR("high"))), "I");
	cr_assert_str_eq(stig_cat_name(stig_cat_of(STR("medium"))), "II");
	cr_assert_str_eq(stig_cat_name(stig_cat_of(STR("low"))), "III");
}

Test(severity, what_has_no_category_is_not_medium)
{
	static const char *const others[] = { "", "info", "unknown", "High",
					      " high", "critical" };

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		cr_assert_str_eq(stig_cat_name(stig_cat_of(str_of(others[i]))),
				 "none");
}

Test(severity, change_between_categories_is_raised_or_lowered)
{
	static const char *const order[] = { "low", "medium", "high" };

	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < 3; j++) {
			enum stig_kind kind = severity_change(
				str_of(order[i]), str_of(order[j]));

			if (i != j)
				cr_assert_eq(kind,
					     i < j ? STIG_SEVERITY_RAISED
						   : STIG_SEVERITY_LOWERED);
		}
}

Test(severity, change_from_or_to_no_category_is_set)
{
	static const char *const none[] = { "", "unknown", "info" };
	static const char *const all[] = { "",	  "unknown", "info",
					   "low", "medium",  "high" };

	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < 6; j++) {
			struct stig_str a = str_of(none[i]);
			struct stig_str b = str_of(all[j]);

			cr_assert_eq(severity_change(a, b), STIG_SEVERITY_SET);
			cr_assert_eq(severity_change(b, a), STIG_SEVERITY_SET);
		}
}
