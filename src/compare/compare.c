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
#include "compare/advice.h"
#include "compare/changes.h"
#include "compare/edits.h"
#include "compare/hints.h"
#include "compare/order.h"
#include "compare/pair.h"
#include "compare/related.h"
#include "compare/select.h"
#include "compare/summary.h"

/* The report is the first member, so that stig_report_free finds the rest. */
struct comparison {
	struct stig_report report;
	struct arena arena;
	struct notes notes;
};

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

/* Does an option OLD=NEW say that these are the same benchmark? */
static bool is_renamed(const struct stig_compare_options *options,
		       struct stig_str old, struct stig_str fresh)
{
	for (size_t i = 0; i < options->rename_count; i++) {
		struct stig_str names = str_of(options->rename[i]);

		if (names.len == old.len + 1 + fresh.len &&
		    names.ptr[old.len] == '=' &&
		    str_equal(str_slice(names, 0, old.len), old) &&
		    str_equal(str_slice(names, old.len + 1, names.len), fresh))
			return true;
	}
	return false;
}

static enum stig_status
check_benchmarks(struct comparison *comparison,
		 const struct stig_compare_options *options,
		 struct stig_error *err)
{
	const struct stig_release *old = comparison->report.old_release;
	const struct stig_release *fresh = comparison->report.new_release;
	bool renamed = is_renamed(options, old->id, fresh->id);

	if (str_equal(old->id, fresh->id))
		return STIG_OK;
	if (!renamed && !options->force && !related(old, fresh))
		return refuse(old, fresh, err);
	if (!renamed)
		notes_add(&comparison->notes, 0,
			  "the benchmark ids differ: %s and %s",
			  escape_quote(old->id).text,
			  escape_quote(fresh->id).text);
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
		notes_add(&comparison->notes, 0,
			  "not in both sources, so not compared: %.*s",
			  (int)names.len, names.ptr);
	buf_release(&names);
}

/* All pairs that names and CATs let in, in the order of the document. */
static struct stig_pair *make_pairs(struct comparison *comparison,
				    const struct stig_compare_options *options)
{
	struct stig_report *report = &comparison->report;
	const struct stig_release *old = report->old_release;
	const struct stig_release *fresh = report->new_release;
	size_t room = old->rule_count + fresh->rule_count, kept = 0;
	struct stig_pair *pair =
		arena_array(&comparison->arena, room, sizeof(*pair));
	struct pairing pairing;

	pairing_make(&pairing, old, fresh, options->match,
		     &comparison->notes);
	size_t count = put_pairs(pair, old, fresh, &pairing);
	pairing_release(&pairing);
	for (size_t i = 0; i < count; i++)
		if (select_rule(options, &pair[i]))
			pair[kept++] = pair[i];
	report->count.left_out = count - kept;
	report->pair = pair;
	report->pair_count = kept;
	return pair;
}

static void find_changes(struct comparison *comparison, struct stig_pair *pair,
			 const struct stig_compare_options *options)
{
	struct stig_report *report = &comparison->report;
	struct changes changes = {
		.arena = &comparison->arena,
		.options = options,
		.fields = report->fields,
		.budget = { TEXT_BUDGET_STEPS, false },
	};

	if (!options->no_explain)
		changes.signals = signals_new(report->old_release,
					      report->new_release);
	for (size_t i = 0; i < report->pair_count; i++)
		changes_find(&changes, &pair[i]);
	signals_free(changes.signals);
	if (changes.budget.exceeded)
		notes_add(&comparison->notes, 0,
			  "some texts differ too much to be compared line by "
			  "line: they are shown as removed and added whole");
}

/* Leaves out what level and signals do not let in. */
static void drop_pairs(struct stig_report *report, struct stig_pair *pair,
		       const struct stig_compare_options *options)
{
	size_t kept = 0;

	for (size_t i = 0; i < report->pair_count; i++) {
		if (select_difference(options, &pair[i]))
			pair[kept++] = pair[i];
		else
			report->count.left_out++;
	}
	report->pair_count = kept;
}

static void compare_rules(struct comparison *comparison,
			  const struct stig_compare_options *options)
{
	struct stig_report *report = &comparison->report;
	struct arena *arena = &comparison->arena;
	uint64_t both = report->old_release->fields &
			report->new_release->fields;

	note_missing_fields(comparison, both);
	report->fields = select_fields(options, both);

	struct stig_pair *pair = make_pairs(comparison, options);
	find_changes(comparison, pair, options);
	drop_pairs(report, pair, options);
	summary_fill(arena, report);
	order_fill(arena, report, pair, options);
	if (options->no_explain)
		return;
	if (!options->no_groups && options->detail == STIG_DETAIL_WORDS)
		edits_find(arena, report, pair);
	hints_find(arena, report, pair, &comparison->notes);
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
	comparison->notes.arena = &comparison->arena;
	*report = NULL;

	enum stig_status status =
		check_benchmarks(comparison, options, err);
	if (status) {
		stig_report_free(&comparison->report);
		return status;
	}
	advice_add(&comparison->notes, old_release, new_release);
	compare_rules(comparison, options);
	comparison->report.note = comparison->notes.note;
	comparison->report.note_count = comparison->notes.count;
	*report = &comparison->report;
	return STIG_OK;
}

void stig_report_free(struct stig_report *report)
{
	struct comparison *comparison = (struct comparison *)report;

	if (!comparison)
		return;
	notes_release(&comparison->notes);
	arena_release(&comparison->arena);
	mem_free(comparison);
}
