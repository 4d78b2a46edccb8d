/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_ENCODING_H
#define STIGDIFF_READ_ENCODING_H

#include "base/buf.h"
#include "base/str.h"
#include "read/xml.h"

/*
 * Makes the bytes of a file a document that read/xml can take: UTF-8 without a
 * byte order mark, without NUL, every tag within the limits.
 *
 * fallback names the encoding of a file that has no byte order mark and is not
 * UTF-8, or is NULL. document->name must be set. Its bytes borrow from the
 * file, or from converted, which the caller releases.
 */
enum stig_status encoding_decode(struct xml_document *document,
				 struct buf *converted, struct stig_str file,
				 const char *fallback, struct stig_error *err);

/* Is this a name that --encoding takes? */
bool encoding_is_known(const char *name);

#endif
