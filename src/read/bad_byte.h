/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_BAD_BYTE_H
#define STIGDIFF_READ_BAD_BYTE_H

#include "read/xml.h"

#include <stdbool.h>

/*
 * When the document is not UTF-8: fills the error with the first bad byte, its
 * place and what to do. False, and nothing filled, when it is UTF-8.
 */
bool bad_byte_report(const struct xml_document *document,
		     struct stig_error *err);

#endif
