/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_IDENTITY_H
#define STIGDIFF_READ_IDENTITY_H

#include "model/doc.h"

/*
 * XCCDF 1.2 spells ids xccdf_<reverse-DNS>_group_V-1; this is what follows.
 * Also without white space around it.
 */
struct stig_str identity_strip(struct stig_str id);

/*
 * Numbers the rules of every Group and refuses two Groups with one Vuln ID,
 * behind which a change could hide. group[i] is the number of the Group of
 * rule i, group_line[g] the line of Group g; rules of one Group need not be
 * neighbours.
 */
enum stig_status identity_check(struct doc *doc, const size_t *group,
				const unsigned long *group_line,
				struct stig_error *err);

/* Notes rules without a severity: how many, and the first. */
void identity_note_severities(struct doc *doc);

/* Notes STIG IDs that stand in several rules: they are no key then. */
void identity_note_stig_ids(struct doc *doc);

#endif
