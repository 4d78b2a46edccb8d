/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_RENDER_TEXT_H
#define STIGDIFF_RENDER_TEXT_H

#include "render/rich.h"
#include "render/sink.h"
#include "stigdiff.h"

#include <stdbool.h>
#include <stddef.h>

/* What the parts of the text format share. */
struct text {
	struct sink *sink;
	const struct stig_report *report;
	const struct stig_render_options *options;
	struct rich rich; /* the line being made; empty between lines */
};

/* The parts, in this order, each from what is before it by an empty line. */
void heading_put(struct text *text);
void summary_put(struct text *text);
void highlights_put(struct text *text);
void worklist_put(struct text *text);
void details_put(struct text *text);

/* Every edit that many rules share, with an example of it. */
void edits_put(struct text *text);

/* The lines above a rule's changes. */
void rule_head_put(struct text *text, const struct stig_pair *pair);

/* A change: old and new value, or the lines that differ. */
void change_put(struct text *text, const struct stig_pair *pair,
		const struct stig_change *change);

/*
 * "== check and fix ==", where the pairs that are shown are under headings and
 * this one is the first of its own; *last is the heading before, empty at
 * first. False: nothing was written.
 */
bool group_heading_put(struct text *text, struct stig_str *last,
		       const struct stig_pair *pair);

/* The lines of a hunk, one below the other or in two columns. */
void lines_put(struct text *text, const struct stig_change *change,
	       const struct stig_hunk *hunk);
void side_by_side_put(struct text *text, const struct stig_change *change,
		      const struct stig_hunk *hunk);

/* Prints text->rich: prose and lists wrap, rows that go on have an indent. */
void text_print(struct text *text, size_t hang);

/* The same at another width. */
void text_print_at(struct text *text, size_t width, size_t hang);

/* The same for lists of ids, which wrap at 110 columns even in a file. */
void text_print_list(struct text *text, size_t hang);

#endif
