/* SPDX-License-Identifier: MIT */
/*
 * What somebody named: a file that is open and checked, or bytes. Opening and
 * reading are apart, so that a program can give up its rights in between.
 */
#include "read/input.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/io.h"
#include "base/mem.h"
#include "read/encoding.h"
#include "read/limits.h"

#include <errno.h>
#include <unistd.h>

struct stig_input {
	char *name;
	char *encoding; /* NULL: none was chosen */
	int fd;         /* -1: bytes */
	bool is_stream; /* standard input that is no file: read to its end */
	struct stat st;
	struct stig_str bytes;
};

static const struct {
	mode_t type;
	const char *what;
	const char *hint;
} refused_types[] = {
	{ S_IFDIR, "this is a folder, not a file",
	  "name the XCCDF file inside it" },
	{ S_IFIFO, "this is a FIFO, not a file",
	  "to read from a pipe name the input -" },
	{ S_IFSOCK, "this is a socket, not a file", NULL },
	{ S_IFCHR, "this is a device, not a file", NULL },
	{ S_IFBLK, "this is a device, not a file", NULL },
};

static enum stig_status too_large(struct stig_error *err, size_t bytes)
{
	error_set(err, STIG_ELIMIT, "refused: %s bytes; the limit is %s",
		  error_count(bytes).text,
		  error_count(LIMIT_DOCUMENT_BYTES).text);
	error_hint(err, "the largest benchmark that DISA ever published has "
			"3 MB");
	return STIG_ELIMIT;
}

static enum stig_status check_file(const struct stat *st,
				   struct stig_error *err)
{
	size_t count = sizeof(refused_types) / sizeof(refused_types[0]);

	for (size_t i = 0; i < count; i++) {
		if ((st->st_mode & S_IFMT) != refused_types[i].type)
			continue;
		error_set(err, STIG_EFORMAT, "%s", refused_types[i].what);
		if (refused_types[i].hint)
			error_hint(err, "%s", refused_types[i].hint);
		return STIG_EFORMAT;
	}
	if (!S_ISREG(st->st_mode))
		return error_set(err, STIG_EFORMAT, "this is not a regular file");
	if ((uintmax_t)st->st_size > LIMIT_DOCUMENT_BYTES)
		return too_large(err, (size_t)st->st_size);
	return STIG_OK;
}

static enum stig_status check_options(const struct stig_input_options *options,
				      struct stig_error *err)
{
	if (!options || !options->encoding ||
	    encoding_is_known(options->encoding))
		return STIG_OK;
	error_set(err, STIG_ECHOICE, "unknown encoding \"%s\"",
		  escape_quote(str_of(options->encoding)).text);
	error_hint(err, "windows-1252 or iso-8859-1");
	return STIG_ECHOICE;
}

static struct stig_input *input_make(const char *name,
				     const struct stig_input_options *options)
{
	struct stig_input *in = mem_calloc(1, sizeof(*in));

	in->name = mem_strdup(name);
	in->fd = -1;
	if (options && options->encoding)
		in->encoding = mem_strdup(options->encoding);
	return in;
}

static enum stig_status open_file(struct stig_input *in, const char *path,
				  struct stig_error *err)
{
	bool is_stdin = strcmp(path, "-") == 0;

	in->fd = is_stdin ? STDIN_FILENO : io_open_input(path);
	if (in->fd < 0 || !io_stat(in->fd, &in->st))
		return error_system(err, *path ? "cannot open"
					       : "cannot open ''", errno);
	in->is_stream = is_stdin && !S_ISREG(in->st.st_mode);
	return in->is_stream ? STIG_OK : check_file(&in->st, err);
}

enum stig_status stig_input_open(struct stig_input **out, const char *path,
				 const struct stig_input_options *options,
				 struct stig_error *err)
{
	struct stig_input *in = input_make(path, options);
	enum stig_status status = check_options(options, err);

	*out = NULL;
	if (!status) {
		status = open_file(in, path, err);
		if (status)
			error_place(err, str_of(path), 0, 0);
	}
	if (status) {
		stig_input_free(in);
		return status;
	}
	*out = in;
	return STIG_OK;
}

enum stig_status stig_input_new(struct stig_input **out, const char *name,
				struct stig_str bytes,
				const struct stig_input_options *options,
				struct stig_error *err)
{
	enum stig_status status = check_options(options, err);

	*out = NULL;
	if (!status && bytes.len > LIMIT_DOCUMENT_BYTES) {
		status = too_large(err, bytes.len);
		error_place(err, str_of(name), 0, 0);
	}
	if (status)
		return status;
	*out = input_make(name, options);
	(*out)->bytes = bytes;
	return STIG_OK;
}

bool stig_input_is_file(const struct stig_input *in, uint64_t device,
			uint64_t inode)
{
	return in->fd >= 0 && in->st.st_dev == device &&
	       in->st.st_ino == inode;
}

void stig_input_free(struct stig_input *in)
{
	if (!in)
		return;
	if (in->fd >= 0 && in->fd != STDIN_FILENO)
		io_close(in->fd);
	mem_free(in->name);
	mem_free(in->encoding);
	mem_free(in);
}

struct stig_str input_name(const struct stig_input *in)
{
	return str_of(in->name);
}

const char *input_encoding(const struct stig_input *in)
{
	return in->encoding;
}

/* -------------------------------------------------------------- reading */

/* A file is as long as it was when it was opened, or somebody is writing. */
static enum stig_status read_file(struct stig_input *in, struct buf *to,
				  struct stig_error *err)
{
	size_t size = (size_t)in->st.st_size;
	ssize_t len = io_read_full(in->fd, buf_reserve(to, size), size);
	char more;

	if (len < 0)
		return error_system(err, "cannot read", errno);
	to->len = (size_t)len;
	if (to->len < size || io_read(in->fd, &more, 1) != 0) {
		error_set(err, STIG_ESYSTEM, "the file changed while it was "
					     "read");
		error_hint(err, "wait until it is complete, then try again");
		return STIG_ESYSTEM;
	}
	return STIG_OK;
}

static enum stig_status read_stream(struct stig_input *in, struct buf *to,
				    struct stig_error *err)
{
	const size_t step = (size_t)64 << 10;
	ssize_t len;

	do {
		len = io_read_full(in->fd, buf_reserve(to, step), step);
		if (len < 0)
			return error_system(err, "cannot read", errno);
		to->len += (size_t)len;
		if (to->len > LIMIT_DOCUMENT_BYTES)
			return too_large(err, to->len);
	} while ((size_t)len == step);
	return STIG_OK;
}

enum stig_status input_bytes(struct stig_str *bytes, struct stig_input *in,
			     struct buf *storage, struct stig_error *err)
{
	if (in->fd < 0) {
		*bytes = in->bytes;
		return STIG_OK;
	}

	enum stig_status status = in->is_stream
					  ? read_stream(in, storage, err)
					  : read_file(in, storage, err);
	if (status)
		error_place(err, input_name(in), 0, 0);
	*bytes = buf_str(storage);
	return status;
}
