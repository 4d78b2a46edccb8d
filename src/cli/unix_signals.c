/* SPDX-License-Identifier: MIT */
/* How the run ends when it does not end by itself. */
#include "cli/unix_signals.h"

#include "base/io.h"
#include "cli/command.h"
#include "cli/tempfile.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static const int fatal[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
static const int ignored[] = { SIGPIPE, SIGXFSZ };

#define FATAL_COUNT (sizeof(fatal) / sizeof(fatal[0]))
#define IGNORED_COUNT (sizeof(ignored) / sizeof(ignored[0]))

static void set_action(int number, void (*handler)(int), int flags)
{
	struct sigaction action = { .sa_flags = flags };

	action.sa_handler = handler;
	sigfillset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

/* The action is the default again and the signal blocked until we return. */
static void on_fatal(int number)
{
	temp_remove_all();
	raise(number);
}

static _Noreturn void end_with(const char *line, size_t len)
{
	temp_remove_all();
	(void)io_write(STDERR_FILENO, line, len);
	_exit(EXIT_TROUBLE);
}

static void on_time_limit(int number)
{
	static const char line[] =
		"stigdiff: refused: it takes too long; the limit of "
		"processor time is 30 s\n";

	(void)number;
	end_with(line, sizeof(line) - 1);
}

void signals_out_of_memory(void)
{
	static const char line[] = "stigdiff: out of memory\n";

	end_with(line, sizeof(line) - 1);
}

void signals_init(void)
{
	for (size_t i = 0; i < IGNORED_COUNT; i++)
		set_action(ignored[i], SIG_IGN, 0);
	for (size_t i = 0; i < FATAL_COUNT; i++) {
		struct sigaction before;

		/* nohup and shells in the background ask for some not to act */
		if (sigaction(fatal[i], NULL, &before) == 0 &&
		    before.sa_handler != SIG_IGN)
			set_action(fatal[i], on_fatal, (int)SA_RESETHAND);
	}
	set_action(SIGXCPU, on_time_limit, 0);
}

void signals_reset(void)
{
	for (size_t i = 0; i < IGNORED_COUNT; i++)
		set_action(ignored[i], SIG_DFL, 0);
}

void signals_ignore_interrupt(void)
{
	set_action(SIGINT, SIG_IGN, 0);
	set_action(SIGQUIT, SIG_IGN, 0);
}

_Noreturn void signals_die_of_pipe(void)
{
	sigset_t pipe_alone;

	temp_remove_all();
	set_action(SIGPIPE, SIG_DFL, 0);
	sigemptyset(&pipe_alone);
	sigaddset(&pipe_alone, SIGPIPE);
	sigprocmask(SIG_UNBLOCK, &pipe_alone, NULL);
	raise(SIGPIPE);
	_exit(EXIT_TROUBLE);
}
