/* SPDX-License-Identifier: MIT */
/* The table of fields, made from the rows in the public header. */
#include "model/field.h"

static const struct stig_field_info fields[] = {
#define ROW(id, name, heading, shape, level, kind)                            \
	[STIG_FIELD_##id] = { name, heading, STIG_##shape, STIG_##level,      \
			      STIG_##kind },
	STIG_FIELD_TABLE(ROW)
#undef ROW
};

_Static_assert(STIG_FIELD_COUNT <= 64, "stig_release.fields is 64 bits");

const struct stig_field_info *stig_fields(size_t *count)
{
	*count = STIG_FIELD_COUNT;
	return fields;
}
