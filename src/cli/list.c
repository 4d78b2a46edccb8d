/* SPDX-License-Identifier: MIT */
/* list: a table of what the inputs are. */
#include "cli/command.h"

#include "base/arena.h"
#include "base/escape.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/job.h"
#include "cli/message.h"

#include <inttypes.h>

enum column {
	COLUMN_BENCHMARK, COLUMN_LABEL, COLUMN_DATE, COLUMN_STATUS,
	COLUMN_RULES, COLUMN_HASH, COLUMN_NAME, COLUMN_COUNT
};

struct row {
	struct stig_str cell[COLUMN_COUNT];
};

struct table {
	struct arena arena;
	struct row *row;
	size_t row_count;
	size_t width[COLUMN_COUNT];
};

static size_t text_width(struct stig_str text)
{
	size_t width = 0;

	for (size_t at = 0, len; at < text.len; at += len, width++)
		utf8_get(str_slice(text, at, text.len), &len);
	return width;
}

/* A text of an input, or "-" when there is none. */
static struct stig_str cell_text(struct table *table, struct stig_str text)
{
	struct buf cell = BUF_INIT;
	struct stig_str copy;

	escape_put(&cell, text.len ? text : STR("-"), ESCAPE_ONE_LINE);
	copy = arena_str(&table->arena, buf_str(&cell));
	buf_release(&cell);
	return copy;
}

static void row_fill(struct table *table, struct row *row,
		     const struct stig_release *release)
{
	struct buf number = BUF_INIT;

	row->cell[COLUMN_BENCHMARK] = cell_text(table, release->id);
	row->cell[COLUMN_LABEL] = cell_text(table, release->label);
	row->cell[COLUMN_DATE] = cell_text(table, release->date);
	row->cell[COLUMN_STATUS] = cell_text(table, release->status);
	row->cell[COLUMN_NAME] = cell_text(table, release->name);
	buf_printf(&number, "%zu", release->rule_count);
	row->cell[COLUMN_RULES] = cell_text(table, buf_str(&number));
	buf_clear(&number);
	buf_printf(&number, "xxh3:%016" PRIx64 "%016" PRIx64,
		   release->hash.high, release->hash.low);
	row->cell[COLUMN_HASH] = cell_text(table, buf_str(&number));
	buf_release(&number);
}

static void table_measure(struct table *table)
{
	for (size_t i = 0; i < table->row_count; i++)
		for (int c = 0; c < COLUMN_COUNT; c++) {
			size_t width = text_width(table->row[i].cell[c]);

			if (width > table->width[c])
				table->width[c] = width;
		}
}

/* Two blanks between columns, none after the last. Rules stand to the right. */
static void row_put(struct buf *out, const struct table *table,
		    const struct row *row)
{
	for (int c = 0; c < COLUMN_COUNT; c++) {
		int gap = (int)(table->width[c] - text_width(row->cell[c]));

		if (c == COLUMN_RULES)
			buf_printf(out, "%*s", gap, "");
		buf_put_str(out, row->cell[c]);
		if (c != COLUMN_RULES && c + 1 < COLUMN_COUNT)
			buf_printf(out, "%*s", gap, "");
		buf_puts(out, c + 1 < COLUMN_COUNT ? "  " : "\n");
	}
}

static void table_write(struct table *table, struct output *output)
{
	static const struct row heading = {
		{ STR("BENCHMARK"), STR("RELEASE"), STR("DATE"),
		  STR("STATUS"), STR("RULES"), STR("CONTENT"), STR("FILE") }
	};
	struct stig_sink sink = output_sink(output);
	struct buf text = BUF_INIT;

	table->row[0] = heading;
	table_measure(table);
	for (size_t i = 0; i < table->row_count; i++)
		row_put(&text, table, &table->row[i]);
	(void)sink.write(sink.context, text.ptr, text.len);
	buf_release(&text);
}

static enum stig_status run(struct job *job, struct table *table,
			    const struct options *options,
			    struct stig_error *err)
{
	size_t count = options->operand_count;
	enum stig_status status = job_open_inputs(job, options, count, err);

	if (status == STIG_OK)
		status = job_open_outputs(job, false, err);
	if (status != STIG_OK)
		return status;
	table->row = arena_array(&table->arena, count + 1, sizeof(struct row));
	table->row_count = count + 1;
	for (size_t i = 0; i < count; i++) {
		struct stig_release *release = NULL;

		status = job_load(job, i, &release, err);
		if (status != STIG_OK)
			return status;
		row_fill(table, &table->row[i + 1], release);
		stig_release_free(release);
	}
	table_write(table, &job->output[0]);
	return job_finish(job, err);
}

enum exit_status list_run(const struct options *options)
{
	struct table table = { .arena = ARENA_INIT };
	struct stig_error err = { .status = STIG_OK };
	struct job job;
	enum exit_status exit_status = EXIT_SAME;

	if (run(&job, &table, options, &err) != STIG_OK)
		exit_status = message_error(&err);
	arena_release(&table.arena);
	job_release(&job);
	return exit_status;
}
