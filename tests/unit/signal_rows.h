/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_TESTS_SIGNAL_ROWS_H
#define STIGDIFF_TESTS_SIGNAL_ROWS_H

#include "stigdiff.h"

#include <criterion/criterion.h>
#include <stddef.h>

/* Both texts are of the benchmark whose title this is. */
#define SIGNAL_TITLE "Acme Gateway 9 Security Technical Implementation Guide"

/* A changed text and its signals as a report names them. */
struct signal_row {
	enum stig_field field;
	const char *old_text, *new_text;
	const char *signals;
};
#define CHECK STIG_FIELD_CHECK
#define FIX STIG_FIELD_FIX
#define TITLE STIG_FIELD_TITLE
#define DISCUSSION STIG_FIELD_DISCUSSION

/* Each row raises what it says; swapped, the opposite. */
void claim_signals(const struct signal_row *row, size_t count);

/* The signals of a change of these texts: "applicability-, finding 2>1". */
struct signal_names {
	char text[256];
};
struct signal_names signal_names(enum stig_field field,
				 struct stig_str old_text,
				 struct stig_str new_text);

#endif
