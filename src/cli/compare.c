/* SPDX-License-Identifier: MIT */
/* The main job: two inputs to a report in every format that is asked for. */
#include "cli/command.h"

#include "base/error.h"
#include "base/escape.h"
#include "cli/advice.h"
#include "cli/job.h"
#include "cli/message.h"
#include "cli/sandbox.h"

#include <string.h>

/* The comparison that the outputs are rendered from, one at a time. */
struct comparison {
	struct stig_release *side[2];
	struct stig_report *report; /* NULL: none yet */
	struct stig_compare_options options;
};

/* Does one of the suffixes ".a .b" end the name? */
static bool suffix_fits(const char *suffixes, const char *name)
{
	size_t name_len = strlen(name);

	for (size_t len; *suffixes; suffixes += len + (suffixes[len] == ' ')) {
		len = strcspn(suffixes, " ");
		if (len > 0 && len < name_len &&
		    memcmp(name + name_len - len, suffixes, len) == 0)
			return true;
	}
	return false;
}

/* A page or table that holds plain text would only look damaged. */
static bool is_foreign(const char *name)
{
	return suffix_fits(".html .htm .md .csv .xlsx .pdf .docx", name);
}

static const struct stig_format *format_of(const char *name,
					   const struct options *options)
{
	size_t count;
	const struct stig_format *format = stig_formats(&count);

	for (size_t i = 0; name && i < count; i++)
		if (suffix_fits(format[i].suffixes, name))
			return &format[i];
	if (options->format)
		return options->format;
	return name && is_foreign(name) ? NULL : stig_format_find("text");
}

static enum stig_status refuse_suffix(const char *name, struct stig_error *err)
{
	error_set(err, STIG_ECHOICE, "no format of this version has that "
				     "suffix");
	error_hint(err, "name the format with --format");
	error_place(err, str_of(name), 0, 0);
	return STIG_ECHOICE;
}

/* A misspelt command is taken for a file that does not exist. */
static void hint_at_command(struct stig_error *err, const char *operand)
{
	const char *near = command_near(operand);

	if (near && err->status == STIG_ESYSTEM && !err->hint[0][0])
		error_hint(err, "if you meant the command: stigdiff %s", near);
}

static enum stig_status open_all(struct job *job,
				 const struct options *options,
				 struct stig_error *err)
{
	enum stig_status status = job_open_inputs(job, options, 2, err);

	if (status != STIG_OK) {
		if (job->input_count == 0)
			hint_at_command(err, options->operand[0]);
		return status;
	}
	status = job_open_outputs(job, true, err);
	for (size_t i = 0; i < job->output_count && status == STIG_OK; i++) {
		job->output[i].format =
			format_of(job->output[i].name, options);
		if (!job->output[i].format)
			status = refuse_suffix(job->output[i].name, err);
	}
	return status;
}

/* What the format needs, as far as the command line does not say otherwise. */
static struct stig_compare_options
options_for(const struct stig_format *format, const struct options *options)
{
	struct stig_compare_options compare = options->compare;

	compare.detail = format->detail;
	compare.all_changes = format->all_changes;
	compare.no_explain = !format->explains && !compare.signals;
	compare.sort = options->sort == SORT_OF_FORMAT
			       ? format->sort
			       : (enum stig_sort)(options->sort - 1);
	compare.sentences = options->lines == LINES_OF_FORMAT
				    ? format->sentences
				    : options->lines == LINES_SENTENCE;
	return compare;
}

/* Which fields differ is in every report; lines are of one kind. */
static bool report_fits(const struct comparison *comparison,
			const struct stig_compare_options *wanted)
{
	const struct stig_compare_options *have = &comparison->options;

	return comparison->report && wanted->sort == have->sort &&
	       (wanted->no_explain || !have->no_explain) &&
	       (!wanted->all_changes || have->all_changes) &&
	       (wanted->detail == STIG_DETAIL_FIELDS ||
		(wanted->detail == have->detail &&
		 wanted->sentences == have->sentences));
}

static enum stig_status compare_for(struct comparison *comparison,
				    const struct stig_compare_options *wanted,
				    struct stig_error *err)
{
	if (report_fits(comparison, wanted))
		return STIG_OK;
	bool first = !comparison->report;
	enum stig_status status;

	stig_report_free(comparison->report);
	comparison->options = *wanted;
	status = stig_compare(&comparison->report, comparison->side[0],
			      comparison->side[1], wanted, err);
	if (status == STIG_OK && first)
		advice_report(comparison->report);
	return status;
}

static enum stig_status render_all(struct job *job,
				   struct comparison *comparison,
				   struct stig_error *err)
{
	for (size_t i = 0; i < job->output_count; i++) {
		struct output *output = &job->output[i];
		struct stig_sink sink = output_sink(output);
		struct stig_render_options render = terminal_render_options(
			&job->terminal, job->options, !output->name);
		struct stig_compare_options wanted =
			options_for(output->format, job->options);
		enum stig_status status =
			compare_for(comparison, &wanted, err);

		if (status != STIG_OK)
			return status;
		/* a failed sink is reported by output_complete */
		(void)stig_render(&sink, output->format, comparison->report,
				  &render);
		if (output->size == 0)
			advice_nothing_printed(comparison->report,
					       job->options);
	}
	return STIG_OK;
}

static enum exit_status exit_of(const struct stig_report *report,
				enum stig_level fail_on)
{
	for (int level = 0; fail_on != STIG_LEVEL_NONE && level <= (int)fail_on;
	     level++)
		if (report->count.level[level] > 0)
			return EXIT_DIFFERENT;
	return EXIT_SAME;
}

static void say_protections(void)
{
	struct buf text = BUF_INIT;

	sandbox_describe(&text);
	message_note("protections: %.*s", (int)text.len, text.ptr);
	buf_release(&text);
}

static enum stig_status run(struct job *job, struct comparison *comparison,
			    const struct options *options,
			    struct stig_error *err)
{
	enum stig_status status = open_all(job, options, err);

	for (size_t i = 0; i < 2 && status == STIG_OK; i++)
		status = job_load(job, i, &comparison->side[i], err);
	if (status != STIG_OK)
		return status;
	status = render_all(job, comparison, err);
	return status == STIG_OK ? job_finish(job, err) : status;
}

enum exit_status compare_run(const struct options *options)
{
	struct comparison comparison = { .report = NULL };
	struct stig_error err = { .status = STIG_OK };
	struct job job;
	enum exit_status exit_status;

	if (options->verbose)
		say_protections();
	if (run(&job, &comparison, options, &err) == STIG_OK)
		exit_status = exit_of(comparison.report, options->fail_on);
	else
		exit_status = message_error(&err);
	stig_report_free(comparison.report);
	stig_release_free(comparison.side[0]);
	stig_release_free(comparison.side[1]);
	job_release(&job);
	return exit_status;
}
