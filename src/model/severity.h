/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_MODEL_SEVERITY_H
#define STIGDIFF_MODEL_SEVERITY_H

#include "stigdiff.h"

/*
 * The kind of a change of severity. Absent, unknown and info have no CAT: from
 * or to them a severity is set, neither raised nor lowered.
 */
enum stig_kind severity_change(struct stig_str old_severity,
			       struct stig_str new_severity);

#endif
