/* SPDX-License-Identifier: MIT */
#include "model/sentences.h"

#include "base/buf.h"

#include <criterion/criterion.h>
#include <string.h>

/* text is the sentences of expect, which are parted by "^" in it. */
static void cut(const char *expect)
{
	struct buf text = BUF_INIT, buf = BUF_INIT;

	for (const char *at = expect; *at; at++)
		if (*at != '^')
			buf_putc(&text, *at);

	struct sentence_scan scan = SENTENCE_SCAN_OF(buf_str(&text));
	for (size_t from = 0, to; from < text.len; from = to) {
		to = sentence_end(&scan, from);
		if (from > 0)
			buf_putc(&buf, '^');
		buf_put(&buf, text.ptr + from, to - from);
	}
	buf_putc(&buf, '\0');
	cr_assert_str_eq(buf.ptr, expect, "came out: %s", buf.ptr);
	buf_release(&text);
	buf_release(&buf);
}

Test(sentences, blanks_belong_to_the_sentence_before)
{
	cut("Stop the service.  ^Start it again. ^Is it up?  ^Good!");
}

Test(sentences, quotes_and_brackets_close_and_open_sentences)
{
	cut("Choose \"Next.\" ^(The button is blue.) ^\"Done\" appears.");
}

Test(sentences, abbreviations_do_not_end_a_sentence)
{
	cut("Use a tool, e.g. Lynx or i.e. Vim, of the U.S. Army vs. Navy.");
	cut("See Fig. 3 and No. 7 of Rev. 4 for details.");
}

Test(sentences, numbers_and_file_names_are_whole)
{
	cut("Version 9.2 reads /etc/x.conf and example.com. ^Then it ends.");
}

Test(sentences, an_ellipsis_does_not_end_a_sentence)
{
	cut("Wait for it ... And go.");
}

Test(sentences, a_list_entry_is_whole)
{
	cut("1. Open the menu. Choose a file.\n^- Save it. Quit.\n");
}

Test(sentences, a_command_line_is_whole)
{
	cut("$ echo done. Then. More\n^# grep -v . File. Other\n");
	cut("    indented. Listing. Lines\n^They stand apart. ^So.");
}

Test(sentences, a_wrapped_sentence_runs_over_line_ends)
{
	cut("The mail server must not accept messages from a network\n"
	    "that it does not know, unless this is documented. ^Ask the\n"
	    "owner of the system.\n^If not, this is a finding.\n");
}

Test(sentences, short_lines_are_not_taken_for_wrapped_ones)
{
	cut("Limits\n^size of a message\n^number of users\n");
	cut("loglevel = 3 and many other values of a listing\n^size=4\n");
}

Test(sentences, a_blank_line_stands_alone)
{
	cut("One.\n^\n^ \t\n^Two.");
}

/* Each sentence of one long line would look for the line's start and end. */
Test(sentences, one_line_of_many_sentences_is_walked_once)
{
	struct buf text = BUF_INIT;
	size_t count = 0;

	while (text.len < ((size_t)1 << 21))
		buf_puts(&text, "Go on. ");

	struct sentence_scan scan = SENTENCE_SCAN_OF(buf_str(&text));
	for (size_t at = 0; at < text.len; at = sentence_end(&scan, at))
		count++;
	cr_assert_eq(count, text.len / strlen("Go on. "));
	buf_release(&text);
}
