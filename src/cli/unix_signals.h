/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_UNIX_SIGNALS_H
#define STIGDIFF_CLI_UNIX_SIGNALS_H

/*
 * Temporary files go before a signal ends the process; a closed pipe and a
 * file that may not grow become errors of write.
 */
void signals_init(void);

/* For a child that becomes another program. */
void signals_reset(void);

/* While a pager has the terminal, an interrupt is meant for it. */
void signals_ignore_interrupt(void);

/* The reader of our output is gone: end as if SIGPIPE had done it. */
_Noreturn void signals_die_of_pipe(void);

/* For stig_init: temporary files go, one line, exit status 2. */
void signals_out_of_memory(void);

#endif
