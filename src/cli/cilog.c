/* SPDX-License-Identifier: MIT */
/* From text to text that no CI runner takes for a command. */
#include "cli/cilog.h"

#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

/*
 * A runner trims a line before it looks, by Unicode's white space: any byte
 * beyond ASCII counts as some.
 */
static bool may_begin(char before)
{
	return (unsigned char)before <= ' ' || (unsigned char)before >= 0x80 ||
	       before == '"' || before == '\'' || before == '`';
}

static bool starts_without_case(struct stig_str text, const char *prefix)
{
	size_t len = strlen(prefix);

	return text.len >= len && strncasecmp(text.ptr, prefix, len) == 0;
}

bool cilog_reads(int fd)
{
	return (getenv("GITHUB_ACTIONS") || getenv("TF_BUILD")) && !isatty(fd);
}

/* How the first character of :: and the second of ## is written. */
static const struct {
	const char *colon, *hash;
} escapes[] = {
	[CILOG_OFF] = { ":", "#" },
	[CILOG_TEXT] = { "\\u{3A}", "\\u{23}" },
	[CILOG_JSON] = { "\\u003a", "\\u0023" },
};

void cilog_put(struct buf *out, struct stig_str lines, enum cilog form)
{
	char before = '\n';

	for (size_t i = 0; i < lines.len; before = lines.ptr[i - 1]) {
		struct stig_str rest = str_slice(lines, i, lines.len);

		if (may_begin(before) && str_starts(rest, "::")) {
			buf_puts(out, escapes[form].colon);
			buf_putc(out, ':');
			i += 2;
		} else if (str_starts(rest, "##[") ||
			   starts_without_case(rest, "##vso[")) {
			buf_putc(out, '#');
			buf_puts(out, escapes[form].hash);
			i += 2;
		} else {
			buf_putc(out, lines.ptr[i++]);
		}
	}
}
