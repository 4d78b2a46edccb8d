/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_XML_WORDS_H
#define STIGDIFF_READ_XML_WORDS_H

#include "base/buf.h"

/*
 * What libxml2 found wrong, in our words: its own differ between versions and
 * speak of its functions. The rows are by its error codes, which do not
 * change. name, other and number are what it says beside: NULL and 0 if nothing.
 * False when there is no row.
 */
struct xml_complaint {
	int code;
	const char *name, *other;
	int number; /* of a line, or a character */
};
bool xml_words_put(struct buf *to, const struct xml_complaint *complaint);

#endif
