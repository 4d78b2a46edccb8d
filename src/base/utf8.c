/* SPDX-License-Identifier: MIT */
/* Code points of UTF-8, and white space as the comparison folds it. */
#include "base/utf8.h"

static bool is_tail(unsigned char byte)
{
	return (byte & 0xc0) == 0x80;
}

/*
 * Lead bytes, from the Unicode standard's table 3-7: length, the bits of the
 * lead that count, and the smallest code point of that length.
 */
static size_t lead_length(unsigned char lead, uint32_t *bits, uint32_t *least)
{
	if (lead >= 0xc2 && lead <= 0xdf) {
		*bits = lead & 0x1f;
		*least = 0x80;
		return 2;
	}
	if (lead >= 0xe0 && lead <= 0xef) {
		*bits = lead & 0x0f;
		*least = 0x800;
		return 3;
	}
	if (lead >= 0xf0 && lead <= 0xf4) {
		*bits = lead & 0x07;
		*least = 0x10000;
		return 4;
	}
	return 0;
}

uint32_t utf8_get(struct stig_str text, size_t *len)
{
	const unsigned char *at = (const unsigned char *)text.ptr;
	uint32_t code, least;

	*len = 1;
	if (at[0] < 0x80)
		return at[0];

	size_t need = lead_length(at[0], &code, &least);
	if (need == 0 || need > text.len)
		return UTF8_BAD;
	for (size_t i = 1; i < need; i++) {
		if (!is_tail(at[i]))
			return UTF8_BAD;
		code = code << 6 | (at[i] & 0x3f);
	}
	if (code < least || code > 0x10ffff ||
	    (code >= 0xd800 && code <= 0xdfff))
		return UTF8_BAD;
	*len = need;
	return code;
}

size_t utf8_check(struct stig_str text)
{
	size_t at = 0, len;

	while (at < text.len) {
		uint64_t eight;

		/* eight ASCII bytes at a time: most of every document */
		while (text.len - at >= sizeof(eight)) {
			memcpy(&eight, text.ptr + at, sizeof(eight));
			if (eight & UINT64_C(0x8080808080808080))
				break;
			at += sizeof(eight);
		}
		if (at == text.len)
			break;
		if (utf8_get(str_slice(text, at, text.len), &len) == UTF8_BAD)
			return at;
		at += len;
	}
	return text.len;
}

size_t utf8_put(uint32_t code, char out[4])
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		out[0] = (char)(0xc0 | code >> 6);
		out[1] = (char)(0x80 | (code & 0x3f));
		return 2;
	}
	if (code < 0x10000) {
		out[0] = (char)(0xe0 | code >> 12);
		out[1] = (char)(0x80 | (code >> 6 & 0x3f));
		out[2] = (char)(0x80 | (code & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | code >> 18);
	out[1] = (char)(0x80 | (code >> 12 & 0x3f));
	out[2] = (char)(0x80 | (code >> 6 & 0x3f));
	out[3] = (char)(0x80 | (code & 0x3f));
	return 4;
}

bool utf8_is_space(uint32_t code)
{
	if (code < 0x80)
		return code == ' ' || (code >= 0x09 && code <= 0x0d) ||
		       (code >= 0x1c && code <= 0x1f);
	switch (code) {
	case 0x85: case 0xa0: case 0x1680: case 0x2028: case 0x2029:
	case 0x202f: case 0x205f: case 0x3000: case 0x200b: case 0xfeff:
		return true;
	default:
		return code >= 0x2000 && code <= 0x200a;
	}
}

size_t utf8_space_run(struct stig_str text)
{
	size_t at = 0, len;

	while (at < text.len &&
	       utf8_is_space(utf8_get(str_slice(text, at, text.len), &len)))
		at += len;
	return at;
}

struct stig_str utf8_trim(struct stig_str text)
{
	size_t skip = utf8_space_run(text), end, last;

	text.ptr += skip;
	text.len -= skip;
	for (end = text.len; end > 0; end = last) {
		size_t len;

		last = end - 1;
		while (last > 0 && is_tail((unsigned char)text.ptr[last]))
			last--;
		if (!utf8_is_space(utf8_get(str_slice(text, last, end), &len)))
			break;
	}
	text.len = end;
	return text;
}

bool utf8_equal_folded(struct stig_str a, struct stig_str b)
{
	size_t i = 0, j = 0;

	a = utf8_trim(a);
	b = utf8_trim(b);
	while (i < a.len && j < b.len) {
		size_t skip_a = utf8_space_run(str_slice(a, i, a.len));
		size_t skip_b = utf8_space_run(str_slice(b, j, b.len));

		if ((skip_a > 0) != (skip_b > 0))
			return false;
		i += skip_a;
		j += skip_b;
		/* inside a run of other characters bytes may be compared */
		if (a.ptr[i++] != b.ptr[j++])
			return false;
	}
	return i == a.len && j == b.len;
}
