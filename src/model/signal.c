/* SPDX-License-Identifier: MIT */
/* The table of signals, in the order they are shown in. */
#include "stigdiff.h"

static const struct stig_signal_info signals[] = {
	[STIG_APPLICABILITY] = { "applicability",
		"a sentence that says what the rule applies to was gained, "
		"lost or reworded" },
	[STIG_FINDING] = { "finding",
		"the sentences that say what is a finding changed in number "
		"or words" },
	[STIG_COMMAND] = { "command",
		"a line to type or to compare is absent from the other text" },
	[STIG_LITERAL] = { "literal",
		"a quoted string, path, option, setting or identifier is "
		"absent from the other text" },
	[STIG_COMPARISON] = { "comparison",
		"less, more, at most or an operator near a number points "
		"another way" },
	[STIG_NEGATION] = { "negation",
		"a negating word came to a sentence or went" },
	[STIG_NUMBER] = { "number",
		"a number is absent from the other text" },
};

const struct stig_signal_info *stig_signals(size_t *count)
{
	*count = STIG_SIGNAL_COUNT;
	return signals;
}
