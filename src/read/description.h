/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_DESCRIPTION_H
#define STIGDIFF_READ_DESCRIPTION_H

#include "model/doc.h"

/*
 * Takes a Rule's description apart into the fields of the rule. text is what
 * the XML parser returned, decoded once, and is never decoded again.
 */
void description_read(struct doc *doc, struct stig_rule *rule,
		      struct stig_str text);

#endif
