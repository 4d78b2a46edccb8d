/* SPDX-License-Identifier: MIT */
/* The only file that sees libmd. */
#include "base/digest.h"

#include "base/mem.h"

#include <sha2.h>

struct digest {
	SHA2_CTX context;
};

struct digest *digest_new(void)
{
	struct digest *digest = mem_alloc(sizeof(*digest));

	SHA256Init(&digest->context);
	return digest;
}

void digest_put(struct digest *digest, struct stig_str bytes)
{
	if (bytes.len)
		SHA256Update(&digest->context, (const uint8_t *)bytes.ptr,
			     bytes.len);
}

void digest_put_part(struct digest *digest, struct stig_str bytes)
{
	uint8_t length[8];
	uint64_t rest = bytes.len;

	for (size_t i = sizeof(length); i-- > 0; rest >>= 8)
		length[i] = (uint8_t)(rest & 0xff);
	SHA256Update(&digest->context, length, sizeof(length));
	digest_put(digest, bytes);
}

struct digest_hex digest_end(struct digest *digest)
{
	static const char digits[] = "0123456789abcdef";
	uint8_t bytes[SHA256_DIGEST_LENGTH];
	struct digest_hex hex;

	SHA256Final(bytes, &digest->context);
	mem_free(digest);
	for (size_t i = 0; i < sizeof(bytes); i++) {
		hex.text[2 * i] = digits[bytes[i] >> 4];
		hex.text[2 * i + 1] = digits[bytes[i] & 15];
	}
	hex.text[2 * sizeof(bytes)] = '\0';
	return hex;
}
