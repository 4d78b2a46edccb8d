/* SPDX-License-Identifier: MIT */
/*
 * From the name of an output to the folder and name it will stand under. All
 * that can be refused is refused here, before any work.
 */
#include "cli/target.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"

#include <errno.h>
#include <limits.h>
#include <string.h>

#define LINKS_MAX 40

/* Where the last part of a path begins. */
static size_t name_start(struct stig_str path)
{
	while (path.len > 0 && path.ptr[path.len - 1] != '/')
		path.len--;
	return path.len;
}

/* Replaces the link that path is by what it names. */
static bool follow(struct buf *path)
{
	char named[PATH_MAX];

	if (!io_read_link(path->ptr, named, sizeof(named)))
		return false;

	size_t keep = named[0] == '/' ? 0
			: name_start((struct stig_str){ path->ptr,
							path->len - 1 });

	path->len = keep;
	buf_put(path, named, strlen(named) + 1);
	return true;
}

/*
 * Follows links, also one that names nothing yet. path ends with NUL. True
 * with exists false when nothing is there.
 */
static bool resolve(struct target *target, struct buf *path)
{
	for (int i = 0; i < LINKS_MAX; i++) {
		if (!io_stat_name(IO_HERE, path->ptr, &target->st))
			return errno == ENOENT;
		if (!S_ISLNK(target->st.st_mode)) {
			target->exists = true;
			return true;
		}
		if (!follow(path))
			return false;
	}
	errno = ELOOP;
	return false;
}

static mode_t mode_of_umask(mode_t all)
{
	mode_t mask = umask(0);

	umask(mask);
	return all & ~mask;
}

/* Splits the resolved path and opens the folder. */
static enum stig_status open_parent(struct target *target, struct buf *path,
				    struct stig_error *err)
{
	size_t start = name_start((struct stig_str){ path->ptr,
						     path->len - 1 });

	target->name = mem_strdup(path->ptr + start);
	/* "/name" is in "/", "name" is in "." */
	path->len = start > 1 ? start - 1 : start;
	if (path->len == 0)
		buf_putc(path, '.');
	buf_putc(path, '\0');
	target->folder = io_open_folder(IO_HERE, path->ptr);
	if (target->folder >= 0)
		return STIG_OK;
	int reason = errno;
	error_system(err, "cannot open the folder to write to", reason);
	if (reason == ENOENT)
		error_hint(err, "make the folder first");
	return STIG_ESYSTEM;
}

static enum stig_status open_any(struct target *target, struct stig_str path,
				 struct stig_error *err)
{
	struct buf resolved = BUF_INIT;
	enum stig_status status = STIG_OK;

	*target = (struct target)TARGET_INIT;
	if (path.len == 0)
		return error_set(err, STIG_ESYSTEM, "an output has an empty "
						    "name");
	buf_put_str(&resolved, path);
	buf_putc(&resolved, '\0');
	if (!resolve(target, &resolved))
		status = error_system(err, "cannot write", errno);
	else
		status = open_parent(target, &resolved, err);
	buf_release(&resolved);
	return status;
}

static enum stig_status check_file(const struct target *target,
				   struct stig_error *err)
{
	if (!target->name[0])
		return error_set(err, STIG_ESYSTEM, "names no file to write");
	if (!target->exists || S_ISREG(target->st.st_mode))
		return STIG_OK;
	if (S_ISDIR(target->st.st_mode))
		return error_set(err, STIG_ESYSTEM,
				 "is a folder, not a file to write");
	error_set(err, STIG_ESYSTEM, "is not a regular file");
	error_hint(err, "-o - is standard output");
	return STIG_ESYSTEM;
}

enum stig_status target_open_file(struct target *target, const char *path,
				  struct stig_error *err)
{
	struct stig_str name = str_of(path);
	enum stig_status status = open_any(target, name, err);

	if (status == STIG_OK)
		status = check_file(target, err);
	if (status == STIG_OK)
		target->mode = target->exists ? target->st.st_mode & 0777
					      : mode_of_umask(0666);
	else
		error_place(err, name, 0, 0);
	return status;
}

static enum stig_status check_folder(const struct target *target,
				     struct stig_error *err)
{
	bool empty = true;

	if (!target->name[0] || strcmp(target->name, ".") == 0 ||
	    strcmp(target->name, "..") == 0)
		return error_set(err, STIG_ESYSTEM,
				 "names no folder that can be made");
	if (target->exists && !S_ISDIR(target->st.st_mode))
		return error_set(err, STIG_ESYSTEM, "is not a folder");
	if (target->exists &&
	    !io_folder_is_empty(target->folder, target->name, &empty))
		return error_system(err, "cannot open", errno);
	if (empty)
		return STIG_OK;
	error_set(err, STIG_ESYSTEM, "is a folder that is not empty");
	error_hint(err, "name a folder that does not exist yet");
	return STIG_ESYSTEM;
}

enum stig_status target_open_folder(struct target *target, const char *path,
				    struct stig_error *err)
{
	struct stig_str name = str_of(path), bare = name;
	enum stig_status status;

	while (bare.len > 1 && bare.ptr[bare.len - 1] == '/')
		bare.len--;
	status = open_any(target, bare, err);
	if (status == STIG_OK)
		status = check_folder(target, err);
	if (status != STIG_OK)
		error_place(err, name, 0, 0);
	target->mode = mode_of_umask(0777);
	return status;
}

bool target_equal(const struct target *a, const struct target *b)
{
	struct stat of_a, of_b;

	return strcmp(a->name, b->name) == 0 && io_stat(a->folder, &of_a) &&
	       io_stat(b->folder, &of_b) && of_a.st_dev == of_b.st_dev &&
	       of_a.st_ino == of_b.st_ino;
}

void target_release(struct target *target)
{
	if (target->folder >= 0)
		io_close(target->folder);
	mem_free(target->name);
	*target = (struct target)TARGET_INIT;
}
