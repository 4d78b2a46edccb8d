/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_TARGET_H
#define STIGDIFF_CLI_TARGET_H

#include "stigdiff.h"

#include <stdbool.h>
#include <sys/stat.h>

/*
 * Where a result will stand: an open folder and a name in it, after links were
 * followed. mode is that of the file which is there now, or what the umask
 * gives a new one.
 */
struct target {
	int folder; /* -1: not open */
	char *name;
	bool exists;
	struct stat st; /* of what exists */
	mode_t mode;
};
#define TARGET_INIT { .folder = -1 }

/*
 * A file to be replaced or made. Fails when there is a folder, a device or
 * another special file of that name, or no folder to make it in.
 */
enum stig_status target_open_file(struct target *target, const char *path,
				  struct stig_error *err);

/* A folder to be made, or an empty one to be replaced. */
enum stig_status target_open_folder(struct target *target, const char *path,
				    struct stig_error *err);

/* Would one replace the other? */
bool target_equal(const struct target *a, const struct target *b);

void target_release(struct target *target);

#endif
