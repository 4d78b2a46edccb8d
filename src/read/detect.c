/* SPDX-License-Identifier: MIT */
/*
 * Which kind of file somebody gave us instead of a benchmark. Decided by
 * content, never by name: six of 513 members of DISA's zips break the naming
 * scheme.
 */
#include "read/detect.h"

#include "base/error.h"

#include <strings.h>

#define TAKE_MANUAL "take the file whose name ends in _Manual-xccdf.xml"
#define SIGN_IN                                                               \
	"the download may have returned a sign-in page; open the file in a "  \
	"browser to see"

static const struct {
	struct stig_str start;
	const char *what;
	const char *hint;
} magics[] = {
#define MAGIC(bytes, what, hint) { { bytes, sizeof(bytes) - 1 }, what, hint }
	MAGIC("PK\3\4", "this is a zip archive, not XCCDF",
	      "unpack it first, then " TAKE_MANUAL),
	MAGIC("PK\5\6", "this is an empty zip archive, not XCCDF", NULL),
	MAGIC("\x1f\x8b", "this is a gzip file, not XCCDF",
	      "unpack it first"),
	MAGIC("\xfd" "7zXZ", "this is an xz file, not XCCDF",
	      "unpack it first"),
	MAGIC("BZh", "this is a bzip2 file, not XCCDF", "unpack it first"),
	MAGIC("%PDF", "this is a PDF, not XCCDF", TAKE_MANUAL),
	MAGIC("{", "this is JSON, not XCCDF", TAKE_MANUAL),
	MAGIC("[", "this is JSON, not XCCDF", TAKE_MANUAL),
	MAGIC("version https://git-lfs",
	      "this is a Git LFS pointer, not the file itself",
	      "run git lfs pull"),
#undef MAGIC
};

static const struct detect_root roots[] = {
	{ "html", "this is a web page, not XCCDF (root element <html>)",
	  SIGN_IN },
	{ "cci_list", "this is a CCI list, not a benchmark", TAKE_MANUAL },
	{ "oval_definitions", "this is an OVAL file, not a benchmark",
	  TAKE_MANUAL },
	{ "Tailoring", "this is an XCCDF tailoring file, not a benchmark",
	  TAKE_MANUAL },
	{ "TestResult", "this is a scan result, not a benchmark",
	  TAKE_MANUAL },
	{ "CHECKLIST", "this is a checklist (CKL), not a benchmark",
	  TAKE_MANUAL },
	{ "data-stream-collection",
	  "this is a SCAP data stream, not a manual benchmark", TAKE_MANUAL },
	{ "Benchmark", "expected an XCCDF benchmark, but <Benchmark> is not "
	  "in the XCCDF namespace", TAKE_MANUAL },
	{ NULL, "expected an XCCDF benchmark", TAKE_MANUAL },
};

enum stig_status detect_bytes(struct stig_str file, struct stig_error *err)
{
	struct stig_str text = file;

	if (str_starts(text, "\xef\xbb\xbf"))
		text = str_slice(text, 3, text.len);
	text = str_trim(text);
	if (!text.len) {
		error_set(err, STIG_EFORMAT, file.len ? "the file is blank"
						      : "the file is empty");
		error_hint(err, "the download may have failed; fetch it again");
		return STIG_EFORMAT;
	}
	for (size_t i = 0; i < sizeof(magics) / sizeof(magics[0]); i++) {
		struct stig_str start = magics[i].start;

		if (text.len < start.len ||
		    memcmp(text.ptr, start.ptr, start.len) != 0)
			continue;
		error_set(err, STIG_EFORMAT, "%s", magics[i].what);
		if (magics[i].hint)
			error_hint(err, "%s", magics[i].hint);
		return STIG_EFORMAT;
	}
	return STIG_OK;
}

const struct detect_root *detect_root(const char *name)
{
	const struct detect_root *row = roots;

	while (row->name && strcasecmp(row->name, name) != 0)
		row++;
	return row;
}
