/* SPDX-License-Identifier: MIT */
/*
 * Errors, warnings and notes, each as one write to stderr. A write that fails
 * is not reported: there is nowhere left to say it.
 */
#include "cli/message.h"

#include "base/buf.h"
#include "base/escape.h"
#include "base/io.h"
#include "cli/cilog.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#define LONGEST 2048

static bool ci_safe, notes_hidden;

void message_init(void)
{
	ci_safe = cilog_reads(STDERR_FILENO);
}

void message_configure(bool quiet, bool safe)
{
	notes_hidden = quiet;
	ci_safe = ci_safe || safe;
}

static void send(struct buf *lines)
{
	struct buf safe = BUF_INIT;

	if (ci_safe)
		cilog_put(&safe, buf_str(lines), CILOG_TEXT);
	else
		buf_put_str(&safe, buf_str(lines));
	(void)io_write(STDERR_FILENO, safe.ptr, safe.len);
	buf_release(&safe);
	buf_release(lines);
}

enum exit_status message_error(const struct stig_error *err)
{
	struct buf lines = BUF_INIT;

	buf_puts(&lines, "stigdiff: ");
	buf_puts(&lines, err->file);
	if (err->file[0] && err->line)
		buf_printf(&lines, ":%lu", err->line);
	if (err->file[0] && err->line && err->column)
		buf_printf(&lines, ":%lu", err->column);
	if (err->file[0])
		buf_puts(&lines, ": ");
	buf_puts(&lines, err->text);
	buf_putc(&lines, '\n');
	for (size_t i = 0; i < STIG_ERROR_HINTS && err->hint[i][0]; i++) {
		buf_puts(&lines, "hint: ");
		buf_puts(&lines, err->hint[i]);
		buf_putc(&lines, '\n');
	}
	send(&lines);
	return EXIT_TROUBLE;
}

__attribute__((format(printf, 2, 0)))
static void send_line(const char *prefix, const char *format, va_list args)
{
	struct buf line = BUF_INIT;
	char text[LONGEST];

	vsnprintf(text, sizeof(text), format, args);
	buf_puts(&line, prefix);
	buf_puts(&line, text);
	buf_putc(&line, '\n');
	send(&line);
}

void message_warning(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	send_line("stigdiff: warning: ", format, args);
	va_end(args);
}

void message_note(const char *format, ...)
{
	va_list args;

	if (notes_hidden)
		return;
	va_start(args, format);
	send_line("stigdiff: note: ", format, args);
	va_end(args);
}

void message_hint(const char *format, ...)
{
	va_list args;

	if (notes_hidden)
		return;
	va_start(args, format);
	send_line("hint: ", format, args);
	va_end(args);
}

void message_note_at(struct stig_str name, const struct stig_note *note)
{
	struct buf line = BUF_INIT;

	if (notes_hidden)
		return;
	buf_printf(&line, "stigdiff: %s:", escape_quote(name).text);
	if (note->line)
		buf_printf(&line, "%lu:", note->line);
	buf_puts(&line, " note: ");
	buf_put_str(&line, note->text);
	buf_putc(&line, '\n');
	send(&line);
}
