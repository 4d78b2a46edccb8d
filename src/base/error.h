/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_ERROR_H
#define STIGDIFF_BASE_ERROR_H

#include "base/str.h"

/*
 * Fills the caller's error, place and hints empty: whoever knows them adds them
 * afterwards. Functions return the status, so that an error is reported and
 * returned in one statement:
 *
 *     return error_set(err, STIG_EFORMAT, "no rules in it");
 *
 * err may be NULL. Texts of an input go through escape_quote first. Sentences
 * have no capital and no full stop.
 */
__attribute__((format(printf, 3, 4)))
enum stig_status error_set(struct stig_error *err, enum stig_status status,
			   const char *format, ...);

/* Adds what to do about it; more than STIG_ERROR_HINTS are dropped. */
__attribute__((format(printf, 2, 3)))
void error_hint(struct stig_error *err, const char *format, ...);

/* Where: name is escaped and cut. 0 is unknown. */
void error_place(struct stig_error *err, struct stig_str name,
		 unsigned long line, unsigned long column);

/* A number as messages write it, 20,000; by value, for argument lists. */
struct error_count {
	char text[32];
};
struct error_count error_count(size_t number);

/* What errno says, after our words: "cannot open: Permission denied". */
enum stig_status error_system(struct stig_error *err, const char *what,
			      int number);

#endif
