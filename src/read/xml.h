/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_XML_H
#define STIGDIFF_READ_XML_H

#include "base/str.h"

#include <stdbool.h>

/*
 * Events of an XML document, without a tree. The document is UTF-8 without a
 * byte order mark and whole in memory. A DOCTYPE, anything that is not
 * well-formed and anything over a limit end the reading with an error.
 */
struct xml;

/*
 * An element that begins. Within one document equal names have equal
 * pointers, and equal namespaces too, so both may be compared as pointers.
 * space is NULL for an element in no namespace.
 */
struct xml_element {
	const char *name;
	const char *space;
};

struct xml_handler {
	void (*start)(void *context, struct xml *xml,
		      const struct xml_element *element);
	/* once for every start, in the order of nesting */
	void (*end)(void *context, struct xml *xml);
};

/*
 * Reads the document. name stands in messages; column_offset is added to
 * columns of line 1 (a byte order mark that was cut off); columns false means
 * that the bytes were converted, so that columns would be wrong.
 */
struct xml_document {
	struct stig_str bytes;
	struct stig_str name;
	size_t column_offset;
	bool columns;
};
enum stig_status xml_read(const struct xml_document *document,
			  const struct xml_handler *handler, void *context,
			  struct stig_error *err);

/* For handlers: the line that the parser has reached. */
unsigned long xml_line(const struct xml *xml);

/*
 * For start: the value of the attribute that has no namespace. False when it
 * is absent. The value is valid until the next attribute is asked for.
 */
bool xml_attribute(struct xml *xml, const char *name, struct stig_str *value);

/* For start: the attributes one by one; index from 0, false after the last. */
bool xml_attribute_at(struct xml *xml, size_t index, struct stig_str *name,
		      struct stig_str *value);

/*
 * Text is collected between these two calls; whatever the elements inside.
 * xml_text is valid until xml_text_begin.
 */
void xml_text_begin(struct xml *xml);
struct stig_str xml_text(struct xml *xml);

/* How exactly an error says where it is. */
enum xml_where { XML_HERE, XML_IN_LINE, XML_IN_FILE };

/*
 * For handlers: ends the reading with this error, at the place that the parser
 * has reached. No handler is called after this one.
 */
__attribute__((format(printf, 4, 5)))
void xml_fail(struct xml *xml, enum xml_where where, enum stig_status status,
	      const char *format, ...);
__attribute__((format(printf, 2, 3)))
void xml_hint(struct xml *xml, const char *format, ...);

/* Has xml_fail been called? */
bool xml_failed(const struct xml *xml);

/* Once, before threads and before a sandbox: hooks, locks, no catalogs. */
void xml_init(void);

#endif
