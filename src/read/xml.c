/* SPDX-License-Identifier: MIT */
/*
 * The only file that sees libxml2, and only its SAX2 interface: UTF-8 bytes
 * in, elements and text out. No tree: it drops text in silence above ten
 * million bytes, and takes twice the time.
 */
#include "read/xml.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/escape.h"
#include "base/mem.h"
#include "read/bad_byte.h"
#include "read/limits.h"
#include "read/place.h"
#include "read/xml_words.h"

#include <libxml/catalog.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>

/* libxml2 gives five pointers for each attribute. */
enum { ATTR_NAME, ATTR_PREFIX, ATTR_SPACE, ATTR_VALUE, ATTR_END, ATTR_STEP };

/* "xml", "xmlns" and the namespace of the first, looked up at every start. */
#define PARSER_NAMES 3

struct xml {
	const struct xml_document *document;
	const struct xml_handler *handler;
	void *context;
	xmlParserCtxtPtr parser;
	size_t pulled; /* bytes of the document that the parser has taken */
	int own_names; /* in the dictionary before the document */
	size_t depth;
	bool root_ended;
	bool stopped; /* by xml_fail: libxml2 itself calls that a success */
	bool complained;
	const xmlChar **attribute;
	size_t attribute_count;
	struct buf value; /* of the attribute asked for last */
	struct buf text;
	struct stig_error *err;
	enum stig_status status;
};

/* ------------------------------------------------------------- position */

/* How many bytes of the document the parser has consumed. */
static size_t offset_reached(const struct xml *xml)
{
	const xmlParserInput *input = xml->parser->input;
	size_t ahead = input ? (size_t)(input->end - input->cur) : 0;

	return ahead < xml->pulled ? xml->pulled - ahead : 0;
}

unsigned long xml_line(const struct xml *xml)
{
	const xmlParserInput *input = xml->parser->input;

	return input && input->line > 0 ? (unsigned long)input->line : 0;
}

/* --------------------------------------------------------------- errors */

void xml_fail(struct xml *xml, enum xml_where where, enum stig_status status,
	      const char *format, ...)
{
	char text[sizeof(xml->err->text)];
	va_list args;

	if (xml->stopped)
		return;
	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	xml->status = error_set(xml->err, status, "%s", text);
	place_offset(xml->document, offset_reached(xml), xml->err);
	if (where != XML_HERE)
		xml->err->column = 0;
	if (where == XML_IN_FILE)
		xml->err->line = 0;
	xml->stopped = true;
}

/*
 * Stopping frees the parser's input, and with it the names and values that a
 * handler still holds: so only when the handler has returned.
 */
static void stop_if_failed(struct xml *xml)
{
	if (xml->stopped)
		xmlStopParser(xml->parser);
}

void xml_hint(struct xml *xml, const char *format, ...)
{
	char text[sizeof(xml->err->hint[0])];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	error_hint(xml->err, "%s", text);
}

bool xml_failed(const struct xml *xml)
{
	return xml->stopped;
}

/* What libxml2 itself stops at, ten million bytes, is over our limit too. */
static bool is_limit(const char *message)
{
	return strstr(message, "too big") || strstr(message, "too long") ||
	       strstr(message, "huge");
}

static enum stig_status too_much_text(struct stig_error *err)
{
	return error_set(err, STIG_ELIMIT, "refused: a text of more than %s "
			 "bytes; the limit is %s",
			 error_count(LIMIT_FIELD_BYTES).text,
			 error_count(LIMIT_FIELD_BYTES).text);
}

static void hint_damage(struct xml *xml, int code)
{
	if (offset_reached(xml) >= xml->document->bytes.len)
		error_hint(xml->err, "the file may be cut short; fetch it "
				     "again");
	else if (code == XML_ERR_DOCUMENT_EMPTY)
		error_hint(xml->err, "take the file whose name ends in "
				     "_Manual-xccdf.xml");
	else
		error_hint(xml->err, "this copy was damaged or edited; fetch "
				     "the file again from DISA");
}

/* In our words, or where there are none in libxml2's own. */
static void set_complaint(struct xml *xml, const xmlError *error,
			  const char *message)
{
	struct xml_complaint complaint = { error->code, error->str1,
					   error->str2, error->int1 };
	struct buf words = BUF_INIT;

	if (!xml_words_put(&words, &complaint))
		buf_puts(&words,
			 escape_quote(str_trim(str_of(message))).text);
	xml->status = error_set(xml->err, STIG_EFORMAT,
				"not well-formed: %.*s", (int)words.len,
				words.ptr);
	buf_release(&words);
}

/*
 * What libxml2 complains of. Keeping it here also keeps libxml2 from printing
 * raw input to stderr. Of several only the first is told: the others follow
 * from it.
 */
