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
}

void advice_nothing_printed(const struct stig_report *report)
{
	const struct stig_counts *count = &report->count;
	size_t quiet = count->whitespace_only + count->rule_id_only +
		       count->other_ids_only;

	if (count->unchanged == report->pair_count) {
		message_note("no difference: every field of all %zu rules is "
			     "identical", report->pair_count);
		return;
	}
	message_note("nothing to show: %zu %s in identifiers or white space "
		     "only", quiet, quiet == 1 ? "rule differs"
					       : "rules differ");
	message_hint("--show-ids and --ignore-space=none show them");
}
