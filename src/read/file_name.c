/* SPDX-License-Identifier: MIT */
/*
 * What a file is called against what it holds. DISA names files with V2R3;
 * 36 of 6,894 names say another release than the content (a Tanium 7.0 V1R3
 * was published as V2R1), and a reader who sorts by name goes wrong.
 */
#include "read/file_name.h"

#include "base/escape.h"
#include "base/str.h"

/* V2R3.1 in a name; sub is empty when there is no such part. */
struct name_label {
	struct stig_str whole, version, release, sub;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The digits at *at, which moves behind them. */
static struct stig_str take_digits(struct stig_str name, size_t *at)
{
	size_t from = *at;

	while (*at < name.len && is_digit(name.ptr[*at]))
		++*at;
	return str_slice(name, from, *at);
}

static bool take_letter(struct stig_str name, size_t *at, char letter)
{
	if (*at >= name.len || (name.ptr[*at] | 0x20) != letter)
		return false;
	++*at;
	return true;
}

/* ".1" of V1R0.1; names write "-18" for it, too. */
static struct stig_str take_sub(struct stig_str name, size_t *at)
{
	size_t dot = *at;

	if (dot + 1 >= name.len || !strchr(".-", name.ptr[dot]) ||
	    !is_digit(name.ptr[dot + 1]))
		return (struct stig_str){ name.ptr, 0 };
	++*at;
	return take_digits(name, at);
}

/* A label that begins at from and is no part of a longer word. */
static bool label_at(struct stig_str name, size_t from,
		     struct name_label *label)
{
	size_t at = from;

	if (from > 0 && (is_letter(name.ptr[from - 1]) ||
			 is_digit(name.ptr[from - 1])))
		return false;
	if (!take_letter(name, &at, 'v'))
		return false;
	label->version = take_digits(name, &at);
	if (!label->version.len || !take_letter(name, &at, 'r'))
		return false;
	label->release = take_digits(name, &at);
	if (!label->release.len || (at < name.len && is_letter(name.ptr[at])))
		return false;
	label->sub = take_sub(name, &at);
	label->whole = str_slice(name, from, at);
	return true;
}

/* As numbers: V002 is V2. */
static bool same_number(struct stig_str a, struct stig_str b)
{
	while (a.len > 1 && a.ptr[0] == '0')
		a = str_slice(a, 1, a.len);
	while (b.len > 1 && b.ptr[0] == '0')
		b = str_slice(b, 1, b.len);
	return str_equal(a, b);
}

/*
 * V4R1-18 is release 1.18, or 1 where the rest of the name means something
 * else: a copy of a file.
 */
static bool label_fits(const struct name_label *label,
		       const struct stig_release *release)
{
	const char *dot = memchr(release->release.ptr, '.',
				 release->release.len);
	size_t len = dot ? (size_t)(dot - release->release.ptr)
			 : release->release.len;
	struct stig_str main = str_slice(release->release, 0, len);

	if (!same_number(label->version, release->version) ||
	    !same_number(label->release, main))
		return false;
	return !dot || same_number(label->sub,
				   str_slice(release->release, len + 1,
					     release->release.len));
}

static struct stig_str base_name(struct stig_str name)
{
	size_t from = name.len;

	while (from > 0 && name.ptr[from - 1] != '/')
		from--;
	return str_slice(name, from, name.len);
}

void file_name_check(struct doc *doc)
{
	const struct stig_release *release = &doc->release;
	struct stig_str name = base_name(release->name);
	struct name_label label, first = { .whole.len = 0 };

	if (!release->version.len || !release->release.len)
		return;
	for (size_t i = 0; i < name.len; i++) {
		if (!label_at(name, i, &label))
			continue;
		if (label_fits(&label, release))
			return;
		if (!first.whole.len)
			first = label;
	}
	if (first.whole.len)
		notes_add(&doc->notes, 0,
			  "the name says %s, the document is V%sR%s",
			  escape_quote(first.whole).text,
			  escape_quote(release->version).text,
			  escape_quote(release->release).text);
}
