/* SPDX-License-Identifier: MIT */
#include "read/input.h"

#include "make.h"
#include "read/limits.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/stigdiff-XXXXXX";
static char path[64];
static struct stig_error err;

static void enter(void)
{
	cr_assert_not_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/file", folder);
}

static void leave(void)
{
	unlink(path);
	rmdir(folder);
}

TestSuite(input, .init = enter, .fini = leave);

static void put_file(const char *text)
{
	FILE *file = fopen(path, "w");

	cr_assert_not_null(file);
	fputs(text, file);
	fclose(file);
}

static enum stig_status open_path(struct stig_input **in)
{
	memset(&err, 0, sizeof(err));
	return stig_input_open(in, path, NULL, &err);
}

static void is_refused(enum stig_status expect, const char *word)
{
	struct stig_input *in;

	cr_assert_eq(open_path(&in), expect);
	cr_assert_null(in);
	cr_assert_eq(err.status, expect);
	cr_assert_str_eq(err.file, path);
	claim_holds(err.text, word);
}

Test(input, file_is_read_whole)
{
	struct stig_input *in;
	struct buf storage = BUF_INIT;
	struct stig_str bytes;

	put_file("one\ntwo");
	cr_assert_eq(open_path(&in), STIG_OK);
	claim_text(input_name(in), path);
	cr_assert_eq(input_bytes(&bytes, in, &storage, &err), STIG_OK);
	claim_text(bytes, "one\ntwo");
	buf_release(&storage);
	stig_input_free(in);
}

Test(input, file_is_known_by_device_and_inode)
{
	struct stig_input *in;
	struct stat st;

	put_file("x");
	cr_assert_eq(open_path(&in), STIG_OK);
	cr_assert_eq(stat(path, &st), 0);
	cr_assert(stig_input_is_file(in, st.st_dev, st.st_ino));
	cr_assert_not(stig_input_is_file(in, st.st_dev, st.st_ino + 1));
	cr_assert_not(stig_input_is_file(in, st.st_dev + 1, st.st_ino));
	stig_input_free(in);
}

Test(input, missing_file_is_a_system_error)
{
	is_refused(STIG_ESYSTEM, "No such file");
}

Test(input, folder_is_refused)
{
	snprintf(path, sizeof(path), "%s", folder);
	is_refused(STIG_EFORMAT, "folder");
}

Test(input, fifo_is_refused_and_not_waited_for, .timeout = 10)
{
	cr_assert_eq(mkfifo(path, 0600), 0);
	is_refused(STIG_EFORMAT, "FIFO");
}

Test(input, device_is_refused)
{
	snprintf(path, sizeof(path), "/dev/zero");
	is_refused(STIG_EFORMAT, "device");
	snprintf(path, sizeof(path), "/nowhere");
}

Test(input, file_at_the_limit_opens_and_one_byte_more_is_refused)
{
	struct stig_input *in;

	put_file("");
	cr_assert_eq(truncate(path, (off_t)LIMIT_DOCUMENT_BYTES), 0);
	cr_assert_eq(open_path(&in), STIG_OK);
	stig_input_free(in);
	cr_assert_eq(truncate(path, (off_t)LIMIT_DOCUMENT_BYTES + 1), 0);
	is_refused(STIG_ELIMIT, "33,554,433 bytes; the limit is 33,554,432");
}

static void changes_to(const char *after)
{
	struct stig_input *in;
	struct buf storage = BUF_INIT;
	struct stig_str bytes;

	put_file("before");
	cr_assert_eq(open_path(&in), STIG_OK);
	put_file(after);
	cr_assert_eq(input_bytes(&bytes, in, &storage, &err), STIG_ESYSTEM);
	cr_assert_str_eq(err.file, path);
	claim_holds(err.text, "changed");
	buf_release(&storage);
	stig_input_free(in);
}

Test(input, file_that_grows_or_shrinks_after_it_was_opened_is_refused)
{
	changes_to("before and after");
	changes_to("bef");
}

/*
 * Standard input becomes a pipe into which a child writes so many bytes, a
 * few at a time, until nobody reads them any more.
 */
