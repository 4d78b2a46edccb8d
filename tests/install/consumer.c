/* SPDX-License-Identifier: MIT */
/*
 * A program of somebody else, which sees only what is installed. It is C99,
 * C11 and C++; it prints how many rules were added, removed and changed, and
 * the unified report.
 */
#include <stigdiff.h>

#include <stdio.h>

static bool to_file(void *context, const char *bytes, size_t len)
{
	return fwrite(bytes, 1, len, (FILE *)context) == len;
}

static enum stig_status load(struct stig_release **release, const char *path,
			     struct stig_error *err)
{
	struct stig_input_options options = STIG_INPUT_OPTIONS_INIT;
	struct stig_input *in = NULL;
	enum stig_status status = stig_input_open(&in, path, &options, err);

	if (status == STIG_OK)
		status = stig_release_load(release, in, err);
	stig_input_free(in);
	return status;
}

static bool print(const struct stig_report *report)
{
	struct stig_render_options options = STIG_RENDER_OPTIONS_INIT;
	struct stig_sink sink;

	sink.write = to_file;
	sink.context = stdout;
	printf("%lu added, %lu removed, %lu changed\n",
	       (unsigned long)report->count.added,
	       (unsigned long)report->count.removed,
	       (unsigned long)report->count.changed);
	return stig_render(&sink, stig_format_find("unified"), report,
			   &options) &&
	       fflush(stdout) == 0;
}

int main(int argc, char *argv[])
{
	struct stig_compare_options options = STIG_COMPARE_OPTIONS_INIT;
	struct stig_release *old_release = NULL, *new_release = NULL;
	struct stig_report *report = NULL;
	struct stig_error err;
	enum stig_status status;

	if (argc != 3)
		return 2;
	stig_init(NULL);
	options.sentences = false;
	options.detail = STIG_DETAIL_LINES;
	options.sort = STIG_SORT_DOCUMENT;
	status = load(&old_release, argv[1], &err);
	if (status == STIG_OK)
		status = load(&new_release, argv[2], &err);
	if (status == STIG_OK)
		status = stig_compare(&report, old_release, new_release,
				      &options, &err);
	if (status != STIG_OK)
		fprintf(stderr, "%s:%lu: %s\n", err.file, err.line, err.text);
	else if (!print(report))
		status = STIG_ESYSTEM;
	stig_report_free(report);
	stig_release_free(new_release);
	stig_release_free(old_release);
	return status == STIG_OK ? 0 : 2;
}
