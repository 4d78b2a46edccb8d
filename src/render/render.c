/* SPDX-License-Identifier: MIT */
/*
 * The table of formats, and the way from a report to a sink. What is common
 * to all text formats stands here: they print nothing when nothing differs.
 * Framed ones are for programs, which want an answer then, too.
 */
#include "render/formats.h"

#include "base/str.h"

/* identifier, name, suffixes, detail, sentences, explains, framed,
   all changes, order, summary */
#define FORMAT_TABLE(FORMAT)						\
	FORMAT(text, "text", ".txt", WORDS, true, true, false, false,	\
	       NEED, "a summary, then what changed, for people")	\
	FORMAT(unified, "unified", ".diff .patch", LINES, false, false,	\
	       false, false, DOCUMENT,					\
	       "a patch of the rules as files, for programs")		\
	FORMAT(json, "json", ".json", WORDS, true, true, true, true,	\
	       NEED, "everything that differs, for programs")		\
	FORMAT(jsonl, "jsonl", ".jsonl", WORDS, true, true, true, true,	\
	       NEED, "the rules of json, one on a line")		\
	FORMAT(stat, "stat", "", LINES, false, false, false, false,	\
	       NEED, "changed lines of each field, and the totals")	\
	FORMAT(shortstat, "shortstat", "", FIELDS, false, false, false,	\
	       false, NEED, "the totals alone, on one line")		\
	FORMAT(name_status, "name-status", "", FIELDS, false, false,	\
	       false, false, NEED,					\
	       "one line per rule: what became of it, and the fields")	\
	FORMAT(brief, "brief", "", FIELDS, false, false, false, false,	\
	       NEED, "whether the releases differ, as diff -q says it")	\
	FORMAT(summary, "summary", "", WORDS, true, true, false, false,	\
	       NEED, "the text format without the details")

static const struct stig_format formats[] = {
#define ROW(id, name, suffixes, detail, sentences, explains, framed,	\
	    all_changes, order, summary)				\
	{ name, suffixes, summary, STIG_DETAIL_##detail, sentences,	\
	  explains, framed, all_changes, STIG_SORT_##order },
	FORMAT_TABLE(ROW)
#undef ROW
};

static render_function *const functions[] = {
#define ROW(id, name, suffixes, detail, sentences, explains, framed,	\
	    all_changes, order, summary)				\
	render_##id,
	FORMAT_TABLE(ROW)
#undef ROW
};

#define FORMAT_COUNT (sizeof(formats) / sizeof(formats[0]))

const struct stig_format *stig_formats(size_t *count)
{
	*count = FORMAT_COUNT;
	return formats;
}

const struct stig_format *stig_format_find(const char *name)
{
	for (size_t i = 0; i < FORMAT_COUNT; i++)
		if (str_is(str_of(name), formats[i].name))
			return &formats[i];
	return NULL;
}

bool render_differs(const struct stig_report *report)
{
	const struct stig_counts *count = &report->count;

	return count->added || count->removed || count->renumbered ||
	       count->changed || count->whitespace_only ||
	       count->rule_id_only || count->other_ids_only;
}

bool stig_render(const struct stig_sink *to, const struct stig_format *format,
		 const struct stig_report *report,
		 const struct stig_render_options *options)
{
	struct sink sink = SINK_INIT(to);

	if (format->framed || render_differs(report))
		functions[format - formats](&sink, report, options);
	return sink_finish(&sink);
}
