/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_READ_XCCDF_STEPS_H
#define STIGDIFF_READ_XCCDF_STEPS_H

#include "base/buf.h"
#include "model/doc.h"
#include "read/xml.h"

#include <stdbool.h>

/*
 * What the table in xccdf.c calls when an element begins and ends. These
 * functions know what a text means; the table knows where it stands.
 */
struct reader {
	struct doc *doc;
	struct xml *xml;    /* valid in handlers */
	const char *space;  /* of the Benchmark */
	const char *local;  /* name of the element that begins */
	size_t group;       /* the Group around it, by number */
	enum stig_field field; /* of the text that ends */

	/* every Group, and the Group of every rule */
	struct stig_str *group_id, *group_title;
	unsigned long *group_line;
	size_t group_count, group_room;
	size_t *rule_group;
	size_t rule_room;

	/* identifiers of the rule being read, and where they come from */
	struct ident {
		struct stig_str *element;
		size_t count, room;
	} ident[STIG_FIELD_COUNT];
	size_t ident_count;
	struct stig_str ident_system;

	/* parts of the rule that several elements and attributes make up */
	struct buf reference, fixrefs, fix_ids;
	const char *part;

	bool is_release_info; /* the plain-text that begins */
	bool has_unknown, has_markup; /* noted already */
};
#define NO_GROUP SIZE_MAX

/* A function for the end of a text has the text, one for a start has not. */
typedef void step_enter(struct reader *);
typedef void step_leave(struct reader *, struct stig_str);

/* xccdf_head.c: the benchmark and its Groups */
step_enter head_enter_benchmark, head_enter_status, head_enter_plain_text;
step_leave head_leave_title, head_leave_status, head_leave_version,
	head_leave_plain_text;
step_enter head_enter_group;
step_leave head_leave_group_title;

/* xccdf_rule.c: a Rule and its parts */
step_enter rule_enter, rule_enter_ident, rule_enter_fixtext, rule_enter_fix,
	rule_enter_check, rule_enter_check_ref, rule_enter_reference,
	rule_enter_reference_part, rule_enter_unknown, rule_enter_markup;
step_leave rule_leave, rule_leave_field, rule_leave_description,
	rule_leave_ident, rule_leave_reference, rule_leave_reference_part,
	rule_leave_other_text;

/* For both: a copy that lives as long as the release. */
struct stig_str reader_keep(struct reader *r, struct stig_str text);

/* An attribute of the element that begins; empty when it is absent. */
struct stig_str reader_attribute(struct reader *r, const char *name);

/* The id attribute; what names the element in messages. */
struct stig_str reader_id(struct reader *r, const char *what);

/* Begins a Group of that id; its number becomes r->group. */
void reader_add_group(struct reader *r, struct stig_str id);

#endif
