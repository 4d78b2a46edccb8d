/* SPDX-License-Identifier: MIT */
/* From the lines and spans of a change to its word list in JSON. */
#include "render/json_words.h"

#include "base/str.h"

/* A run that may still go on. */
struct run {
	struct json *json;
	struct stig_span span; /* op 0: none yet */
};

static void run_end(struct run *run)
{
	struct json *json = run->json;
	const struct stig_span *span = &run->span;
	char op[2] = { span->op, '\0' };

	if (!span->op)
		return;
	json_array(json);
	json_word(json, op);
	if (span->op != '+')
		json_text(json, span->old_text);
	if (span->op == '+' || span->op == '~')
		json_text(json, span->new_text);
	json_end(json);
}

/* What is added lies behind what is there, as both are parts of one text. */
static void extend(struct stig_str *text, struct stig_str more)
{
	if (text->len == 0)
		*text = more;
	else
		text->len += more.len;
}

static void run_add(struct run *run, char op, struct stig_str old_text,
		    struct stig_str new_text)
{
	if (old_text.len == 0 && new_text.len == 0)
		return;
	if (run->span.op != op) {
		run_end(run);
		run->span = (struct stig_span){ op, old_text, new_text };
		return;
	}
	extend(&run->span.old_text, old_text);
	extend(&run->span.new_text, new_text);
}

static void run_add_line(struct run *run, const struct stig_line *line)
{
	for (size_t i = 0; i < line->span_count; i++)
		run_add(run, line->span[i].op, line->span[i].old_text,
			line->span[i].new_text);
	if (line->span_count == 0)
		run_add(run, line->op == ' ' ? '=' : line->op, line->old_text,
			line->new_text);
}

void json_words_put(struct json *json, const struct stig_change *change)
{
	struct run run = { .json = json };

	json_array(json);
	for (size_t i = 0; i < change->line_count; i++)
		run_add_line(&run, &change->line[i]);
	if (change->line_count == 0) {
		run_add(&run, '-', change->old_text, STR(""));
		run_add(&run, '+', STR(""), change->new_text);
	}
	run_end(&run);
	json_end(json);
}
