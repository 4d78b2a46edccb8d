/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_OPTIONS_LOOKUP_H
#define STIGDIFF_CLI_OPTIONS_LOOKUP_H

#include "base/buf.h"
#include "base/str.h"
#include "cli/options.h"

#include <stdbool.h>

#define OPTION_NEGATION "no-"

/* Which option a long name is, or the beginning of. */
struct lookup {
	struct stig_str given; /* without "--", borrowed */
	const struct option *row; /* NULL: none */
	bool negated, exact, ambiguous;
	struct buf candidates; /* all that it may be, each after a blank */
};

struct lookup lookup_name(struct stig_str given);
void lookup_release(struct lookup *lookup);

/* What a name that was not found should have been; false: no idea. */
bool lookup_near(const struct lookup *lookup, struct buf *out);

/* The option of this letter, or NULL. */
const struct option *lookup_letter(char letter);

#endif
