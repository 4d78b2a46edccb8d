/* SPDX-License-Identifier: MIT */
#include "cli/output.h"

#include "base/str.h"
#include "cli/tempfile.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder_name[32];

/* Every test has a folder of its own as the current one. */
static void enter_folder(void)
{
	strncpy(folder_name, "/tmp/stigdiff-test-XXXXXX",
		sizeof(folder_name) - 1);
	cr_assert_not_null(mkdtemp(folder_name));
	cr_assert_eq(chdir(folder_name), 0);
}

static void leave_folder(void)
{
	DIR *folder = opendir(".");

	(void)remove("there/report");
	for (struct dirent *entry; (entry = readdir(folder));)
		(void)remove(entry->d_name);
	closedir(folder);
	cr_assert_eq(rmdir(folder_name), 0);
}

TestSuite(output, .init = enter_folder, .fini = leave_folder);

static void write_text(const char *name, const char *text)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0644);

	cr_assert_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	close(fd);
}

static void holds(const char *name, const char *text)
{
	char have[256];
	int fd = open(name, O_RDONLY);
	ssize_t len = read(fd, have, sizeof(have));

	cr_assert_eq(len, (ssize_t)strlen(text));
	cr_assert_eq(memcmp(have, text, strlen(text)), 0);
	close(fd);
}

static size_t count_files(void)
{
	DIR *folder = opendir(".");
	size_t count = 0;

	while (readdir(folder))
		count++;
	closedir(folder);
	return count - 2;
}

static void put(struct output *output, const char *text)
{
	struct stig_sink sink = output_sink(output);

	cr_assert(sink.write(sink.context, text, strlen(text)));
}

static enum stig_status finish(struct output *output, int fd)
{
	struct stig_error err;
	bool closed = false;
	enum stig_status status = output_complete(output, &err);

	return status ? status : output_publish(output, fd, &closed, &err);
}

Test(output, old_file_stays_until_the_new_one_is_complete)
{
	struct output output;

	write_text("report", "old\n");
	cr_assert_eq(output_open_file(&output, "report", NULL), STIG_OK);
	put(&output, "new\n");
	holds("report", "old\n");
	cr_assert_eq(finish(&output, -1), STIG_OK);
	holds("report", "new\n");
	output_release(&output);
	cr_assert_eq(count_files(), 1);
}

Test(output, given_up_file_leaves_nothing)
{
	struct output output;

	write_text("report", "old\n");
	cr_assert_eq(output_open_file(&output, "report", NULL), STIG_OK);
	put(&output, "new\n");
	temp_remove_all();
	output_release(&output);
	holds("report", "old\n");
	cr_assert_eq(count_files(), 1);
}

Test(output, mode_of_the_replaced_file_is_kept)
{
	struct output output;
	struct stat st;

	write_text("report", "old\n");
	chmod("report", 0640);
	cr_assert_eq(output_open_file(&output, "report", NULL), STIG_OK);
	cr_assert_eq(finish(&output, -1), STIG_OK);
	cr_assert_eq(stat("report", &st), 0);
	cr_assert_eq(st.st_mode & 0777, 0640);
	output_release(&output);
}

Test(output, file_that_a_link_names_is_replaced)
{
	struct output output;
	struct stat st;

	cr_assert_eq(mkdir("there", 0755), 0);
	cr_assert_eq(symlink("there/report", "link"), 0);
	cr_assert_eq(output_open_file(&output, "link", NULL), STIG_OK);
	put(&output, "new\n");
	cr_assert_eq(finish(&output, -1), STIG_OK);
	cr_assert_eq(lstat("link", &st), 0);
	cr_assert(S_ISLNK(st.st_mode));
	holds("there/report", "new\n");
	output_release(&output);
}

Test(output, what_is_no_file_is_refused)
{
	static const char *const names[] = { "folder", "fifo", "loop", "",
					     "missing/report", "new/",
					     "/dev/null" };

	cr_assert_eq(mkdir("folder", 0755), 0);
	cr_assert_eq(mkfifo("fifo", 0644), 0);
	cr_assert_eq(symlink("loop", "loop"), 0);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct output output;

		cr_assert_neq(output_open_file(&output, names[i], NULL),
			      STIG_OK, "%s was taken", names[i]);
		output_release(&output);
	}
	cr_assert_eq(count_files(), 3);
}

Test(output, one_file_is_found_under_two_names)
{
	struct output a, b;

	cr_assert_eq(symlink(".", "here"), 0);
	cr_assert_eq(output_open_file(&a, "report", NULL), STIG_OK);
	cr_assert_eq(output_open_file(&b, "here/./report", NULL), STIG_OK);
	cr_assert(target_equal(&a.target, &b.target));
	temp_remove_all();
	output_release(&a);
	output_release(&b);
}

/* Writes count lines to standard output's spool and reads them back. */
static void survives(size_t count)
{
	struct output output;
	struct stat st;
	int fd = open("stdout", O_RDWR | O_CREAT, 0644);

	output_open_stdout(&output, false);
	for (size_t i = 0; i < count; i++)
		put(&output, "0123456789abcdef");
	cr_assert_eq(finish(&output, fd), STIG_OK);
	cr_assert_eq(fstat(fd, &st), 0);
	cr_assert_eq(st.st_size, (off_t)count * 16);
	output_release(&output);
	close(fd);
	cr_assert_eq(count_files(), 1);
}

Test(output, large_result_for_stdout_goes_through_a_file)
{
	setenv("TMPDIR", ".", 1);
	survives(200000);
}

Test(output, large_result_stays_in_memory_without_a_folder)
{
	setenv("TMPDIR", "/nonexistent", 1);
	survives(200000);
}

Test(output, failed_write_is_told)
{
	struct output output;
	int fd = open("/dev/full", O_WRONLY);

	output_open_stdout(&output, false);
	put(&output, "text\n");
	cr_assert_eq(finish(&output, fd), STIG_ESYSTEM);
	output_release(&output);
	close(fd);
}

Test(output, commands_of_a_ci_runner_are_broken_across_writes)
{
	struct output output;
	int fd = open("stdout", O_RDWR | O_CREAT, 0644);

	output_open_stdout(&output, true);
	put(&output, "a::b :");
	put(&output, ":error::x\n#");
	put(&output, "#[group]\n::end");
	cr_assert_eq(finish(&output, fd), STIG_OK);
	holds("stdout", "a::b \\u{3A}:error::x\n#\\u{23}[group]\n"
			"\\u{3A}:end");
	output_release(&output);
	close(fd);
}
