/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_INPUT_H
#define STIGDIFF_READ_INPUT_H

#include "base/buf.h"
#include "stigdiff.h"

/* The public functions for inputs are in stigdiff.h; this is for loaders. */

struct stig_str input_name(const struct stig_input *in);
const char *input_encoding(const struct stig_input *in);

/*
 * All bytes of the input: borrowed from whoever made it, or read into storage,
 * which the caller releases. Fails with the place set.
 */
enum stig_status input_bytes(struct stig_str *bytes, struct stig_input *in,
			     struct buf *storage, struct stig_error *err);

#endif