static void on_complaint(void *user, xmlErrorPtr error)
{
	struct xml *xml = user;

	if (xml->stopped || xml->complained || error->level < XML_ERR_ERROR)
		return;
	xml->complained = true;

	const char *message = error->message ? error->message : "unknown";
	if (is_limit(message)) {
		xml->status = too_much_text(xml->err);
		place_offset(xml->document, offset_reached(xml), xml->err);
		return;
	}
	set_complaint(xml, error, message);
	place_offset(xml->document, offset_reached(xml), xml->err);
	hint_damage(xml, error->code);
}

/* ------------------------------------------------------------- handlers */

static void refuse_element(struct xml *xml, const char *name)
{
	if (xml->depth <= LIMIT_NESTING)
		xml_fail(xml, XML_HERE, STIG_ELIMIT, "refused: more than %s "
			 "distinct names; the limit is %s",
			 error_count(LIMIT_NAMES).text,
			 error_count(LIMIT_NAMES).text);
	else
		xml_fail(xml, XML_HERE, STIG_ELIMIT, "refused: nested too deep at <%s>; "
			 "the limit is %d levels",
			 escape_quote(str_of(name)).text, LIMIT_NESTING);
}

static void on_start(void *user, const xmlChar *name, const xmlChar *prefix,
		     const xmlChar *space, int space_count,
		     const xmlChar **spaces, int attribute_count,
		     int default_count, const xmlChar **attributes)
{
	struct xml *xml = user;

	(void)prefix, (void)space_count, (void)spaces, (void)default_count;
	if (xml->stopped)
		return;
	/* a constant-time look, because the dictionary slows down with size */
	if (++xml->depth > LIMIT_NESTING ||
	    xmlDictSize(xml->parser->dict) - xml->own_names > LIMIT_NAMES) {
		refuse_element(xml, (const char *)name);
		stop_if_failed(xml);
		return;
	}
	xml->attribute = attributes;
	xml->attribute_count = (size_t)attribute_count;
	xml->handler->start(xml->context, xml, &(struct xml_element){
		(const char *)name, (const char *)space });
	stop_if_failed(xml);
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix,
		   const xmlChar *space)
{
	struct xml *xml = user;

	(void)name, (void)prefix, (void)space;
	if (xml->stopped)
		return;
	xml->handler->end(xml->context, xml);
	if (--xml->depth == 0)
		xml->root_ended = true;
	stop_if_failed(xml);
}

/* Pieces of 20 bytes on average, cut anywhere: they only go to the buffer. */
static void on_text(void *user, const xmlChar *text, int len)
{
	struct xml *xml = user;

	if (xml->stopped)
		return;
	buf_put(&xml->text, (const char *)text, (size_t)len);
	if (xml->text.len > LIMIT_FIELD_BYTES) {
		too_much_text(xml->err);
		xml_fail(xml, XML_HERE, STIG_ELIMIT, "%s", xml->err->text);
		stop_if_failed(xml);
	}
}

/* Called with the name of a DOCTYPE, before anything inside it is read. */
static void on_doctype(void *user, const xmlChar *name, const xmlChar *id,
		       const xmlChar *system)
{
	struct xml *xml = user;

	(void)id, (void)system;
	if (xmlStrcasecmp(name, BAD_CAST "html") == 0) {
		xml_fail(xml, XML_IN_FILE, STIG_EFORMAT, "this is a web page, not XCCDF "
			 "(starts with \"<!DOCTYPE html>\")");
		xml_hint(xml, "the download may have returned a sign-in page; "
			      "open the file in a browser to see");
		stop_if_failed(xml);
		return;
	}
	xml_fail(xml, XML_IN_LINE, STIG_EFORMAT,
		 "refused: DOCTYPE not allowed; DISA's files have none");
	xml_hint(xml, "fetch the file again from DISA; a DOCTYPE can make a "
		      "parser read other files");
	stop_if_failed(xml);
}

/* ------------------------------------------------------ text, attributes */

void xml_text_begin(struct xml *xml)
{
	buf_clear(&xml->text);
}

struct stig_str xml_text(struct xml *xml)
{
	return buf_str(&xml->text);
}

/*
 * Without entity substitution libxml2 leaves every ampersand of an attribute
 * as &#38; for its own tree builder: xmlParseAttValueComplex.
 */
static struct stig_str attribute_value(struct xml *xml, const xmlChar **at)
{
	static const char escaped[] = "&#38;";
	struct stig_str raw = { (const char *)at[ATTR_VALUE],
				(size_t)(at[ATTR_END] - at[ATTR_VALUE]) };
	const char *amp;

