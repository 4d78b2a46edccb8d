/* SPDX-License-Identifier: MIT */
/* Placeholder until the signals are written. */
#include "compare/signals.h"

#include <stddef.h>

struct signals *signals_new(const struct stig_release *old,
			    const struct stig_release *fresh)
{
	(void)old, (void)fresh;
	return NULL;
}

void signals_free(struct signals *signals)
{
	(void)signals;
}

void signals_find(struct signals *signals, struct arena *arena,
		  struct stig_change *change)
{
	(void)signals, (void)arena, (void)change;
}
