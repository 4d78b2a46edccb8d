/* SPDX-License-Identifier: MIT */
/*
 * A list of what to remove when the run ends early: by an error, a signal or
 * the end of memory. Nodes are complete before the list shows them, so that
 * the list can be walked from a signal handler; they are never freed.
 */
#include "cli/tempfile.h"

#include "base/arena.h"
#include "base/io.h"
#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#define ATTEMPTS 1000
#define NAME_SIZE 64

struct temp {
	struct temp *older;
	int folder;
	const char *name;
	bool is_folder, added;
	volatile sig_atomic_t kept;
};

static struct temp *volatile newest;
static struct arena nodes = ARENA_INIT;

static struct temp *node_new(int folder, const char *name, bool is_folder)
{
	struct temp *temp = arena_alloc(&nodes, sizeof(*temp));
	/* with the final NUL */
	struct stig_str text = { name, strlen(name) + 1 };

	*temp = (struct temp){
		.older = newest,
		.folder = folder,
		.name = arena_str(&nodes, text).ptr,
		.is_folder = is_folder,
	};
	return temp;
}

/* A descriptor, or 0 for a folder. */
static int make(int folder, const char *name, bool is_folder)
{
	if (is_folder)
		return io_make_folder(folder, name, 0700) ? 0 : -1;
	return io_create(folder, name, O_RDWR, 0600);
}

/*
 * No signal may come between a change on disk and its mark on the list: a
 * file would be left behind, or one that is kept be removed.
 */
static sigset_t signals_hold(void)
{
	sigset_t all, before;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &before);
	return before;
}

static void signals_let_go(sigset_t before)
{
	int reason = errno;

	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = reason;
}

static int make_known(struct temp **temp, int folder, bool is_folder)
{
	sigset_t before = signals_hold();
	int made = -1;

	for (int i = 0; made < 0 && i < ATTEMPTS; i++) {
		char name[NAME_SIZE];

		snprintf(name, sizeof(name), ".stigdiff-%ld-%d.tmp",
			 (long)getpid(), i);
		made = make(folder, name, is_folder);
		if (made < 0 && errno != EEXIST)
			break;
		if (made >= 0)
			newest = *temp = node_new(folder, name, is_folder);
	}
	signals_let_go(before);
	return made;
}

int temp_file(struct temp **temp, int folder)
{
	return make_known(temp, folder, false);
}

bool temp_folder(struct temp **temp, int folder)
{
	return make_known(temp, folder, true) >= 0;
}

void temp_add(int folder, const char *name, bool is_folder)
{
	struct temp *temp = node_new(folder, name, is_folder);

	temp->added = true;
	newest = temp;
}

const char *temp_name(const struct temp *temp)
{
	return temp->name;
}

bool temp_keep(struct temp *temp, const char *name)
{
	sigset_t before = signals_hold();
	bool done = io_rename(temp->folder, temp->name, name);

	if (done)
		temp->kept = true;
	while (done && temp->is_folder && newest->added)
		newest = newest->older;
	signals_let_go(before);
	return done;
}

bool temp_remove(struct temp *temp)
{
	bool done = io_remove(temp->folder, temp->name);

	temp->kept = true;
	return done;
}

void temp_remove_all(void)
{
	for (struct temp *temp = newest; temp; temp = temp->older) {
		if (temp->kept)
			continue;
		if (temp->is_folder)
			(void)io_remove_folder(temp->folder, temp->name);
		else
			(void)io_remove(temp->folder, temp->name);
	}
	newest = NULL;
}
