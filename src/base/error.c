/* SPDX-License-Identifier: MIT */
/* Filling the caller's struct stig_error. */
#include "base/error.h"

#include "base/escape.h"

#include <stdarg.h>
#include <stdio.h>

enum stig_status error_set(struct stig_error *err, enum stig_status status,
			   const char *format, ...)
{
	va_list args;

	if (!err)
		return status;
	err->status = status;
	err->file[0] = '\0';
	err->line = err->column = 0;
	err->hint[0][0] = '\0';
	va_start(args, format);
	vsnprintf(err->text, sizeof(err->text), format, args);
	va_end(args);
	return status;
}

void error_hint(struct stig_error *err, const char *format, ...)
{
	va_list args;
	size_t i = 0;

	if (!err)
		return;
	while (i < STIG_ERROR_HINTS && err->hint[i][0])
		i++;
	if (i == STIG_ERROR_HINTS)
		return;
	va_start(args, format);
	vsnprintf(err->hint[i], sizeof(err->hint[i]), format, args);
	va_end(args);
	if (i + 1 < STIG_ERROR_HINTS)
		err->hint[i + 1][0] = '\0';
}

void error_place(struct stig_error *err, struct stig_str name,
		 unsigned long line, unsigned long column)
{
	if (!err)
		return;
	snprintf(err->file, sizeof(err->file), "%s", escape_quote(name).text);
	err->line = line;
	err->column = column;
}

struct error_count error_count(size_t number)
{
	struct error_count count;
	char digits[24];
	int len = snprintf(digits, sizeof(digits), "%zu", number);
	size_t to = 0;

	for (int i = 0; i < len; i++) {
		if (i && (len - i) % 3 == 0)
			count.text[to++] = ',';
		count.text[to++] = digits[i];
	}
	count.text[to] = '\0';
	return count;
}

enum stig_status error_system(struct stig_error *err, const char *what,
			      int number)
{
	return error_set(err, STIG_ESYSTEM, "%s: %s", what, strerror(number));
}
