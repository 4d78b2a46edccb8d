/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_TAGS_H
#define STIGDIFF_READ_TAGS_H

#include "read/xml.h"

/*
 * Refuses what libxml2 takes quadratic time for, or stops at: a NUL, a tag
 * over LIMIT_TAG_BYTES, a name over LIMIT_NAME_BYTES, more than
 * LIMIT_ATTRIBUTES attributes in one tag.
 */
enum stig_status tags_check(const struct xml_document *document,
			    struct stig_error *err);

#endif
