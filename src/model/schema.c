/* SPDX-License-Identifier: MIT */
/* Placeholder until the schema is written. */
#include "stigdiff.h"

const char *stig_schema(void)
{
	return "{}";
}
