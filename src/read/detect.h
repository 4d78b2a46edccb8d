/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_DETECT_H
#define STIGDIFF_READ_DETECT_H

#include "base/str.h"

/*
 * What a file is that is not an XCCDF benchmark, by its first bytes. STIG_OK
 * when it may be XML; else the error says what it is and which file to take.
 */
enum stig_status detect_bytes(struct stig_str file, struct stig_error *err);

/*
 * What an XML document is whose root is not an XCCDF Benchmark. Sentence and
 * hint for a message; hint may be NULL. Never NULL itself: the last row fits
 * everything.
 */
struct detect_root {
	const char *name; /* of the root element; NULL fits all */
	const char *what;
	const char *hint;
};
const struct detect_root *detect_root(const char *name);

#endif
