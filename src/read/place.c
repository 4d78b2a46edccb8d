/* SPDX-License-Identifier: MIT */
/* An offset into a document as line and column of the file. */
#include "read/place.h"

#include "base/error.h"

void place_offset(const struct xml_document *document, size_t offset,
		  struct stig_error *err)
{
	struct stig_str before = str_slice(document->bytes, 0, offset);
	struct stig_str line;
	unsigned long number = 1;
	size_t column = 1;

	while (str_next_line(&before, &line)) {
		bool ended = line.ptr[line.len - 1] == '\n';

		number += ended;
		column = ended ? 1 : line.len + 1;
	}
	if (number == 1)
		column += document->column_offset;
	error_place(err, document->name, number,
		    document->columns ? column : 0);
}
