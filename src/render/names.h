/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_NAMES_H
#define STIGDIFF_RENDER_NAMES_H

#include "base/buf.h"
#include "stigdiff.h"

#include <stdbool.h>

/*
 * How releases, rules, fields and places are named, alike in every format.
 * All of it is escaped and on one line.
 */

/* For people: escaped and cut at 4 KiB. */
void names_one_line(struct buf *buf, struct stig_str text);
bool names_is_cut(struct stig_str text);

/* V-80707, or V-80707#2. names_key is raw, names_key_line as above. */
void names_key(struct buf *buf, const struct stig_rule *rule);
void names_key_line(struct buf *buf, const struct stig_rule *rule);

/* The rule that a pair is listed by: the new one, if there is one. */
const struct stig_rule *names_rule(const struct stig_pair *pair);

enum stig_cat names_cat(const struct stig_rule *rule);

/* A rule on both sides whose CAT differs. */
bool names_cat_changed(const struct stig_pair *pair);

/* "Vuln ID", "legacy id" */
const char *names_matched_by(enum stig_matched_by by);

/* A change above the level ids, which makes a rule a changed one. */
bool names_counts(const struct stig_change *change);

/* "check, fix": the fields that make it a changed rule. How many there are. */
size_t names_fields(struct buf *buf, const struct stig_pair *pair);

/* The same without one of them, which is told otherwise. */
size_t names_fields_but(struct buf *buf, const struct stig_pair *pair,
			enum stig_field but);

/* "check,fix": every listed change. */
void names_listed(struct buf *buf, const struct stig_pair *pair);

/* "05 Jan 2026" */
void names_date(struct buf *buf, struct stig_str iso);

/* LABEL/KEY/FIELD of both sides, /dev/null for a side without text. */
void names_old_path(struct buf *buf, const struct stig_report *report,
		    const struct stig_pair *pair,
		    const struct stig_change *change);
void names_new_path(struct buf *buf, const struct stig_report *report,
		    const struct stig_pair *pair,
		    const struct stig_change *change);

/* "@@ -1,4 +1,4 @@", and what follows it: " V-1 CAT II STIG-ID". */
void names_hunk(struct buf *buf, const struct stig_hunk *hunk);
void names_section(struct buf *buf, const struct stig_pair *pair);

/* "4 rules", "1 rule" */
void names_count(struct buf *buf, size_t count, const char *noun);

#endif
