/* SPDX-License-Identifier: MIT */
/* The Satisfies line, with which a discussion names further SRGs. */
#include "compare/satisfies.h"

#include "base/buf.h"
#include "base/utf8.h"

/* The text without the line; true when it had one. */
static bool put_without(struct buf *to, struct stig_str text)
{
	struct stig_str line;
	bool found = false;

	while (str_next_line(&text, &line)) {
		if (str_starts(utf8_trim(line), "Satisfies:"))
			found = true;
		else
			buf_put_str(to, line);
	}
	return found;
}

bool satisfies_only(struct stig_str old_text, struct stig_str new_text)
{
	struct buf old_rest = BUF_INIT, new_rest = BUF_INIT;
	bool in_old = put_without(&old_rest, old_text);
	bool in_new = put_without(&new_rest, new_text);
	bool only = (in_old || in_new) &&
		    utf8_equal_folded(buf_str(&old_rest), buf_str(&new_rest));

	buf_release(&old_rest);
	buf_release(&new_rest);
	return only;
}
