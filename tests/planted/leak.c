/* SPDX-License-Identifier: MIT */
/* A test that passes and leaks: the sanitized unit run must fail over it. */
#include <criterion/criterion.h>

#include <stdlib.h>

static char *volatile kept;

Test(planted, leaks)
{
	kept = malloc(10);
	cr_assert(kept);
	kept = NULL;
}
