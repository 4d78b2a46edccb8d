/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_EDITS_H
#define STIGDIFF_RENDER_EDITS_H

#include "base/buf.h"
#include "stigdiff.h"

#include <stddef.h>

/* An edit that many rules share, in words. */

/* "wadea" -> "disauser", in quotes, long ones cut; -CCI-1 +CCI-2 of a set. */
void edits_put_words(struct buf *buf, const struct stig_edit_group *group);

/* "V-1 fix, V-2 check+fix", of at most that many rules, and how many more. */
void edits_put_rules(struct buf *buf, const struct stig_edit_group *group,
		     size_t most);

/*
 * "same edit 1, 3": the groups that hold changes of this rule. False when
 * there is none.
 */
bool edits_put_ids(struct buf *buf, const struct stig_pair *pair);

#endif
