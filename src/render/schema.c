/* SPDX-License-Identifier: MIT */
/* schema.json beside this file, as the Makefile turns it into numbers. */
#include "stigdiff.h"

static const char schema[] = {
#include "render/schema.inc"
	0
};

const char *stig_schema(void)
{
	return schema;
}
