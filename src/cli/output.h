/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_OUTPUT_H
#define STIGDIFF_CLI_OUTPUT_H

#include "base/buf.h"
#include "cli/cilog.h"
#include "cli/target.h"
#include "stigdiff.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A result on its way. Nothing of it is seen before all of it is known: a file
 * is written under a temporary name beside its target; what is for standard
 * output is kept in memory or, when it is large, in a file without a name.
 *
 *     open -> (sandbox) -> output_sink -> output_complete -> output_publish
 *
 * The first failure to write is kept and reported by output_complete.
 */
struct output {
	const char *name; /* as it was given; NULL: standard output */
	const struct stig_format *format; /* whatever the caller renders */
	uint64_t size; /* bytes that came through the sink */

	/* the rest is output.c's */
	struct target target;
	struct temp *temp;
	int fd;         /* of the temporary file, or -1 */
	struct buf held; /* not yet in the file */
	size_t hold;    /* how much is held before the file is written */
	bool spilled;   /* the file holds something */
	enum cilog cilog;
	struct buf line; /* begun, but not ended: for cilog */
	int reason;     /* errno of the first failure */
};

/* A large result without a writable temporary folder stays in memory. */
void output_open_stdout(struct output *output, enum cilog cilog);

enum stig_status output_open_file(struct output *output, const char *name,
				  struct stig_error *err);

/* Where a renderer writes; borrows the output. */
struct stig_sink output_sink(struct output *output);

/* All is written: everything that can fail does so here, but for the end. */
enum stig_status output_complete(struct output *output,
				 struct stig_error *err);

/*
 * A file gets its name; a result for standard output is copied to fd. When
 * nobody reads any more, *closed is set and nothing is said.
 */
enum stig_status output_publish(struct output *output, int fd, bool *closed,
				struct stig_error *err);

/* The last thing written to standard output may fail only when it closes. */
enum stig_status output_close_stdout(struct stig_error *err);

/* One text to standard output, for commands that make nothing else. */
enum stig_status output_print(struct stig_str text, struct stig_error *err);

void output_release(struct output *output);

#endif
