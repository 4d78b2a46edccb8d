/* SPDX-License-Identifier: MIT */
/*
 * The only file that makes system calls on files, so that interruptions and
 * short writes are dealt with once, and faults can be injected in one place.
 */
#include "base/io.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

_Static_assert(IO_HERE == AT_FDCWD, "IO_HERE is the current folder");

static int open_at(int folder, const char *name, int flags, mode_t mode)
{
	int fd;

	do
		fd = openat(folder, name, flags, mode);
	while (fd < 0 && errno == EINTR);
	return fd;
}

int io_open_input(const char *path)
{
	return open_at(IO_HERE, path,
		       O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
}

int io_open_folder(int folder, const char *name)
{
	return open_at(folder, name, O_RDONLY | O_CLOEXEC | O_DIRECTORY, 0);
}

int io_create(int folder, const char *name, int access, mode_t mode)
{
	return open_at(folder, name,
		       access | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		       mode);
}

int io_open_null(void)
{
	return open_at(IO_HERE, "/dev/null", O_RDONLY, 0);
}

bool io_stat(int fd, struct stat *st)
{
	return fstat(fd, st) == 0;
}

bool io_stat_name(int folder, const char *name, struct stat *st)
{
	return fstatat(folder, name, st, AT_SYMLINK_NOFOLLOW) == 0;
}

bool io_read_link(const char *path, char *to, size_t size)
{
	ssize_t len = readlink(path, to, size);

	if (len < 0)
		return false;
	if ((size_t)len >= size) {
		errno = ENAMETOOLONG;
		return false;
	}
	to[len] = '\0';
	return true;
}

ssize_t io_read(int fd, void *to, size_t size)
{
	ssize_t len;

	do
		len = read(fd, to, size < SSIZE_MAX ? size : SSIZE_MAX);
	while (len < 0 && errno == EINTR);
	return len;
}

ssize_t io_read_full(int fd, void *to, size_t size)
{
	size_t done = 0;

	if (size > SSIZE_MAX)
		size = SSIZE_MAX;
	while (done < size) {
		ssize_t len = io_read(fd, (char *)to + done, size - done);

		if (len < 0)
			return -1;
		if (len == 0)
			break;
		done += (size_t)len;
	}
	return (ssize_t)done;
}

bool io_folder_is_empty(int folder, const char *name, bool *empty)
{
	int fd = io_open_folder(folder, name);
	DIR *stream = fd >= 0 ? fdopendir(fd) : NULL;

	if (!stream) {
		if (fd >= 0)
			io_close(fd);
		return false;
	}
	*empty = true;
	for (struct dirent *entry; *empty && (entry = readdir(stream));)
		*empty = strcmp(entry->d_name, ".") == 0 ||
			 strcmp(entry->d_name, "..") == 0;
	closedir(stream);
	return true;
}

bool io_write(int fd, const void *bytes, size_t len)
{
	const char *next = bytes;

	while (len > 0) {
		ssize_t done = write(fd, next, len);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0)
			return false;
		next += done;
		len -= (size_t)done;
	}
	return true;
}

bool io_rewind(int fd)
{
	return lseek(fd, 0, SEEK_SET) == 0;
}

bool io_mode(int fd, mode_t mode)
{
	return fchmod(fd, mode) == 0;
}

bool io_sync(int fd)
{
	int failed;

	do
		failed = fsync(fd);
	while (failed && errno == EINTR);
	return !failed || errno == EINVAL || errno == ENOTSUP;
}

bool io_close(int fd)
{
	/* Linux closes even when interrupted: a second try could hit another */
	return close(fd) == 0 || errno == EINTR;
}

bool io_rename(int folder, const char *from, const char *to)
{
	return renameat(folder, from, folder, to) == 0;
}

bool io_make_folder(int folder, const char *name, mode_t mode)
{
	return mkdirat(folder, name, mode) == 0;
}

bool io_remove(int folder, const char *name)
{
	return unlinkat(folder, name, 0) == 0;
}

bool io_remove_folder(int folder, const char *name)
{
	return unlinkat(folder, name, AT_REMOVEDIR) == 0;
}
