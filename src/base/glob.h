/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_GLOB_H
#define STIGDIFF_BASE_GLOB_H

#include "base/str.h"

#include <stdbool.h>

/*
 * Does the whole text fit the pattern, in which * stands for any bytes and ?
 * for one? Time grows with the product of both lengths at most.
 */
bool glob_fits(struct stig_str pattern, struct stig_str text);

#endif
