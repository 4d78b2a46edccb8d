/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_ADVICE_H
#define STIGDIFF_CLI_ADVICE_H

#include "cli/options.h"
#include "stigdiff.h"

/* What a reader of the report should know; none of it changes the result. */

/* What the comparison noted. */
void advice_report(const struct stig_report *report);

/* Why a format that prints differences printed nothing. */
void advice_nothing_printed(const struct stig_report *report,
			    const struct options *options);

#endif
