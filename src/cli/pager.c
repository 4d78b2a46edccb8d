/* SPDX-License-Identifier: MIT */
/*
 * The only program that the command line starts. It is started before the
 * sandbox, which forbids to start any.
 */
#include "cli/pager.h"

#include "base/buf.h"
#include "base/io.h"
#include "base/str.h"
#include "cli/unix_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define SHELL_CHARACTERS "|&;<>()$`\\\"'*?[#~=% \t\n"

static const char *choose(const struct options *options)
{
	const char *from_user = getenv("STIGDIFF_PAGER");
	const char *from_system = getenv("PAGER");

	if (options->pager)
		return options->pager;
	if (from_user)
		return from_user;
	return from_system ? from_system : "less";
}

/* Is there a program of this name? What a shell must read counts as one. */
static bool can_run(const char *command)
{
	const char *path = getenv("PATH");
	struct buf name = BUF_INIT;
	bool found = false;

	if (strpbrk(command, SHELL_CHARACTERS))
		return true;
	if (strchr(command, '/'))
		return access(command, X_OK) == 0;
	for (; path && *path && !found; path += *path == ':') {
		size_t len = strcspn(path, ":");

		buf_clear(&name);
		buf_put(&name, path, len);
		buf_puts(&name, len > 0 ? "/" : "./");
		buf_put(&name, command, strlen(command) + 1);
		found = access(name.ptr, X_OK) == 0;
		path += len;
	}
	buf_release(&name);
	return found;
}

/* The child: waits for the first byte, then becomes the pager. */
static _Noreturn void become(const char *command, int fd)
{
	struct pollfd first = { .fd = fd, .events = POLLIN };

	while (poll(&first, 1, -1) < 0 && errno == EINTR)
		;
	if (!(first.revents & POLLIN) || dup2(fd, STDIN_FILENO) < 0)
		_exit(0);
	/* colours shown, one page left at once, no clearing: as git */
	setenv("LESS", "FRX", 0);
	setenv("LV", "-c", 0);
	signals_reset();
	execl("/bin/sh", "sh", "-c", command, (char *)NULL);
	_exit(127);
}

void pager_start(struct pager *pager, const struct options *options)
{
	const char *command = choose(options);
	int ends[2];

	*pager = (struct pager)PAGER_INIT;
	if (options->no_pager || getenv("PRE_COMMIT") || !*command ||
	    strcmp(command, "cat") == 0 || !can_run(command) ||
	    pipe(ends) != 0)
		return;
	(void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	(void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);

	pid_t pid = fork();

	if (pid == 0) {
		io_close(ends[1]);
		become(command, ends[0]);
	}
	io_close(ends[0]);
	if (pid < 0) {
		io_close(ends[1]);
		return;
	}
	*pager = (struct pager){ pid, ends[1] };
}

void pager_end(struct pager *pager)
{
	if (pager->pid == 0)
		return;
	io_close(pager->fd);
	while (waitpid(pager->pid, NULL, 0) < 0 && errno == EINTR)
		;
	*pager = (struct pager)PAGER_INIT;
}
