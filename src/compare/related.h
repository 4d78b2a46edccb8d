/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_RELATED_H
#define STIGDIFF_COMPARE_RELATED_H

#include "stigdiff.h"

#include <stdbool.h>

/*
 * Do two releases share a Vuln ID, a legacy id or a STIG ID? Benchmark ids are
 * renamed now and then (Windows_10_STIG became MS_Windows_10_STIG), so that
 * other ids alone do not make two benchmarks different.
 */
bool related(const struct stig_release *a, const struct stig_release *b);

#endif
