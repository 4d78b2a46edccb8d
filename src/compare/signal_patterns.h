/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_COMPARE_SIGNAL_PATTERNS_H
#define STIGDIFF_COMPARE_SIGNAL_PATTERNS_H

#include "compare/pattern.h"

/* The rows of the table of patterns. */
enum signal_pattern {
	/* lines */
	SIGNAL_MARKER,  /* "1.", "a)", "-", "Step 2:", "Note:", "___" */
	SIGNAL_PROMPT,  /* what stands before a line to type */
	SIGNAL_FILE_LISTING, /* output: file modes, homes, packages, dates */
	SIGNAL_PACKAGE_LISTING,
	SIGNAL_DATE_LISTING,
	SIGNAL_TYPED,   /* an audit rule; a command without prompt */
	SIGNAL_URL,
	SIGNAL_TITLE_NOISE, /* what every title holds */
	/* sentences in small letters */
	SIGNAL_APPLIES,
	SIGNAL_FINDS,
	SIGNAL_NEGATES,
	SIGNAL_NO_NEGATION, /* negating words that do not count */
	SIGNAL_BARE_NUMBER,
	/* comparisons */
	SIGNAL_LESS,
	SIGNAL_OR_LESS,
	SIGNAL_LESS_SIGN,
	SIGNAL_MORE,
	SIGNAL_OR_MORE,
	SIGNAL_MORE_SIGN,
	SIGNAL_UNEQUAL_SIGN,
	/* literals */
	SIGNAL_DOUBLE_QUOTED,
	SIGNAL_SINGLE_QUOTED,
	SIGNAL_PATH,
	SIGNAL_DRIVE_PATH,
	SIGNAL_REGISTRY_PATH,
	SIGNAL_MENU_STEP,
	SIGNAL_OPTION,
	SIGNAL_ASSIGNMENT,
	SIGNAL_SETTING,
	SIGNAL_COMMA_LIST,
	SIGNAL_JOINED_NAME,
	SIGNAL_MIXED_NAME,
	SIGNAL_CAPITALS,
	SIGNAL_LETTERS_DIGITS,
	SIGNAL_FILE_PATTERN,
	SIGNAL_NO_LITERAL,
	SIGNAL_PATTERN_COUNT
};

/*
 * Plain PCRE without nested or ambiguous repeats; each runs on one line or one
 * sentence of plain text.
 */
extern const struct pattern_row signal_patterns[SIGNAL_PATTERN_COUNT];

#endif
