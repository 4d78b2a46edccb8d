/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_TESTS_FUZZ_H
#define STIGDIFF_TESTS_FUZZ_H

#include "stigdiff.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/*
 * What the targets have in common. A target is called with one input, many
 * times in one process, and ends the process when a promise is broken: the
 * fuzzer then keeps the input.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define CHECK(claim)                                                          \
	((claim) ? (void)0 : fuzz_broken(#claim, __FILE__, __LINE__))

static inline void fuzz_broken(const char *claim, const char *file, int line)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, claim);
	abort();
}

static inline void fuzz_init(void)
{
	static bool done;

	if (!done)
		stig_init(NULL);
	done = true;
}

/* The release that these bytes are, NULL with a complete error otherwise. */
static inline struct stig_release *fuzz_load(const char *name,
					     struct stig_str bytes)
{
	struct stig_release *release = NULL;
	struct stig_input *in = NULL;
	struct stig_error err = { 0 };

	CHECK(stig_input_new(&in, name, bytes, NULL, &err) == STIG_OK);

	enum stig_status status = stig_release_load(&release, in, &err);
	stig_input_free(in);
	CHECK((status == STIG_OK) == (release != NULL));
	CHECK(status == STIG_OK || (err.status == status && err.text[0] &&
				    err.file[0]));
	return release;
}

#endif
