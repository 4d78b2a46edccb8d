/* SPDX-License-Identifier: MIT */
#include "cli/cilog.h"

#include <criterion/criterion.h>

static void becomes_in(enum cilog form, const char *text, const char *expect)
{
	struct buf out = BUF_INIT;

	cilog_put(&out, str_of(text), form);
	cr_assert(str_is(buf_str(&out), expect), "'%s' became '%.*s'", text,
		  (int)out.len, out.ptr);
	buf_release(&out);
}

static void becomes(const char *text, const char *expect)
{
	becomes_in(CILOG_TEXT, text, expect);
}

Test(cilog, commands_at_the_start_of_a_word_are_broken)
{
	becomes("::error::x", "\\u{3A}:error::x");
	becomes(" \t::add-mask::", " \t\\u{3A}:add-mask::");
	becomes("say \"::stop", "say \"\\u{3A}:stop");
	becomes("x\n::stop\n", "x\n\\u{3A}:stop\n");
}

Test(cilog, white_space_beyond_ascii_counts)
{
	becomes("\xc2\xa0::stop", "\xc2\xa0\\u{3A}:stop");
}

Test(cilog, bracket_commands_are_broken_anywhere)
{
	becomes("x##[error]", "x#\\u{23}[error]");
	becomes("###vso[task", "##\\u{23}vso[task");
	becomes("##VSO[task", "#\\u{23}VSO[task");
}

Test(cilog, in_json_the_escapes_are_those_of_json)
{
	becomes_in(CILOG_JSON, "{\"a\":\"::stop ##[x]\"}",
		   "{\"a\":\"\\u003a:stop #\\u0023[x]\"}");
}

Test(cilog, other_text_stays)
{
	becomes("std::string a:b ## Heading ##vs [x]",
		"std::string a:b ## Heading ##vs [x]");
	becomes("", "");
}
