/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_CLI_TEMPFILE_H
#define STIGDIFF_CLI_TEMPFILE_H

#include <stdbool.h>

/*
 * Files and folders that must not outlive the run unless they are kept. They
 * are removed by temp_remove_all, which a signal may call at any moment.
 */
struct temp;

/*
 * Makes a file of a new name in folder, for reading and writing. -1 and
 * errno when it cannot be made.
 */
int temp_file(struct temp **temp, int folder);

/* Makes a folder of a new name in folder. */
bool temp_folder(struct temp **temp, int folder);

/*
 * Will be removed too; name is copied and may hold several parts. Call it
 * before the thing is made, in a folder that nobody else uses.
 */
void temp_add(int folder, const char *name, bool is_folder);

const char *temp_name(const struct temp *temp);

/*
 * Gives it its final name in the same folder; then it stays, and with a folder
 * all that temp_add added since.
 */
bool temp_keep(struct temp *temp, const char *name);

/* Removes the name of a file now; the open file stays. */
bool temp_remove(struct temp *temp);

/* Removes what is not kept, the newest first. Allocates nothing. */
void temp_remove_all(void);

#endif
