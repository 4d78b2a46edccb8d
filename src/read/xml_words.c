/* SPDX-License-Identifier: MIT */
/* Words for what is not well-formed, by the error codes of libxml2. */
#include "read/xml_words.h"

#include "base/escape.h"
#include "base/str.h"

/* %1 is the name, %2 the other name, %3 the number, %4 as a character. */
static const struct {
	int code;
	const char *words;
} rows[] = {
	{ 4, "it does not begin with an XML element" },
	{ 5, "something follows the end of the document" },
	{ 6, "a character reference that is no hexadecimal number" },
	{ 7, "a character reference that is no decimal number" },
	{ 8, "a character reference to a character that XML forbids" },
	{ 9, "the character %4, which XML forbids" },
	{ 23, "an & that no ; follows; a plain & is written &amp;" },
	{ 26, "the entity &%1; is not known to XML" },
	{ 38, "a < inside the value of an attribute" },
	{ 39, "the value of an attribute is not in quotes" },
	{ 40, "the value of an attribute does not end" },
	{ 41, "the attribute %1 has no value" },
	{ 42, "the attribute %1 stands twice in one tag" },
	{ 45, "a comment does not end" },
	{ 47, "a processing instruction does not end" },
	{ 63, "a CDATA section does not end" },
	{ 65, "blanks are missing between two attributes" },
	{ 68, "an & that no name follows; a plain & is written &amp;" },
	{ 73, "a tag does not end with >" },
	{ 76, "<%1> of line %3 is closed by </%2>" },
	{ 77, "the document ends inside <%1> of line %3" },
	{ 201, "the prefix %1 of <%1:%2> is not declared" },
};

static const char *find_words(int code)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (rows[i].code == code)
			return rows[i].words;
	return NULL;
}

static void put_name(struct buf *to, const char *name)
{
	buf_puts(to, escape_quote(str_of(name ? name : "?")).text);
}

bool xml_words_put(struct buf *to, const struct xml_complaint *complaint)
{
	const char *words = find_words(complaint->code);

	if (!words)
		return false;
	for (; *words; words++) {
		if (*words != '%') {
			buf_putc(to, *words);
			continue;
		}
		words++;
		if (*words == '1')
			put_name(to, complaint->name);
		else if (*words == '2')
			put_name(to, complaint->other);
		else if (*words == '3')
			buf_printf(to, "%d", complaint->number);
		else
			buf_printf(to, "U+%04X", (unsigned)complaint->number);
	}
	return true;
}
