/* SPDX-License-Identifier: MIT */
/* Small questions about pieces of text. */
#include "base/str.h"

int str_compare(struct stig_str a, struct stig_str b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len ? memcmp(a.ptr, b.ptr, len) : 0;

	if (order)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

bool str_ends(struct stig_str text, const char *suffix)
{
	size_t len = strlen(suffix);

	return text.len >= len &&
	       memcmp(text.ptr + text.len - len, suffix, len) == 0;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct stig_str str_trim(struct stig_str text)
{
	while (text.len && is_blank(text.ptr[text.len - 1]))
		text.len--;
	while (text.len && is_blank(text.ptr[0])) {
		text.ptr++;
		text.len--;
	}
	return text;
}

bool str_next_line(struct stig_str *rest, struct stig_str *line)
{
	if (rest->len == 0)
		return false;

	const char *lf = memchr(rest->ptr, '\n', rest->len);
	size_t len = lf ? (size_t)(lf - rest->ptr) + 1 : rest->len;

	*line = (struct stig_str){ rest->ptr, len };
	rest->ptr += len;
	rest->len -= len;
	return true;
}

bool str_next_element(struct stig_str *rest, struct stig_str *element)
{
	if (!str_next_line(rest, element))
		return false;
	if (element->ptr[element->len - 1] == '\n')
		element->len--;
	return true;
}

size_t str_find(struct stig_str text, struct stig_str part, size_t from)
{
	if (part.len == 0)
		return from;
	while (from < text.len && part.len <= text.len - from) {
		const char *at = memchr(text.ptr + from, part.ptr[0],
					text.len - from - part.len + 1);

		if (!at)
			break;
		if (memcmp(at, part.ptr, part.len) == 0)
			return (size_t)(at - text.ptr);
		from = (size_t)(at - text.ptr) + 1;
	}
	return STR_NONE;
}

bool str_is_digits(struct stig_str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
	return text.len > 0;
}
