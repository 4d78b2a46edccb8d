/* SPDX-License-Identifier: MIT */
/* show: one release as text that tools can compare. */
#include "cli/command.h"

#include "cli/job.h"
#include "cli/message.h"

static enum stig_status run(struct job *job, struct stig_release **release,
			    const struct options *options,
			    struct stig_error *err)
{
	enum stig_status status = job_open_inputs(job, options, 1, err);

	if (status == STIG_OK)
		status = job_open_outputs(job, true, err);
	if (status == STIG_OK)
		status = job_load(job, 0, release, err);
	if (status != STIG_OK)
		return status;
	for (size_t i = 0; i < job->output_count; i++) {
		struct stig_sink sink = output_sink(&job->output[i]);

		/* a failed sink is reported by job_finish */
		(void)stig_render_release(&sink, *release);
	}
	return job_finish(job, err);
}

enum exit_status show_run(const struct options *options)
{
	struct stig_release *release = NULL;
	struct stig_error err = { .status = STIG_OK };
	struct job job;
	enum exit_status exit_status = EXIT_SAME;

	if (run(&job, &release, options, &err) != STIG_OK)
		exit_status = message_error(&err);
	stig_release_free(release);
	job_release(&job);
	return exit_status;
}
