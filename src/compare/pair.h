/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_PAIR_H
#define STIGDIFF_COMPARE_PAIR_H

#include "model/notes.h"
#include "stigdiff.h"

#include <stddef.h>

/*
 * Which old rule is which new rule. For every rule its partner on the other
 * side, by index, or PAIRING_NONE; and how each new rule found its partner.
 */
struct pairing {
	size_t *of_old, *of_new;
	enum stig_matched_by *by; /* of the new rule */
};
#define PAIRING_NONE SIZE_MAX

/* Splits and merges are noted. */
void pairing_make(struct pairing *pairing, const struct stig_release *old,
		  const struct stig_release *fresh, enum stig_match match,
		  struct notes *notes);
void pairing_release(struct pairing *pairing);

#endif
