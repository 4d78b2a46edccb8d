/* SPDX-License-Identifier: MIT */
/* stigdiff: from argv to the command that it names. */
#include "base/buf.h"
#include "base/io.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/sandbox.h"
#include "cli/unix_signals.h"

#include <fcntl.h>
#include <unistd.h>

/*
 * A file opened as descriptor 1 would get the report, and one opened as 0 be
 * read as an input: closed ones are taken by /dev/null first.
 */
static void open_standard_descriptors(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && io_open_null() != fd)
			_exit(EXIT_TROUBLE);
}

enum exit_status version_run(void)
{
	struct stig_error err = { .status = STIG_OK };
	struct buf text = BUF_INIT;
	enum stig_status status;

	buf_printf(&text, "stigdiff %s\nprotections: ", stig_version());
	sandbox_describe(&text);
	buf_putc(&text, '\n');
	status = output_print(buf_str(&text), &err);
	buf_release(&text);
	return status == STIG_OK ? EXIT_SAME : message_error(&err);
}

static enum exit_status run(const struct options *options)
{
	if (options->version)
		return version_run();
	if (options->help)
		return help_run(options);
	return options->command->run(options);
}

int main(int argc, char *argv[])
{
	struct stig_error err;
	struct options options;
	enum exit_status exit_status;

	open_standard_descriptors();
	message_init();
	signals_init();
	if (options_parse(&options, argc, (const char *const *)argv, &err)) {
		exit_status = message_error(&err);
	} else {
		message_configure(options.quiet, options.ci_safe);
		exit_status = run(&options);
	}
	options_release(&options);
	return (int)exit_status;
}
