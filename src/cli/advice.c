/* SPDX-License-Identifier: MIT */
/* Notes about the result: what the comparison noted, why nothing came out. */
#include "cli/advice.h"

#include "cli/message.h"

void advice_report(const struct stig_report *report)
{
	for (size_t i = 0; i < report->note_count; i++) {
		const struct stig_note *note = &report->note[i];

		if (note->warning)
			message_warning("%.*s", (int)note->text.len,
					note->text.ptr);
		else
			message_note("%.*s", (int)note->text.len,
				     note->text.ptr);
	}
	/* an equal exit status for a misspelt pattern would be a trap */
	if (report->pair_count == 0 && report->count.left_out > 0)
		message_warning("the options leave out all %zu rules",
				report->count.left_out);
}

/* Is there a field that both sources hold and the options leave out? */
static bool is_partial(const struct stig_report *report)
{
	return report->old_release->fields & report->new_release->fields &
	       ~report->fields;
}

void advice_nothing_printed(const struct stig_report *report,
			    const struct options *options)
{
	const struct stig_counts *count = &report->count;
	size_t quiet = count->whitespace_only + count->rule_id_only +
		       count->other_ids_only;

	if (report->pair_count == 0 && count->left_out > 0)
		return;
	if (count->unchanged == report->pair_count) {
		message_note("no difference: every %sfield of %s%zu %s "
			     "%sis identical",
			     is_partial(report) ? "compared " : "",
			     report->pair_count == 1 ? "the " : "all ",
			     report->pair_count,
			     report->pair_count == 1 ? "rule" : "rules",
			     count->left_out ? "that the options let in "
					     : "");
		return;
	}
	if (!quiet) {
		message_note("no difference at the level of --fail-on");
		return;
	}
	message_note("nothing to show: %zu %s in bookkeeping or white space "
		     "only", quiet, quiet == 1 ? "rule differs"
					       : "rules differ");
	if (!options->compare.show_ids || !options->compare.show_space)
		message_hint("--show-ids and --ignore-space=none show them");
}
