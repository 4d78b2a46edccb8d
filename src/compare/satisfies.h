/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SATISFIES_H
#define STIGDIFF_COMPARE_SATISFIES_H

#include "stigdiff.h"

#include <stdbool.h>

/*
 * Do two discussions differ in nothing but the line "Satisfies: SRG-..."?
 * Such a change is one of mapping, not of wording.
 */
bool satisfies_only(struct stig_str old_text, struct stig_str new_text);

#endif
