/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_SIGNALS_H
#define STIGDIFF_RENDER_SIGNALS_H

#include "base/buf.h"
#include "stigdiff.h"

#include <stdbool.h>

/* The words for where a changed text carries substance. */

/* "not applicable lost", "finding 2>1", "literal" */
void signals_put_hit(struct buf *buf, const struct stig_signal_hit *hit);

/*
 * Those of all fields: "check: finding ~, literal; fix: command". A change of
 * quotes, dashes and dots alone says "typography" first. False: there is none.
 */
bool signals_put(struct buf *buf, const struct stig_pair *pair);

/* The same without the name where only one field of the rule changed. */
bool signals_put_short(struct buf *buf, const struct stig_pair *pair);

/* The hit of that sign in a change, or NULL; sign 0 is any. */
const struct stig_signal_hit *signals_hit(const struct stig_change *change,
					   enum stig_signal signal, char sign);

#endif
