/* SPDX-License-Identifier: MIT */
/* kinds: the tables of levels, kinds and signals, as a page to read. */
#include "cli/command.h"

#include "base/buf.h"
#include "base/error.h"
#include "cli/help.h"
#include "cli/message.h"
#include "cli/output.h"

#define NAME_WIDTH 20 /* of "documentable-changed" */
#define LEVEL_WIDTH 6 /* of "assess" */
#define INDENT ((size_t)(2 + NAME_WIDTH + 2 + LEVEL_WIDTH + 2))

static void put_row(struct buf *out, const char *name, const char *level,
		    const char *text)
{
	size_t start = out->len;

	buf_printf(out, "  %-*s  %-*s", NAME_WIDTH, name, LEVEL_WIDTH, level);
	help_put_wrapped(out, out->len - start, INDENT, text);
}

static void put_levels(struct buf *out)
{
	size_t count;
	const struct stig_level_info *level = stig_levels(&count);

	buf_puts(out, "Levels, most urgent first: what a difference asks of "
		      "the reader\n");
	for (size_t i = 0; i < count; i++)
		put_row(out, level[i].name, "", level[i].question);
}

static void put_kinds(struct buf *out)
{
	size_t count, level_count;
	const struct stig_kind_info *kind = stig_kinds(&count);
	const struct stig_level_info *level = stig_levels(&level_count);

	buf_puts(out, "\nKinds, each of a level: a rule is counted under the "
		      "first that it has\n");
	for (size_t i = 0; i < count; i++)
		put_row(out, kind[i].name, level[kind[i].level].name,
			kind[i].summary);
}

static void put_signals(struct buf *out)
{
	size_t count;
	const struct stig_signal_info *signal = stig_signals(&count);

	buf_puts(out, "\nSignals, of a text that changed: they alter no level "
		      "and no count\n");
	for (size_t i = 0; i < count; i++)
		put_row(out, signal[i].name, "", signal[i].summary);
}

enum exit_status kinds_run(const struct options *options)
{
	struct stig_error err = { .status = STIG_OK };
	struct buf text = BUF_INIT;

	(void)options;
	put_levels(&text);
	put_kinds(&text);
	put_signals(&text);

	enum stig_status status = output_print(buf_str(&text), &err);

	buf_release(&text);
	return status == STIG_OK ? EXIT_SAME : message_error(&err);
}
