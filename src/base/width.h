/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_WIDTH_H
#define STIGDIFF_BASE_WIDTH_H

#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

/*
 * Columns of a terminal: 0 for combining marks, 2 for wide characters. Only
 * for text that went through base/escape, so that every character is shown.
 */
size_t width_of_wide(uint32_t code);

static inline size_t width_of(uint32_t code)
{
	/* nearly all of every STIG is ASCII: no call for it */
	return code < 0x80 ? 1 : width_of_wide(code);
}

/* Where the cursor stands after a TAB. */
static inline size_t width_after_tab(size_t column)
{
	return column / 8 * 8 + 8;
}

/* Where the cursor stands after text that begins in column. No LF inside. */
size_t width_after(size_t column, struct stig_str text);

static inline size_t width_text(struct stig_str text)
{
	return width_after(0, text);
}

#endif
