/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_DIGEST_H
#define STIGDIFF_BASE_DIGEST_H

#include "base/str.h"

/*
 * SHA-256 of bytes that come in pieces: for what somebody will rely on later,
 * where the quick hashes of base/hash could be forged.
 *
 *     digest_new -> digest_put or digest_put_part ... -> digest_end
 */
struct digest;

struct digest *digest_new(void);

/* The bytes, as if they stood behind those before. */
void digest_put(struct digest *digest, struct stig_str bytes);

/*
 * The length in eight bytes, the highest first, then the bytes: other parts
 * never give the same input, wherever one ends and the next begins.
 */
void digest_put_part(struct digest *digest, struct stig_str bytes);

/* Hex digits, NUL-terminated. Frees the digest. */
struct digest_hex {
	char text[65];
};
struct digest_hex digest_end(struct digest *digest);

#endif