	if (!raw.len || !memchr(raw.ptr, '&', raw.len))
		return raw;
	buf_clear(&xml->value);
	while (raw.len && (amp = memchr(raw.ptr, '&', raw.len))) {
		size_t before = (size_t)(amp + 1 - raw.ptr);

		buf_put(&xml->value, raw.ptr, before);
		raw = str_slice(raw, before, raw.len);
		if (str_starts(raw, escaped + 1))
			raw = str_slice(raw, sizeof(escaped) - 2, raw.len);
	}
	buf_put_str(&xml->value, raw);
	return buf_str(&xml->value);
}

bool xml_attribute(struct xml *xml, const char *name, struct stig_str *value)
{
	for (size_t i = 0; i < xml->attribute_count; i++) {
		const xmlChar **at = xml->attribute + i * ATTR_STEP;

		if (!at[ATTR_SPACE] &&
		    strcmp((const char *)at[ATTR_NAME], name) == 0) {
			*value = attribute_value(xml, at);
			return true;
		}
	}
	return false;
}

bool xml_attribute_at(struct xml *xml, size_t index, struct stig_str *name,
		      struct stig_str *value)
{
	if (index >= xml->attribute_count)
		return false;

	const xmlChar **at = xml->attribute + index * ATTR_STEP;
	*name = str_of((const char *)at[ATTR_NAME]);
	*value = attribute_value(xml, at);
	return true;
}

/* -------------------------------------------------------------- reading */

/* libxml2 asks for 4 KiB at a time, which is its fastest way of reading. */
static int pull(void *user, char *to, int room)
{
	struct xml *xml = user;
	size_t left = xml->document->bytes.len - xml->pulled;
	size_t len = left < (size_t)room ? left : (size_t)room;

	memcpy(to, xml->document->bytes.ptr + xml->pulled, len);
	xml->pulled += len;
	return (int)len;
}

static int close_nothing(void *user)
{
	(void)user;
	return 0;
}

static xmlParserCtxtPtr parser_new(struct xml *xml)
{
	xmlSAXHandler sax = {
		.initialized = XML_SAX2_MAGIC,
		.startElementNs = on_start,
		.endElementNs = on_end,
		.characters = on_text,
		.ignorableWhitespace = on_text,
		.cdataBlock = on_text,
		.internalSubset = on_doctype,
		.serror = on_complaint,
	};
	xmlParserCtxtPtr parser = xmlCreateIOParserCtxt(
		&sax, xml, pull, close_nothing, xml, XML_CHAR_ENCODING_UTF8);

	if (!parser)
		mem_exhausted();
	/* without IGNORE_ENC a declared charset is decoded a second time */
	xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_BIG_LINES |
					  XML_PARSE_IGNORE_ENC);
	return parser;
}

/* libxml2's own verdicts deceive one by one; success is all of them. */
static enum stig_status verdict(struct xml *xml, int rc)
{
	if (xml->stopped)
		return xml->status;
	if (rc == 0 && xml->parser->wellFormed && !xml->complained &&
	    xml->root_ended)
		return STIG_OK;
	/* libxml2 says of a bad byte only that there is one */
	if (bad_byte_report(xml->document, xml->err))
		return STIG_EFORMAT;
	if (xml->complained)
		return xml->status;
	xml->status = error_set(xml->err, STIG_EFORMAT, "not well-formed");
	place_offset(xml->document, offset_reached(xml), xml->err);
	return xml->status;
}

enum stig_status xml_read(const struct xml_document *document,
			  const struct xml_handler *handler, void *context,
			  struct stig_error *err)
{
	struct stig_error unwanted = { .status = STIG_OK };
	struct xml xml = {
		.document = document,
		.handler = handler,
		.context = context,
		.err = err ? err : &unwanted,
	};

	xml.parser = parser_new(&xml);
	xml.own_names = xmlDictSize(xml.parser->dict) + PARSER_NAMES;
	enum stig_status status = verdict(&xml, xmlParseDocument(xml.parser));
	xmlFreeParserCtxt(xml.parser);
	buf_release(&xml.text);
	buf_release(&xml.value);
	return status;
}

/* --------------------------------------------------------------- set-up */

/* A lock behind the lock: a DOCTYPE is refused before an entity is read. */
static xmlParserInputPtr load_nothing(const char *url, const char *id,
				      xmlParserCtxtPtr parser)
{
	(void)url, (void)id, (void)parser;
	return NULL;
}

void xml_init(void)
{
	/*
	 * A failed allocation inside libxml2 can give a wrong document without
	 * an error, so the hooks do not return NULL.
	 */
	xmlMemSetup(mem_free, mem_alloc, mem_realloc, mem_strdup);
	xmlInitParser();
	xmlSetExternalEntityLoader(load_nothing);
	xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
}
