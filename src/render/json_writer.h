/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_JSON_WRITER_H
#define STIGDIFF_RENDER_JSON_WRITER_H

#include "render/sink.h"
#include "stigdiff.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * JSON into a sink, as it comes: no tree, and memory that does not grow with
 * the document. Commas and brackets are the writer's work; that every key of
 * an object is another one is the caller's.
 *
 *     json_object(&json);
 *     json_key(&json, "rules");
 *     json_count(&json, 4);
 *     json_end(&json);          {"rules":4}
 *
 * At most 32 objects and arrays are open at a time.
 */
struct json {
	struct sink *sink;
	bool one_line;   /* json_line does nothing */
	unsigned depth;
	uint32_t arrays; /* bit D set: what is open at depth D is an array */
	uint32_t filled; /* bit D set: it holds something */
	bool has_key;    /* whose value comes next */
	bool breaks;     /* what comes next begins a line */
};
#define JSON_INIT(to) { .sink = (to) }

/* Both are ended by json_end. */
void json_object(struct json *json);
void json_array(struct json *json);
void json_end(struct json *json);

/* name is ours: printable, and nothing in it is escaped. */
void json_key(struct json *json, const char *name);

/* What comes next begins a line. */
void json_line(struct json *json);

void json_word(struct json *json, const char *text); /* our own */
void json_count(struct json *json, size_t count);
void json_flag(struct json *json, bool flag);
void json_null(struct json *json);

/*
 * A document's text, exactly: read again it is the same bytes. What cannot be
 * seen or acts on a terminal is \uXXXX; </ is <\/, so that nothing ends a
 * script element. A byte that is not UTF-8, which only names of files have,
 * becomes the four or five characters \x{92}.
 */
void json_text(struct json *json, struct stig_str text);

#endif
