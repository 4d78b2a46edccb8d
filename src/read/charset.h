/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_CHARSET_H
#define STIGDIFF_READ_CHARSET_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum family { FAMILY_UTF_8, FAMILY_UTF_16, FAMILY_BYTES };

struct charset {
	const char *name;
	enum family family;
	uint32_t (*decode)(unsigned char byte); /* FAMILY_BYTES alone */
};

/* Case aside; NULL when it is not read here. */
const struct charset *charset_find(struct stig_str name);

/*
 * Append the file as UTF-8. Fail with the offset of what cannot be decoded; a
 * UTF-16 file begins with its byte order mark.
 */
enum stig_status charset_decode_bytes(struct buf *to, struct stig_str file,
				      const struct charset *charset,
				      struct stig_error *err);
enum stig_status charset_decode_utf_16(struct buf *to, struct stig_str file,
				       bool big, struct stig_error *err);

#endif
