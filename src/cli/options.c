/* SPDX-License-Identifier: MIT */
/*
 * The table of options. A row says how an option is spelt, which member of
 * struct options it fills and what it is for; nothing else lists options.
 */
#include "cli/options.h"

#include "cli/options_set.h"

#include <stdio.h>

#define AT(path) .at = offsetof(struct options, path)

/* clang-format off */
static const struct option rows[] = {
{ .heading = "Output" },
{ 'f', "format", "FMT", .commands = FOR_COMPARE, .set = set_format,
  .names = option_formats, .noun = "format",
  .help = "the form of the report, text if not given; also of output files "
	  "whose suffix names none" },
{ 'o', "output", "FILE", .commands = FOR_COMPARE | FOR_SHOW, .set = set_output,
  .help = "write to FILE, in the format that its suffix names; may be given "
	  "several times; - is standard output" },
{ 'u', "unified", "N", .optional = true, .commands = FOR_COMPARE,
  .set = set_preset, .preset = "unified", AT(compare.context),
  .help = "the same as -f unified, with N lines of context" },
{ 'U', NULL, "N", .commands = FOR_COMPARE,
  .set = set_preset, .preset = "unified", AT(compare.context),
  .help = "the same as --unified=N" },
{ 0, "context", "N|all", .commands = FOR_COMPARE,
  .set = set_context, AT(compare.context),
  .help = "show N lines around a difference, 3 if not given" },
{ 0, "word-diff", "plain|color|none", .optional = true,
  .commands = FOR_COMPARE, .set = set_word, AT(render.marks),
  .base = STIG_MARK_PLAIN,
  .help = "show changed words in one text, as [-old-]{+new+}, by colour "
	  "alone, or the new words only" },
{ 'y', "side-by-side", .negatable = true, .commands = FOR_COMPARE,
  .set = set_switch, AT(render.side_by_side),
  .help = "show old and new texts in two columns" },
{ 0, "stat", .commands = FOR_COMPARE, .set = set_preset, .preset = "stat",
  .help = "one line per changed field, then the counts" },
{ 0, "shortstat", .commands = FOR_COMPARE, .set = set_preset,
  .preset = "shortstat", .help = "the counts in one line" },
{ 0, "name-status", .commands = FOR_COMPARE, .set = set_preset,
  .preset = "name-status",
  .help = "one line per rule: what became of it, and which fields differ" },
{ 0, "summary", .commands = FOR_COMPARE, .set = set_preset,
  .preset = "summary", .help = "stop before the details" },
{ 'q', "brief", .commands = FOR_COMPARE, .set = set_preset, .preset = "brief",
  .help = "say only that the releases differ" },
{ 0, "lines", "source|sentence", .commands = FOR_COMPARE, .set = set_word,
  AT(lines), .base = LINES_SOURCE,
  .help = "compare lines as the file has them (unified if not given), or "
	  "paragraphs broken at sentence ends (text)" },
{ 'W', "width", "COLS", .commands = FOR_COMPARE, .set = set_number, AT(width),
  .help = "wrap at COLS columns; 0 does not wrap" },
{ 0, "color", "auto|always|never", .optional = true, .negatable = true,
  .commands = FOR_COMPARE, .set = set_color, AT(color), .base = WHEN_AUTO,
  .help = "use colours: on a terminal (auto), always or never" },
{ 0, "palette", "default|classic|mono", .commands = FOR_COMPARE,
  .set = set_word, AT(render.palette), .base = STIG_PALETTE_DEFAULT,
  .help = "orange and blue, red and green, or bold and underline" },
{ 0, "pager", "CMD", .optional = true, .negatable = true,
  .commands = FOR_COMPARE | FOR_SHOW, .set = set_pager, AT(pager),
  .help = "show what goes to a terminal through CMD" },
{ 0, "title", "TEXT", .commands = FOR_COMPARE, .set = set_text,
  AT(render.title), .help = "a title for the report" },
{ 0, "banner", "TEXT", .commands = FOR_COMPARE, .set = set_text,
  AT(render.banner),
  .help = "a marking, such as CUI, at the top and the bottom" },

{ .heading = "What counts" },
{ 0, "match", "auto|vuln-id|legacy|stig-id|rule-id",
  .commands = FOR_COMPARE, .set = set_word, AT(compare.match),
  .base = STIG_MATCH_AUTO,
  .help = "how a rule is found again in the new release: by Vuln ID, then "
	  "legacy id, then STIG ID (auto), or by one of them alone" },
{ 0, "force", .negatable = true, .commands = FOR_COMPARE, .set = set_switch,
  AT(compare.force),
  .help = "compare releases that have nothing in common" },
{ 0, "rename", "OLD=NEW", .commands = FOR_COMPARE, .set = set_rename,
  .help = "the benchmarks of these two ids are the same; may be given several "
	  "times" },
{ 0, "fields", "LIST", .commands = FOR_COMPARE, .set = set_fields,
  AT(compare.fields), .names = option_fields, .noun = "field",
  .help = "compare these fields alone, such as check,fix" },
{ 0, "ignore-fields", "LIST", .commands = FOR_COMPARE, .set = set_fields,
  AT(compare.ignore_fields), .names = option_fields, .noun = "field",
  .help = "do not compare these fields" },
{ 0, "min-cat", "1|2|3", .commands = FOR_COMPARE, .set = set_word,
  AT(compare.min_cat), .base = 1,
  .help = "report rules of CAT I down to this one, in either release" },
{ 0, "rule", "GLOB", .commands = FOR_COMPARE, .set = set_rule,
  .help = "report rules whose Vuln ID or STIG ID fits GLOB, in which * and ? "
	  "stand for other characters; may be given several times" },
{ 0, "level", "assess|act|map|read|ids", .commands = FOR_COMPARE,
  .set = set_word, AT(compare.level), .base = STIG_ASSESS,
  .help = "report rules of this level and of more urgent ones" },
{ 0, "signal", "LIST", .commands = FOR_COMPARE, .set = set_signals,
  AT(compare.signals), .names = option_signals, .noun = "signal",
  .help = "report rules with one of these signals, such as finding,number" },
{ 0, "group-edits", .negatable = true, .commands = FOR_COMPARE,
  .set = set_off, AT(compare.no_groups),
  .help = "show an edit that three or more rules have once, as text does, or "
	  "in each of them" },
{ 0, "group-by", "none|level|cat|kind|fields|srg", .commands = FOR_COMPARE,
  .set = set_word, AT(compare.group_by), .base = STIG_GROUP_NONE,
  .help = "rules under headings: their level, CAT, first kind of difference, "
	  "fields that differ, or SRG" },
{ 0, "sort", "need|document|id|cat|stig-id", .commands = FOR_COMPARE,
  .set = set_word, AT(sort), .base = SORT_NEED,
  .help = "the order of rules: by level, raised severities and CAT (need, if "
	  "not given), as the file has them (unified), by Vuln ID, CAT or "
	  "STIG ID" },
{ 0, "ignore-space", "change|none", .commands = FOR_COMPARE,
  .set = set_either, AT(compare.show_space),
  .help = "count what differs in white space only (change), or show it too "
	  "(none)" },
{ 0, "show-ids", .negatable = true, .commands = FOR_COMPARE,
  .set = set_switch, AT(compare.show_ids),
  .help = "show changed Rule IDs, check IDs and other bookkeeping" },
{ 0, "all-rules", .negatable = true, .commands = FOR_COMPARE,
  .set = set_switch, AT(compare.all_rules),
  .help = "list rules without a difference too" },

{ .heading = "Result" },
{ 0, "fail-on", "assess|act|map|read|ids|none", .commands = FOR_COMPARE,
  .set = set_word, AT(fail_on), .base = STIG_ASSESS,
  .help = "exit with 1 only for a difference of this level or a more urgent "
	  "one, read if not given" },

{ .heading = "Other" },
{ 0, "encoding", "windows-1252|iso-8859-1", .commands = FOR_INPUTS,
  .set = set_encoding, AT(input.encoding),
  .help = "how to read a file that is not UTF-8 and does not say what it is" },
{ 0, "ci-safe", .negatable = true, .commands = FOR_ALL, .set = set_switch,
  AT(ci_safe),
  .help = "break what a CI runner would take for a command, in unified "
	  "output too" },
{ 'v', "verbose", .negatable = true, .commands = FOR_INPUTS,
  .set = set_switch, AT(verbose),
  .help = "say what was read and which protections are active" },
{ 0, "quiet", .negatable = true, .commands = FOR_INPUTS, .set = set_switch,
  AT(quiet), .help = "print no notes; errors are always printed" },
{ 'h', "help", .commands = FOR_ALL, .set = set_switch, AT(help),
  .help = "print this text" },
{ 0, "version", .commands = FOR_ALL, .set = set_switch, AT(version),
  .help = "print the version and the protections that this system has" },
};
/* clang-format on */

const struct option *option_rows(size_t *count)
{
	*count = sizeof(rows) / sizeof(rows[0]);
	return rows;
}

bool option_belongs(const struct option *row, int commands)
{
	return row->set && (row->commands & commands);
}

struct option_spelling option_spelling(const struct option *row)
{
	struct option_spelling spelling;

	if (row->name)
		snprintf(spelling.text, sizeof(spelling.text), "--%s",
			 row->name);
	else
		snprintf(spelling.text, sizeof(spelling.text), "-%c",
			 row->letter);
	return spelling;
}
