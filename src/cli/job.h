/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_JOB_H
#define STIGDIFF_CLI_JOB_H

#include "cli/options.h"
#include "cli/output.h"
#include "cli/pager.h"
#include "cli/terminal.h"
#include "stigdiff.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * What every command that reads releases does around its own work: open the
 * inputs, open the outputs, give up rights; then, when the result is written,
 * publish it.
 *
 *     job_open_inputs -> job_open_outputs -> job_load -> job_finish
 *
 * All may fail; then the caller prints the error and calls job_release.
 */
struct job {
	const struct options *options;
	struct stig_input **input;
	size_t input_count;
	struct output *output;
	size_t output_count;
	struct terminal terminal;
	struct pager pager;
};

/* The first count operands become inputs. */
enum stig_status job_open_inputs(struct job *job,
				 const struct options *options, size_t count,
				 struct stig_error *err);

/*
 * Standard output or the files of --output, each checked, with a pager if it
 * may have one; then enters the sandbox.
 */
enum stig_status job_open_outputs(struct job *job, bool paged,
				  struct stig_error *err);

/* Reads input i and prints its notes. */
enum stig_status job_load(struct job *job, size_t i,
			  struct stig_release **release,
			  struct stig_error *err);

/*
 * All outputs are written: completes all, sends standard output, then renames
 * the files, so that a failure before the last step changes none of them. Does
 * not return when the reader of standard output has gone.
 */
enum stig_status job_finish(struct job *job, struct stig_error *err);

/* Removes what is not finished. */
void job_release(struct job *job);

#endif
