/* SPDX-License-Identifier: MIT */
/*
 * Two documents, parted by "\n%%%%\n", compared and written in every format:
 * whatever they hold, nothing in the output can act on a terminal, and a patch
 * has no line but its own.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "base/escape.h"
#include "base/str.h"
#include "base/utf8.h"

#define SEPARATOR "\n%%%%\n"
#define ESC '\x1b'

static const struct {
	struct stig_render_options render;
	bool shown; /* what differs in white space or bookkeeping only, too */
	bool lines; /* of the file, instead of sentences */
	size_t context;
} sets[] = {
	{ STIG_RENDER_OPTIONS_INIT, .context = 3 },
	{ { .color = true, .width = 80 }, .shown = true, .context = 0 },
	{ { .marks = STIG_MARK_PLAIN, .width = 1, .title = "a title",
	    .banner = "CUI" }, .lines = true, .context = SIZE_MAX },
	{ { .color = true, .marks = STIG_MARK_COLOR,
	    .palette = STIG_PALETTE_MONO }, .shown = true, .context = 1 },
	{ { .color = true, .palette = STIG_PALETTE_CLASSIC, .width = 60,
	    .side_by_side = true }, .shown = true, .context = 2 },
	{ { .marks = STIG_MARK_NONE, .width = 33, .side_by_side = true },
	  .shown = true, .lines = true, .context = 3 },
};
#define SET_COUNT (sizeof(sets) / sizeof(sets[0]))

/* --------------------------------------------------------------- promises */

/* The length of an SGR sequence at the front of text, 0 when there is none. */
static size_t sgr_length(struct stig_str text)
{
	size_t at = 2;

	if (!str_starts(text, "\x1b["))
		return 0;
	while (at < text.len && strchr("0123456789;", text.ptr[at]))
		at++;
	return at < text.len && text.ptr[at] == 'm' ? at + 1 : 0;
}

static void check_characters(struct stig_str text, bool color)
{
	size_t len;

	for (size_t at = 0; at < text.len; at += len) {
		struct stig_str rest = str_slice(text, at, text.len);

		if (color && rest.ptr[0] == ESC) {
			len = sgr_length(rest);
			CHECK(len > 0);
			continue;
		}
		uint32_t code = utf8_get(rest, &len);
		CHECK(code != UTF8_BAD);
		CHECK(!escape_needed(code));
	}
}

static void check_patch(struct stig_str text)
{
	static const char *const starts[] = { "--- ", "+++ ", "@@ ", " ",
					      "+",    "-" };
	struct stig_str line;

	while (str_next_line(&text, &line)) {
		bool known = false;

		for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
			known |= str_starts(line, starts[i]);
		CHECK(known);
		CHECK(str_ends(line, "\n"));
	}
}

/*
 * Brackets and quotes end what they began, lines are whole, and no </ stands
 * in it.
 */
static void check_json(struct stig_str text)
{
	bool inside = false;
	long depth = 0;

	CHECK(text.len == 0 || str_ends(text, "\n"));
	for (size_t at = 0; at < text.len; at++) {
		char c = text.ptr[at];

		CHECK(!str_starts(str_slice(text, at, text.len), "</"));
		CHECK(!inside || (c != '\n' && c != '\t'));
		if (inside && c == '\\')
			at++;
		else if (c == '"')
			inside = !inside;
		else if (!inside)
			depth += (c == '{' || c == '[') -
				 (c == '}' || c == ']');
		CHECK(depth >= 0);
	}
	CHECK(depth == 0 && !inside);
}

/* --------------------------------------------------------------- rendering */

static bool keep(void *context, const char *bytes, size_t len)
{
	buf_put(context, bytes, len);
	return true;
}

static void render(const struct stig_report *report,
		   const struct stig_format *format,
		   const struct stig_render_options *options)
{
	struct buf output = BUF_INIT;
	struct stig_sink sink = { keep, &output };

	CHECK(stig_render(&sink, format, report, options));
	check_characters(buf_str(&output), options->color);
	if (strcmp(format->name, "unified") == 0 && !options->color)
		check_patch(buf_str(&output));
	if (str_starts(str_of(format->name), "json"))
		check_json(buf_str(&output));
	buf_release(&output);
}

static void render_release(const struct stig_release *release)
{
	struct buf output = BUF_INIT;
	struct stig_sink sink = { keep, &output };

	CHECK(stig_render_release(&sink, release));
	check_characters(buf_str(&output), false);
	buf_release(&output);
}

static void compare(const struct stig_release *old,
		    const struct stig_release *fresh, size_t set)
{
	size_t count;
	const struct stig_format *format = stig_formats(&count);

	for (size_t i = 0; i < count; i++) {
		struct stig_compare_options options = {
			.level = STIG_LEVEL_NONE,
			.detail = format[i].detail,
			.all_changes = format[i].all_changes,
			.force = true,
			.sentences = format[i].sentences && !sets[set].lines,
			.show_space = sets[set].shown,
			.show_ids = sets[set].shown,
			.context = sets[set].context,
		};
		struct stig_report *report;

		CHECK(stig_compare(&report, old, fresh, &options, NULL) ==
		      STIG_OK);
		render(report, &format[i], &sets[set].render);
		stig_report_free(report);
	}
}

/* ------------------------------------------------------------------ inputs */

/* Cuts text at the separator; without one both sides are the whole. */
static void split(struct stig_str text, struct stig_str *old,
		  struct stig_str *fresh)
{
	*old = *fresh = text;
	for (size_t at = 0; at < text.len; at++) {
		if (!str_starts(str_slice(text, at, text.len), SEPARATOR))
			continue;
		*old = str_slice(text, 0, at);
		*fresh = str_slice(text, at + strlen(SEPARATOR), text.len);
		return;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct stig_str bytes = { (const char *)data, size }, old, fresh;

	fuzz_init();
	split(bytes, &old, &fresh);

	/* names are an input too */
	struct stig_release *a = fuzz_load("old\x1b[2J.xml", old);
	struct stig_release *b = a ? fuzz_load("new\xff\n.xml", fresh) : NULL;
	for (size_t i = 0; b && i < SET_COUNT; i++) {
		compare(a, b, i);
		compare(b, a, i);
	}
	if (b) {
		render_release(a);
		render_release(b);
	}
	stig_release_free(a);
	stig_release_free(b);
	return 0;
}
