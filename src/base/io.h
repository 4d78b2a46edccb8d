/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_IO_H
#define STIGDIFF_BASE_IO_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/types.h>

/*
 * Every system call on files. Interrupted calls are repeated, writes are
 * whole. On failure a function returns -1 or false and errno tells why; an
 * interruption is never the reason.
 *
 * Descriptors are closed on exec. A name is looked up in folder, which is a
 * descriptor or IO_HERE.
 */
#define IO_HERE (-100) /* AT_FDCWD */

/*
 * Opens for reading and never waits: a FIFO without a writer, a device or a
 * terminal is opened at once, for io_stat to refuse.
 */
int io_open_input(const char *path);

/* A folder to look names up in. */
int io_open_folder(int folder, const char *name);

/* Makes a file that did not exist; access is O_WRONLY or O_RDWR. */
int io_create(int folder, const char *name, int access, mode_t mode);

/*
 * /dev/null as the lowest free descriptor, which stays open on exec; for
 * reading only, so that a write to it fails.
 */
int io_open_null(void);

bool io_stat(int fd, struct stat *st);

/* Of a name; a link itself, not what it names. */
bool io_stat_name(int folder, const char *name, struct stat *st);

/* What a link names, NUL-terminated. A text that does not fit fails. */
bool io_read_link(const char *path, char *to, size_t size);

/* One read: how many bytes came, 0 at the end, -1 on failure. */
ssize_t io_read(int fd, void *to, size_t size);

/* Reads until size bytes are there or the input ends. */
ssize_t io_read_full(int fd, void *to, size_t size);

bool io_folder_is_empty(int folder, const char *name, bool *empty);

bool io_write(int fd, const void *bytes, size_t len);
bool io_rewind(int fd);
bool io_mode(int fd, mode_t mode);

/* True too where the file system cannot do it. */
bool io_sync(int fd);

/* The descriptor is gone whatever comes back. */
bool io_close(int fd);

bool io_rename(int folder, const char *from, const char *to);
bool io_make_folder(int folder, const char *name, mode_t mode);

/* These two may be called from a signal handler. */
bool io_remove(int folder, const char *name);
bool io_remove_folder(int folder, const char *name);

#endif
