/* SPDX-License-Identifier: MIT */
/*
 * export: a release as a folder of texts, DIR/KEY/FIELD. It is made under
 * another name beside DIR and gets its own when it is complete.
 */
#include "cli/command.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/io.h"
#include "cli/job.h"
#include "cli/message.h"
#include "cli/sandbox.h"
#include "cli/target.h"
#include "cli/tempfile.h"

#include <errno.h>
#include <fcntl.h>

struct export {
	const char *name; /* of the folder, as it was given */
	struct target target;
	struct temp *temp;
	int folder; /* the one being filled, or -1 */
	struct buf path, text;
};

static enum stig_status failed(const struct export *export,
			       struct stig_error *err)
{
	enum stig_status status = error_system(err, "cannot write", errno);

	error_place(err, str_of(export->name), 0, 0);
	return status;
}

static bool buf_write(void *context, const char *bytes, size_t len)
{
	buf_put(context, bytes, len);
	return true;
}

/* The folder of a rule; its name is left in path. */
static bool make_rule(struct export *export, const struct stig_rule *rule)
{
	struct stig_sink to_text = { buf_write, &export->text };
	struct stig_sink to_path = { buf_write, &export->path };

	buf_clear(&export->text);
	buf_clear(&export->path);
	(void)stig_key_put(&to_text, rule);
	(void)stig_path_put(&to_path, buf_str(&export->text));
	buf_putc(&export->path, '\0');
	export->path.len--;
	temp_add(export->folder, export->path.ptr, true);
	return io_make_folder(export->folder, export->path.ptr, 0777);
}

static bool write_file(int folder, const char *path, struct stig_str text)
{
	int fd = io_create(folder, path, O_WRONLY, 0666);

	if (fd < 0)
		return false;

	bool written = io_write(fd, text.ptr, text.len);
	int reason = errno;
	bool closed = io_close(fd);

	if (!written)
		errno = reason;
	return written && closed;
}

/* A file in the folder of the rule that path names. */
static bool make_field(struct export *export, const char *name,
		       struct stig_str text)
{
	struct stig_sink to_text = { buf_write, &export->text };
	size_t rule_end = export->path.len;

	buf_putc(&export->path, '/');
	buf_put(&export->path, name, strlen(name) + 1);
	buf_clear(&export->text);
	(void)stig_field_put(&to_text, text);
	temp_add(export->folder, export->path.ptr, false);
	export->path.len = rule_end;
	return write_file(export->folder, export->path.ptr,
			  buf_str(&export->text));
}

static enum stig_status fill(struct export *export,
			     const struct stig_release *release,
			     struct stig_error *err)
{
	size_t count;
	const struct stig_field_info *field = stig_fields(&count);

	for (size_t i = 0; i < release->rule_count; i++) {
		const struct stig_rule *rule = &release->rule[i];

		if (!make_rule(export, rule))
			return failed(export, err);
		for (size_t f = 0; f < count; f++)
			if (rule->field[f].len > 0 &&
			    !make_field(export, field[f].name, rule->field[f]))
				return failed(export, err);
	}
	if (!io_mode(export->folder, export->target.mode) ||
	    !temp_keep(export->temp, export->target.name))
		return failed(export, err);
	return STIG_OK;
}

/* The folder to fill; then nothing is opened by name but what goes into it. */
static enum stig_status open_folder(struct export *export,
				    struct stig_error *err)
{
	enum stig_status status = target_open_folder(&export->target,
						     export->name, err);

	if (status != STIG_OK)
		return status;
	if (!temp_folder(&export->temp, export->target.folder))
		return failed(export, err);
	export->folder = io_open_folder(export->target.folder,
					temp_name(export->temp));
	if (export->folder < 0)
		return failed(export, err);

	struct sandbox_plan plan = { &export->target.folder, 1, true };

	sandbox_enter(&plan);
	return STIG_OK;
}

enum exit_status export_run(const struct options *options)
{
	struct export export = { .name = options->operand[1], .folder = -1,
				 .target = TARGET_INIT };
	struct stig_release *release = NULL;
	struct stig_error err = { .status = STIG_OK };
	struct job job;
	enum stig_status status = job_open_inputs(&job, options, 1, &err);
	enum exit_status exit_status = EXIT_SAME;

	if (status == STIG_OK)
		status = open_folder(&export, &err);
	if (status == STIG_OK)
		status = job_load(&job, 0, &release, &err);
	if (status == STIG_OK)
		status = fill(&export, release, &err);
	if (status != STIG_OK)
		exit_status = message_error(&err);
	stig_release_free(release);
	job_release(&job);
	target_release(&export.target);
	if (export.folder >= 0)
		io_close(export.folder);
	buf_release(&export.path);
	buf_release(&export.text);
	return exit_status;
}
