/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_OPTIONS_SET_H
#define STIGDIFF_CLI_OPTIONS_SET_H

#include "base/str.h"
#include "cli/options.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * What a row of the table of options does with the value that was given: all
 * are of the type of struct option's set.
 */
typedef bool option_set(struct options *options,
			const struct setting *setting,
			struct stig_error *err);

option_set set_switch; /* true, or false as --no-NAME */
option_set set_off;    /* the other way round */
option_set set_text;
option_set set_word;   /* an enumeration in the order of the words */
option_set set_either; /* the second of two words sets a switch */
option_set set_number;
option_set set_context;
option_set set_preset; /* the format of the row, and perhaps its context */
option_set set_format;
option_set set_encoding;
option_set set_color;
option_set set_output;
option_set set_pager;
option_set set_fields;  /* bits of uint64_t; given again, more of them */
option_set set_signals; /* bits of uint32_t */
option_set set_rule;
option_set set_rename;

/* Tables of the library as words of an argument; NULL behind the last. */
option_names option_formats;
option_names option_fields;
option_names option_signals;

/* The member that the row fills. */
void *option_member(struct options *options, const struct setting *setting);

/* Which of the row's names it is; when none, the nearest is proposed. */
bool option_find_name(size_t *found, const struct setting *setting,
		      struct stig_str name, struct stig_error *err);

#endif
