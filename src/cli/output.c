/* SPDX-License-Identifier: MIT */
/* From the bytes of a renderer to a complete file or to standard output. */
#include "cli/output.h"

#include "base/error.h"
#include "base/io.h"
#include "base/str.h"
#include "cli/unix_signals.h"
#include "cli/tempfile.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILE_HOLD ((size_t)64 * 1024)
#define STDOUT_HOLD ((size_t)1024 * 1024)

/* A file without a name in the folder for temporary files, or -1. */
static int spool_open(void)
{
	const char *path = getenv("TMPDIR");
	int folder = io_open_folder(IO_HERE, path && *path ? path : "/tmp");
	struct temp *temp;
	int fd = -1;

	if (folder < 0)
		return -1;
	fd = temp_file(&temp, folder);
	if (fd >= 0)
		temp_remove(temp);
	io_close(folder);
	return fd;
}

void output_open_stdout(struct output *output, enum cilog cilog)
{
	*output = (struct output){
		.target = TARGET_INIT,
		.fd = spool_open(),
		.hold = STDOUT_HOLD,
		.cilog = cilog,
	};
}

enum stig_status output_open_file(struct output *output, const char *name,
				  struct stig_error *err)
{
	enum stig_status status;

	*output = (struct output){
		.name = name,
		.target = TARGET_INIT,
		.fd = -1,
		.hold = FILE_HOLD,
	};
	status = target_open_file(&output->target, name, err);
	if (status != STIG_OK)
		return status;
	output->fd = temp_file(&output->temp, output->target.folder);
	if (output->fd >= 0)
		return STIG_OK;
	status = error_system(err, "cannot write in its folder", errno);
	error_place(err, str_of(name), 0, 0);
	return status;
}

static void drain(struct output *output)
{
	if (!output->reason &&
	    !io_write(output->fd, output->held.ptr, output->held.len))
		output->reason = errno;
	output->spilled = true;
	buf_clear(&output->held);
}

/* Passes on the lines that are complete. */
static void hold_lines(struct output *output, struct stig_str bytes)
{
	size_t end = bytes.len;

	while (end > 0 && bytes.ptr[end - 1] != '\n')
		end--;
	if (end > 0) {
		buf_put(&output->line, bytes.ptr, end);
		cilog_put(&output->held, buf_str(&output->line),
			  output->cilog);
		buf_clear(&output->line);
	}
	buf_put(&output->line, bytes.ptr + end, bytes.len - end);
}

static bool sink_write(void *context, const char *bytes, size_t len)
{
	struct output *output = context;

	if (len == 0)
		return !output->reason;
	output->size += len;
	if (output->cilog)
		hold_lines(output, (struct stig_str){ bytes, len });
	else
		buf_put(&output->held, bytes, len);
	if (output->held.len > output->hold && output->fd >= 0)
		drain(output);
	return !output->reason;
}

struct stig_sink output_sink(struct output *output)
{
	return (struct stig_sink){ sink_write, output };
}

/* name NULL is standard output. */
static enum stig_status failed(const char *name, int reason,
			       struct stig_error *err)
{
	enum stig_status status = error_system(err, "cannot write", reason);

	error_place(err, str_of(name ? name : "standard output"), 0, 0);
	return status;
}

/* Mode, contents and close, in the order in which they can be trusted. */
static void finish_file(struct output *output)
{
	int fd = output->fd;

	drain(output);
	if (!output->reason &&
	    (!io_mode(fd, output->target.mode) || !io_sync(fd)))
		output->reason = errno;
	output->fd = -1;
	if (!io_close(fd) && !output->reason)
		output->reason = errno;
}

enum stig_status output_complete(struct output *output, struct stig_error *err)
{
	cilog_put(&output->held, buf_str(&output->line), output->cilog);
	buf_clear(&output->line);
	if (output->name)
		finish_file(output);
	else if (output->spilled)
		drain(output);
	if (output->reason)
		return failed(output->name, output->reason, err);
	return STIG_OK;
}

/* errno of the failure, or 0. */
static int copy_spool(int from, int to)
{
	char block[FILE_HOLD];
	ssize_t len;

	if (!io_rewind(from))
		return errno;
	while ((len = io_read(from, block, sizeof(block))) > 0)
		if (!io_write(to, block, (size_t)len))
			return errno;
	return len < 0 ? errno : 0;
}

enum stig_status output_publish(struct output *output, int fd, bool *closed,
				struct stig_error *err)
{
	int reason = 0;

	if (output->name)
		reason = temp_keep(output->temp, output->target.name) ? 0
								      : errno;
	else if (output->spilled)
		reason = copy_spool(output->fd, fd);
	else if (!io_write(fd, output->held.ptr, output->held.len))
		reason = errno;
	if (reason == EPIPE && !output->name) {
		*closed = true;
		reason = 0;
	}
	return reason ? failed(output->name, reason, err) : STIG_OK;
}

enum stig_status output_close_stdout(struct stig_error *err)
{
	return io_close(STDOUT_FILENO) ? STIG_OK : failed(NULL, errno, err);
}

enum stig_status output_print(struct stig_str text, struct stig_error *err)
{
	if (!io_write(STDOUT_FILENO, text.ptr, text.len)) {
		if (errno == EPIPE)
			signals_die_of_pipe();
		return failed(NULL, errno, err);
	}
	return output_close_stdout(err);
}

void output_release(struct output *output)
{
	if (output->fd >= 0)
		io_close(output->fd);
	buf_release(&output->held);
	buf_release(&output->line);
	target_release(&output->target);
}
