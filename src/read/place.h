/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_PLACE_H
#define STIGDIFF_READ_PLACE_H

#include "read/xml.h"

/* Puts name, line and column of this offset of the document into the error. */
void place_offset(const struct xml_document *document, size_t offset,
		  struct stig_error *err);

#endif
