/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_XCCDF_H
#define STIGDIFF_READ_XCCDF_H

#include "model/doc.h"
#include "read/xml.h"

/*
 * Reads an XCCDF 1.1 or 1.2 Benchmark into doc, but for doc_finish. On failure
 * doc holds a part that must not be used.
 */
enum stig_status xccdf_read(struct doc *doc,
			    const struct xml_document *document,
			    struct stig_error *err);

#endif