static void pipe_in(size_t size)
{
	static const char bytes[1000] = { 0 };
	int end[2];

	cr_assert_eq(pipe(end), 0);
	if (fork() == 0) {
		close(end[0]);
		for (; size; size -= sizeof(bytes))
			if (write(end[1], bytes, sizeof(bytes)) < 0)
				break;
		_exit(0);
	}
	close(end[1]);
	cr_assert_eq(dup2(end[0], STDIN_FILENO), STDIN_FILENO);
	close(end[0]);
}

Test(input, standard_input_may_be_a_pipe_and_is_read_to_its_end)
{
	struct stig_input *in;
	struct buf storage = BUF_INIT;
	struct stig_str bytes;

	pipe_in(200000);
	cr_assert_eq(stig_input_open(&in, "-", NULL, &err), STIG_OK);
	cr_assert_eq(input_bytes(&bytes, in, &storage, &err), STIG_OK);
	cr_assert_eq(bytes.len, 200000);
	buf_release(&storage);
	stig_input_free(in);
}

Test(input, standard_input_may_be_a_file)
{
	struct stig_input *in;
	struct buf storage = BUF_INIT;
	struct stig_str bytes;

	put_file("text");
	cr_assert_not_null(freopen(path, "r", stdin));
	cr_assert_eq(stig_input_open(&in, "-", NULL, &err), STIG_OK);
	cr_assert_eq(input_bytes(&bytes, in, &storage, &err), STIG_OK);
	claim_text(bytes, "text");
	buf_release(&storage);
	stig_input_free(in);
}

Test(input, standard_input_over_the_limit_is_refused)
{
	struct stig_input *in;
	struct buf storage = BUF_INIT;
	struct stig_str bytes;

	pipe_in(40000000);
	cr_assert_eq(stig_input_open(&in, "-", NULL, &err), STIG_OK);
	cr_assert_eq(input_bytes(&bytes, in, &storage, &err), STIG_ELIMIT);
	claim_holds(err.text, "33,554,432");
	cr_assert_str_eq(err.file, "-");
	buf_release(&storage);
	stig_input_free(in);
	close(STDIN_FILENO);
}

Test(input, bytes_are_borrowed)
{
	static const char text[] = "<a/>";
	struct stig_input *in;
	struct buf storage = BUF_INIT;
	struct stig_str bytes;

	cr_assert_eq(stig_input_new(&in, "name", str_of(text), NULL, NULL),
		     STIG_OK);
	cr_assert_eq(input_bytes(&bytes, in, &storage, NULL), STIG_OK);
	cr_assert_eq(bytes.ptr, text);
	cr_assert_not(stig_input_is_file(in, 0, 0));
	claim_text(input_name(in), "name");
	buf_release(&storage);
	stig_input_free(in);
}

Test(input, bytes_over_the_limit_are_not_looked_at)
{
	struct stig_str bytes = { "x", LIMIT_DOCUMENT_BYTES + 1 };
	struct stig_input *in;

	cr_assert_eq(stig_input_new(&in, "a\x1b.xml", bytes, NULL, &err),
		     STIG_ELIMIT);
	cr_assert_null(in);
	cr_assert_str_eq(err.file, "a\\u{1B}.xml");
}

Test(input, unknown_encoding_is_refused)
{
	struct stig_input_options options = { "cp437" };
	struct stig_input *in;

	cr_assert_eq(stig_input_new(&in, "name", STR("x"), &options, &err),
		     STIG_ECHOICE);
	cr_assert_null(in);
	claim_holds(err.text, "cp437");
	cr_assert_eq(stig_input_open(&in, path, &options, NULL),
		     STIG_ECHOICE);
	cr_assert_null(in);
}

Test(input, chosen_encoding_is_kept)
{
	char name[] = "windows-1252";
	struct stig_input_options options = { name };
	struct stig_input *in;

	cr_assert_eq(stig_input_new(&in, "name", STR("x"), &options, &err),
		     STIG_OK);
	name[0] = 'x';
	cr_assert_str_eq(input_encoding(in), "windows-1252");
	stig_input_free(in);
	stig_input_free(NULL);
}
