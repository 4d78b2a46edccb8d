/* SPDX-License-Identifier: MIT */
/*
 * A look over the tags of a document before it is parsed. Only a "<" that is
 * followed by more than a name's limit without another needs a closer look.
 */
#include "read/tags.h"

#include "base/error.h"
#include "read/limits.h"
#include "read/place.h"

#include <stdbool.h>

static void place_in_line(const struct xml_document *document,
			  const char *at, struct stig_error *err)
{
	place_offset(document, (size_t)(at - document->bytes.ptr), err);
	if (err)
		err->column = 0;
}

static enum stig_status refuse(const struct xml_document *document,
			       const char *at, struct stig_error *err,
			       const char *what, size_t limit)
{
	error_set(err, STIG_ELIMIT, "refused: %s; the limit is %s", what,
		  error_count(limit).text);
	place_in_line(document, at, err);
	return STIG_ELIMIT;
}

static bool ends_name(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '=' ||
	       c == '/' || c == '>' || c == '"' || c == '\'';
}

/* Walks one tag with its quotes: its size, its names, its attributes. */
static enum stig_status check_tag(const struct xml_document *document,
				  const char *tag, const char *end,
				  struct stig_error *err)
{
	const char *name = tag + 1;
	size_t attributes = 0;
	char quote = '\0';

	for (const char *at = tag + 1; at < end; at++) {
		if ((size_t)(at - tag) >= LIMIT_TAG_BYTES)
			return refuse(document, tag, err, "a tag is too long",
				      LIMIT_TAG_BYTES);
		if (quote) {
			quote = *at == quote ? '\0' : quote;
			name = at + 1;
			continue;
		}
		if ((size_t)(at - name) > LIMIT_NAME_BYTES)
			return refuse(document, tag, err, "a name is too long",
				      LIMIT_NAME_BYTES);
		if (*at == '>')
			break;
		if (*at == '"' || *at == '\'')
			quote = *at;
		if (*at == '=' && ++attributes > LIMIT_ATTRIBUTES)
			return refuse(document, tag, err,
				      "a tag has too many attributes",
				      LIMIT_ATTRIBUTES);
		if (ends_name(*at))
			name = at + 1;
	}
	return STIG_OK;
}

/* Comments, CDATA sections and PIs hold text in which "<" is no tag. */
static const struct {
	const char *start, *end;
} spans[] = {
	{ "<!--", "-->" },
	{ "<![CDATA[", "]]>" },
	{ "<?", "?>" },
};

/* The end of such a span that begins at the front of rest, else its start. */
static const char *skip_span(struct stig_str rest)
{
	for (size_t i = 0; i < sizeof(spans) / sizeof(spans[0]); i++) {
		size_t len = strlen(spans[i].end);

		if (!str_starts(rest, spans[i].start))
			continue;
		for (const char *end = rest.ptr + rest.len - len,
				*at = rest.ptr + strlen(spans[i].start);
		     at <= end &&
		     (at = memchr(at, spans[i].end[0],
				  (size_t)(end - at) + 1)); at++)
			if (memcmp(at, spans[i].end, len) == 0)
				return at + len;
		return rest.ptr + rest.len;
	}
	return rest.ptr;
}

/* Every tag, spans skipped. */
static enum stig_status check_all(const struct xml_document *document,
				  struct stig_error *err)
{
	struct stig_str bytes = document->bytes;
	const char *end = bytes.ptr + bytes.len, *next;
	enum stig_status status = STIG_OK;

	for (const char *at = bytes.ptr; at < end && !status; at = next) {
		at = memchr(at, '<', (size_t)(end - at));
		if (!at || at + 1 == end)
			break;
		if (at[1] == '!' || at[1] == '?') {
			next = skip_span((struct stig_str){
				at, (size_t)(end - at) });
			next += next == at;
			continue;
		}
		next = memchr(at + 1, '<', (size_t)(end - at - 1));
		next = next ? next : end;
		status = check_tag(document, at, end, err);
	}
	return status;
}

/*
 * Another "<" within a name's limit after at, NULL when there is none. Looked
 * for in the farther half first, so that a few long steps pass over a file.
 */
static const char *near_tag(const char *at)
{
	const size_t half = LIMIT_NAME_BYTES / 2;
	const char *next = memchr(at + half, '<', half);

	return next ? next : memchr(at + 1, '<', half - 1);
}

/*
 * Is there a "<" that is followed by something over the limits? It may stand
 * in a comment, so that yes is only a suspicion.
 */
static bool is_suspicious(const struct xml_document *document)
{
	struct stig_str bytes = document->bytes;
	const char *end = bytes.ptr + bytes.len, *next;
	const char *at = memchr(bytes.ptr, '<', bytes.len);

	for (; at; at = next) {
		if ((size_t)(end - at) <= LIMIT_NAME_BYTES)
			return false;
		next = near_tag(at);
		if (next)
			continue;
		if (check_tag(document, at, end, NULL))
			return true;
		next = memchr(at + 1, '<', (size_t)(end - at - 1));
	}
	return false;
}

enum stig_status tags_check(const struct xml_document *document,
			    struct stig_error *err)
{
	struct stig_str bytes = document->bytes;
	const char *nul = bytes.len ? memchr(bytes.ptr, '\0', bytes.len) : NULL;

	if (nul) {
		error_set(err, STIG_EFORMAT, "not well-formed: a NUL byte");
		place_in_line(document, nul, err);
		error_hint(err, "this copy was damaged or edited; fetch the "
				"file again from DISA");
		return STIG_EFORMAT;
	}
	return bytes.len && is_suspicious(document) ? check_all(document, err)
						    : STIG_OK;
}
