/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_ADVICE_H
#define STIGDIFF_CLI_ADVICE_H

#include "stigdiff.h"

/* What a reader of the report should know; none of it changes the result. */

/* Sides swapped, one label with two contents, a draft. */
void advice_releases(const struct stig_release *old_release,
		     const struct stig_release *new_release);

/* Why a format that prints differences printed nothing. */
void advice_nothing_printed(const struct stig_report *report);

#endif
