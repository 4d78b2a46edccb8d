/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SIGNAL_CHANGE_H
#define STIGDIFF_COMPARE_SIGNAL_CHANGE_H

#include "compare/signal_patterns.h"
#include "compare/signal_words.h"
#include "compare/text.h"

/*
 * Two texts taken apart for the signals: lines, and sentences that have their
 * partners. The functions of this header are in the order of the steps.
 */

struct signal_change;

/* What a comparison has for all its changes. */
struct signal_tools {
	struct patterns *patterns;
	struct signal_titles titles;
	struct arena scratch; /* emptied for each change */
	uint64_t steps;       /* that are left for all changes */
	struct text_budget align;
	bool exhausted;       /* some step could not be paid */
};

/*
 * Pays for work that grows faster than the text. False when nothing is left;
 * then the change is not looked at closely.
 */
bool signal_spend(struct signal_tools *tools, uint64_t steps);

/* Is there a match of this pattern? */
bool signal_fits(struct signal_tools *tools, enum signal_pattern pattern,
		 struct stig_str text);

/* ----------------------------------------------------------------- lines */

struct signal_line {
	struct stig_str text; /* plain, without LF */
	bool shared; /* the other text has it too: it says nothing new */
	/* these are set by signal_read_line */
	struct stig_str unmarked; /* without "1.", "a)", "-", "Step 2:" ... */
	struct stig_str typed;    /* what stands behind a prompt, or empty */
	bool listing; /* it is output, of ls, rpm or the like */
	bool prose;   /* not a command, a listing, an audit rule */
};

/*
 * side[].text and side[].line, of which those that are not shared are read.
 * The texts need not be UTF-8.
 */
void signal_cut_lines(struct signal_change *change, struct stig_str old_text,
		      struct stig_str new_text);

void signal_read_line(struct signal_tools *tools, struct signal_line *line);

bool signal_is_listing(struct signal_tools *tools, struct stig_str line);

/* A copy of the text with plain quotes, dashes and blanks: valid UTF-8. */
struct stig_str signal_plain(struct arena *arena, struct stig_str text);

/* ------------------------------------------------------------- sentences */

struct signal_sentence {
	struct stig_str text;  /* white space folded, abbreviations short */
	struct stig_str small; /* the same in small letters */
	struct stig_str key;   /* what it is compared by */
	bool prose;            /* not a command, a listing, an audit rule */
	bool applies, finds;   /* it says what applies, what is a finding */
};

/* A sentence that differs, and what it became; one may be NULL. */
struct signal_pair {
	const struct signal_sentence *old, *fresh;
	bool edited; /* both are there and prose */
};

struct signal_side {
	struct stig_str text; /* plain quotes and dashes, without URLs */
	struct signal_line *line;
	size_t line_count;
	struct signal_sentence *sentence; /* of the lines that are not shared */
	size_t sentence_count;
	struct stig_str flat[2][2]; /* see signal_lookup.h; made when needed */
};

struct signal_change {
	struct signal_tools *tools;
	struct signal_side side[2]; /* old, new */
	struct signal_pair *pair;
	size_t pair_count;
	bool coarse; /* too many sentences to find partners */
};

/* Words that spell an abbreviation of either text, by it: "TPM". */
struct signal_short_names;
struct signal_short_names *signal_short_names(struct signal_change *change);
struct stig_str signal_shortened(struct signal_change *change,
				 const struct signal_short_names *names,
				 struct stig_str line);

/* Of small letters: no punctuation, blanks, house-style words, plural s. */
struct stig_str signal_key(struct signal_tools *tools, struct stig_str small);

/* side[].sentence. */
void signal_cut_sentences(struct signal_change *change);

/* The sentences of one line that was read, in the scratch arena. */
size_t signal_line_sentences(struct signal_tools *tools,
			     const struct signal_line *line,
			     struct signal_sentence **sentence);

/* pair[], or coarse. */
void signal_pair_sentences(struct signal_change *change);

/* --------------------------------------------------- rows of the signals */

/* A function adds the hits of its signal. */
struct signal_hits {
	struct stig_signal_hit hit[STIG_SIGNAL_COUNT + 2];
	size_t count;
};
void signal_hit(struct signal_hits *hits, enum stig_signal signal, char sign);

void signal_applicability(struct signal_change *change,
			  struct signal_hits *hits);
void signal_finding(struct signal_change *change, struct signal_hits *hits);
void signal_command(struct signal_change *change, struct signal_hits *hits);
void signal_literal(struct signal_change *change, struct signal_hits *hits);
void signal_comparison(struct signal_change *change, struct signal_hits *hits);
void signal_negation(struct signal_change *change, struct signal_hits *hits);
void signal_number(struct signal_change *change, struct signal_hits *hits);

#endif
