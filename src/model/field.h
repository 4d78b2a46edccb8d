/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_MODEL_FIELD_H
#define STIGDIFF_MODEL_FIELD_H

#include "stigdiff.h"

static inline const struct stig_field_info *field_info(enum stig_field field)
{
	size_t count;

	return &stig_fields(&count)[field];
}

#endif
