/* SPDX-License-Identifier: MIT */
/*
 * How many columns text takes on a terminal. The only file that knows
 * utf8proc.
 */
#include "base/width.h"

#include "base/utf8.h"

#include <utf8proc.h>

size_t width_of_wide(uint32_t code)
{
	/* a byte that is not UTF-8 is shown as one replacement character */
	if (code > 0x10ffff)
		return 1;

	int width = utf8proc_charwidth((utf8proc_int32_t)code);
	return width > 0 ? (size_t)width : 0;
}

size_t width_after(size_t column, struct stig_str text)
{
	size_t at = 0, len = 1;

	for (; at < text.len; at += len) {
		unsigned char c = (unsigned char)text.ptr[at];

		len = 1;
		if (c == '\t')
			column = width_after_tab(column);
		else if (c < 0x80)
			column++;
		else
			column += width_of_wide(utf8_get(
				str_slice(text, at, text.len), &len));
	}
	return column;
}
