/* SPDX-License-Identifier: MIT */
/*
 * Two releases to a report: pair the rules, put the pairs in order, find what
 * differs in each, sum up.
 */
#include "stigdiff.h"

#include "base/arena.h"
#include "base/error.h"
#include "base/escape.h"
#include "base/mem.h"
#include "compare/changes.h"
#include "compare/pair.h"
#include "compare/related.h"
#include "compare/summary.h"

#include <stdarg.h>
#include <stdio.h>

/* The report is the first member, so that stig_report_free finds the rest. */
struct comparison {
	struct stig_report report;
	struct arena arena;
	struct stig_note note[8];
};

__attribute__((format(printf, 2, 3)))
static void add_note(struct comparison *comparison, const char *format, ...);

static void add_note(struct comparison *comparison, const char *format, ...)
{
	struct stig_report *report = &comparison->report;
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	comparison->note[report->note_count++] = (struct stig_note){
		0, arena_str(&comparison->arena, str_of(text)) };
	report->note = comparison->note;
}

/* ----------------------------------------------------------- may they be? */

static enum stig_status refuse(const struct stig_release *old,
			       const struct stig_release *fresh,
			       struct stig_error *err)
{
	error_set(err, STIG_ECHOICE, "OLD and NEW are different benchmarks: "
		  "%s %s and %s %s", escape_quote(old->id).text,
		  escape_quote(old->label).text, escape_quote(fresh->id).text,
		  escape_quote(fresh->label).text);
	error_hint(err, "they share no Vuln ID, legacy id or STIG ID; "
			"--force compares them all the same");
	error_place(err, (struct stig_str){ "", 0 }, 0, 0);
	return STIG_ECHOICE;
}

static enum stig_status check_benchmarks(struct comparison *comparison,
					 bool force, struct stig_error *err)
{
	const struct stig_release *old = comparison->report.old_release;
	const struct stig_release *fresh = comparison->report.new_release;

	if (str_equal(old->id, fresh->id))
		return STIG_OK;
	if (!force && !related(old, fresh))
		return refuse(old, fresh, err);
	add_note(comparison, "the benchmark ids differ: %s and %s",
		 escape_quote(old->id).text, escape_quote(fresh->id).text);
	return STIG_OK;
}

/* ----------------------------------------------------------------- order */

static void put_pair(struct stig_pair *pair, const struct stig_rule *old,
		     const struct stig_rule *fresh, enum stig_matched_by by)
{
	pair->old_rule = old;
	pair->new_rule = fresh;
	pair->matched_by = by;
}

/* The removed rules that follow old rule number from, up to a matched one. */
static size_t put_removed(struct stig_pair *pair,
			  const struct stig_release *old,
			  const struct pairing *pairing, size_t from)
{
	size_t count = 0;

	for (; from < old->rule_count && pairing->of_old[from] == PAIRING_NONE;
	     from++)
		put_pair(&pair[count++], &old->rule[from], NULL,
			 STIG_BY_NOTHING);
	return count;
}

/*
 * The new release's order, each removed rule after its nearest surviving old
 * predecessor: as in git's range-diff, output().
 */
static size_t put_pairs(struct stig_pair *pair, const struct stig_release *old,
			const struct stig_release *fresh,
			const struct pairing *pairing)
{
	size_t count = put_removed(pair, old, pairing, 0);

	for (size_t j = 0; j < fresh->rule_count; j++) {
		size_t i = pairing->of_new[j];
		bool alone = i == PAIRING_NONE;

		put_pair(&pair[count++], alone ? NULL : &old->rule[i],
			 &fresh->rule[j], pairing->by[j]);
		if (!alone)
			count += put_removed(&pair[count], old, pairing,
					     i + 1);
	}
	return count;
}

/* ------------------------------------------------------------ comparison */

static void note_missing_fields(struct comparison *comparison,
				uint64_t fields)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);
	uint64_t all = comparison->report.old_release->fields |
		       comparison->report.new_release->fields;
	struct buf names = BUF_INIT;

	for (size_t i = 0; i < count; i++)
		if ((all & ~fields) >> i & 1)
			buf_printf(&names, "%s%s", names.len ? ", " : "",
				   info[i].name);
	if (names.len)
		add_note(comparison, "not in both sources, so not compared: "
			 "%.*s", (int)names.len, names.ptr);
	buf_release(&names);
}

static void compare_rules(struct comparison *comparison,
			  const struct stig_compare_options *options)
{
	struct stig_report *report = &comparison->report;
	const struct stig_release *old = report->old_release;
	const struct stig_release *fresh = report->new_release;
	struct changes changes = {
		.arena = &comparison->arena,
		.options = options,
		.fields = old->fields & fresh->fields,
		.budget = { TEXT_BUDGET_STEPS, false },
	};
	struct stig_pair *pair =
		arena_array(&comparison->arena,
			    old->rule_count + fresh->rule_count,
			    sizeof(*pair));
	struct pairing pairing;

	pairing_make(&pairing, old, fresh, options->match);
	report->pair = pair;
	report->pair_count = put_pairs(pair, old, fresh, &pairing);
	pairing_release(&pairing);

	for (size_t i = 0; i < report->pair_count; i++)
		changes_find(&changes, &pair[i]);
	note_missing_fields(comparison, changes.fields);
	if (changes.budget.exceeded)
		add_note(comparison, "some texts differ too much to be "
			 "compared line by line: they are shown as removed "
			 "and added whole");
}

enum stig_status stig_compare(struct stig_report **report,
			      const struct stig_release *old_release,
			      const struct stig_release *new_release,
			      const struct stig_compare_options *options,
			      struct stig_error *err)
{
	struct comparison *comparison = mem_calloc(1, sizeof(*comparison));

	comparison->report.old_release = old_release;
	comparison->report.new_release = new_release;
	*report = NULL;

	enum stig_status status =
		check_benchmarks(comparison, options->force, err);
	if (status) {
		stig_report_free(&comparison->report);
		return status;
	}
	compare_rules(comparison, options);
	summary_fill(&comparison->arena, &comparison->report);
	*report = &comparison->report;
	return STIG_OK;
}

void stig_report_free(struct stig_report *report)
{
	struct comparison *comparison = (struct comparison *)report;

	if (!comparison)
		return;
	arena_release(&comparison->arena);
	mem_free(comparison);
}
