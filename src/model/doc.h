/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_MODEL_DOC_H
#define STIGDIFF_MODEL_DOC_H

#include "base/arena.h"
#include "model/notes.h"
#include "stigdiff.h"

/*
 * A release while it is read: readers add rules, texts and notes; doc_finish
 * computes what follows from them. The release is the first member, so that
 * stig_release_free finds the doc again.
 */
struct doc {
	struct stig_release release;
	struct arena arena;
	struct stig_rule *rule;
	size_t rule_room;
	struct notes notes;
	/* bytes that the fields of the newest rule may grow to in place */
	size_t field_room[STIG_FIELD_COUNT];
};

struct doc *doc_new(struct stig_str name);
void doc_free(struct doc *doc);

/* A new rule, all fields empty. Valid until the next is added. */
struct stig_rule *doc_rule_add(struct doc *doc);

/*
 * Copies text behind what the field holds, joined by LF, U+001E, LF. rule must
 * be the newest.
 */
void doc_field_add(struct doc *doc, struct stig_rule *rule,
		   enum stig_field field, struct stig_str text);

/* A set: sorts element, drops equal and empty ones, one a line. */
void doc_field_set(struct doc *doc, struct stig_rule *rule,
		   enum stig_field field, struct stig_str *element,
		   size_t count);

/*
 * version, release and date must be set: makes the label. Then the hashes of
 * all fields, and of the release over them with their lengths.
 */
void doc_finish(struct doc *doc);

/*
 * Takes release number and date out of the words "Release: 2 Benchmark Date:
 * 05 Jan 2026" in that line. What is not there stays empty.
 */
void doc_release_info(struct doc *doc, struct stig_str info,
		      unsigned long line);

#endif
