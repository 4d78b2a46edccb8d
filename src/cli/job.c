/* SPDX-License-Identifier: MIT */
/* The frame of the commands that read releases and write a result. */
#include "cli/job.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/io.h"
#include "base/mem.h"
#include "cli/cilog.h"
#include "cli/message.h"
#include "cli/sandbox.h"
#include "cli/unix_signals.h"
#include "cli/tempfile.h"

#include <string.h>
#include <unistd.h>

#define NOTES_SHOWN 10

enum stig_status job_open_inputs(struct job *job,
				 const struct options *options, size_t count,
				 struct stig_error *err)
{
	enum stig_status status = STIG_OK;
	bool stdin_used = false;

	*job = (struct job){ .options = options, .pager = PAGER_INIT };
	job->input = mem_calloc(count, sizeof(struct stig_input *));
	stig_init(signals_out_of_memory);
	for (size_t i = 0; i < count && status == STIG_OK; i++) {
		const char *name = options->operand[i];
		bool is_stdin = strcmp(name, "-") == 0;

		if (is_stdin && stdin_used)
			return error_set(err, STIG_ECHOICE,
					 "standard input can be read only "
					 "once");
		stdin_used = stdin_used || is_stdin;
		status = stig_input_open(&job->input[i], name, &options->input,
					 err);
		job->input_count += status == STIG_OK;
	}
	return status;
}

static enum stig_status check_target(const struct job *job,
				     const struct output *output,
				     struct stig_error *err)
{
	const struct target *target = &output->target;
	const char *trouble = NULL;

	for (size_t i = 0; i < job->input_count && target->exists; i++)
		if (stig_input_is_file(job->input[i], target->st.st_dev,
				       target->st.st_ino))
			trouble = "is one of the inputs; it would be replaced";
	for (const struct output *other = job->output; other < output; other++)
		if (other->name && target_equal(&other->target, target))
			trouble = "is named as an output twice";
	if (!trouble)
		return STIG_OK;
	error_set(err, STIG_ECHOICE, "%s", trouble);
	error_place(err, str_of(output->name), 0, 0);
	return STIG_ECHOICE;
}

static struct output *find_stdout(const struct job *job)
{
	for (size_t i = 0; i < job->output_count; i++)
		if (!job->output[i].name)
			return &job->output[i];
	return NULL;
}

/*
 * Unified output must still apply, so that it is left alone in a CI log unless
 * --ci-safe asks for it.
 */
static enum cilog cilog_of_stdout(const struct options *options)
{
	const char *format = options->format ? options->format->name : "text";
	bool patch = strcmp(format, "unified") == 0;

	if (!options->ci_safe && (patch || !cilog_reads(STDOUT_FILENO)))
		return CILOG_OFF;
	return str_starts(str_of(format), "json") ? CILOG_JSON : CILOG_TEXT;
}

static enum stig_status open_output(struct job *job, const char *name,
				    struct stig_error *err)
{
	bool is_stdout = strcmp(name, "-") == 0;
	enum stig_status status = STIG_OK;

	if (is_stdout && find_stdout(job))
		return error_set(err, STIG_ECHOICE,
				 "standard output is named as an output twice");

	struct output *output = &job->output[job->output_count++];

	if (is_stdout)
		output_open_stdout(output,
				   cilog_of_stdout(job->options));
	else
		status = output_open_file(output, name, err);
	if (status == STIG_OK && !is_stdout)
		status = check_target(job, output, err);
	return status;
}

static void enter_sandbox(const struct job *job)
{
	int *folder = mem_calloc(job->output_count, sizeof(*folder));
	struct sandbox_plan plan = { folder, 0, false };

	for (size_t i = 0; i < job->output_count; i++)
		if (job->output[i].name)
			folder[plan.folder_count++] =
				job->output[i].target.folder;
	sandbox_enter(&plan);
	mem_free(folder);
}

enum stig_status job_open_outputs(struct job *job, bool paged,
				  struct stig_error *err)
{
	const struct options *options = job->options;
	enum stig_status status = STIG_OK;

	job->terminal = terminal_ask();
	job->output = mem_calloc(options->output_count + 1,
				 sizeof(*job->output));
	for (size_t i = 0; i < options->output_count && !status; i++)
		status = open_output(job, options->output[i], err);
	if (options->output_count == 0)
		status = open_output(job, "-", err);
	if (status)
		return status;
	if (paged && job->terminal.present && find_stdout(job))
		pager_start(&job->pager, options);
	enter_sandbox(job);
	return STIG_OK;
}

static void print_notes(const struct stig_release *release)
{
	size_t count = release->note_count;

	for (size_t i = 0; i < count && i < NOTES_SHOWN; i++)
		message_note_at(release->name, &release->note[i]);
	if (count > NOTES_SHOWN)
		message_note("%s: %zu notes, the first %d are shown",
			     escape_quote(release->name).text, count,
			     NOTES_SHOWN);
}

enum stig_status job_load(struct job *job, size_t i,
			  struct stig_release **release,
			  struct stig_error *err)
{
	enum stig_status status =
		stig_release_load(release, job->input[i], err);

	if (status != STIG_OK)
		return status;
	print_notes(*release);
	if (job->options->verbose)
		message_note("read %s: %s %s, %zu rules",
			     escape_quote((*release)->name).text,
			     escape_quote((*release)->id).text,
			     escape_quote((*release)->label).text,
			     (*release)->rule_count);
	return STIG_OK;
}

/* *closed is set when whoever read it has gone; a pager may go. */
static enum stig_status send_stdout(struct job *job, struct output *output,
				    bool *closed, struct stig_error *err)
{
	bool paged = job->pager.pid != 0;
	enum stig_status status;

	if (paged)
		signals_ignore_interrupt();
	status = output_publish(output, paged ? job->pager.fd : STDOUT_FILENO,
				closed, err);
	*closed = *closed && !paged;
	pager_end(&job->pager);
	if (status == STIG_OK && !*closed)
		status = output_close_stdout(err);
	return status;
}

enum stig_status job_finish(struct job *job, struct stig_error *err)
{
	struct output *to_stdout = find_stdout(job);
	enum stig_status status = STIG_OK;
	bool closed = false;

	for (size_t i = 0; i < job->output_count && !status; i++)
		status = output_complete(&job->output[i], err);
	if (!status && to_stdout)
		status = send_stdout(job, to_stdout, &closed, err);
	for (size_t i = 0; i < job->output_count && !status; i++)
		if (job->output[i].name)
			status = output_publish(&job->output[i], -1, &closed,
						err);
	if (!status && closed)
		signals_die_of_pipe();
	return status;
}

void job_release(struct job *job)
{
	temp_remove_all();
	for (size_t i = 0; i < job->output_count; i++)
		output_release(&job->output[i]);
	for (size_t i = 0; i < job->input_count; i++)
		stig_input_free(job->input[i]);
	mem_free(job->output);
	mem_free(job->input);
	pager_end(&job->pager);
}
