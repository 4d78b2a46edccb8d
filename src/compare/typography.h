/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_TYPOGRAPHY_H
#define STIGDIFF_COMPARE_TYPOGRAPHY_H

#include "stigdiff.h"

#include <stdbool.h>

/*
 * Are two texts equal when curly quotes are straight, dashes are -, an
 * ellipsis is three dots, and white space is gone? Never case, never < > =.
 */
bool typography_only(struct stig_str a, struct stig_str b);

#endif
