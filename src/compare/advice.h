/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_ADVICE_H
#define STIGDIFF_COMPARE_ADVICE_H

#include "model/notes.h"
#include "stigdiff.h"

/*
 * What a reader should know of the two releases before the differences: a
 * draft, a deprecated release, sides that look swapped, one label for two
 * contents.
 */
void advice_add(struct notes *notes, const struct stig_release *old,
		const struct stig_release *fresh);

#endif
