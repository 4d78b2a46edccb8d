/* SPDX-License-Identifier: MIT */
/* A test that passes and overflows: the sanitized unit run must fail over it. */
#include <criterion/criterion.h>

#include <limits.h>

static volatile int most = INT_MAX;

Test(planted, overflows)
{
	cr_assert_neq(most + 1, 0);
}
