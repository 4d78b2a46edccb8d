/* SPDX-License-Identifier: MIT */
/*
 * Landlock: the kernel keeps this process from files by name and from TCP.
 * Called directly, since the C library has no functions for it.
 */
#include "cli/landlock.h"

#ifdef __linux__

#include "base/io.h"

#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * From the kernel's landlock.h, which older systems do not have; the numbers
 * are the same on every architecture.
 */
#define NR_LANDLOCK_CREATE_RULESET 444
#define NR_LANDLOCK_ADD_RULE 445
#define NR_LANDLOCK_RESTRICT_SELF 446
#define LANDLOCK_ASK_VERSION 1U
#define LANDLOCK_PATH_BENEATH 1

enum {
	RIGHT_WRITE_FILE = 1 << 1,
	RIGHT_REMOVE_FOLDER = 1 << 4,
	RIGHT_REMOVE_FILE = 1 << 5,
	RIGHT_MAKE_FOLDER = 1 << 7,
	RIGHT_MAKE_FILE = 1 << 8,
};

struct landlock_rights {
	uint64_t files, network, scope;
};

struct landlock_beneath {
	uint64_t allowed;
	int32_t folder;
} __attribute__((packed));

/*
 * Every right that an ABI of the kernel knows, to be denied: asking for more
 * than it knows would fail. Rows by ABI; later kernels keep the last.
 */
static const struct landlock_rights abi_rights[] = {
	{ 0, 0, 0 },
	{ 0x1fff, 0, 0 }, /* 1: all but the following */
	{ 0x3fff, 0, 0 }, /* 2: moving to another folder */
	{ 0x7fff, 0, 0 }, /* 3: truncate */
	{ 0x7fff, 3, 0 }, /* 4: TCP bind and connect */
	{ 0xffff, 3, 0 }, /* 5: ioctl on devices */
	{ 0xffff, 3, 3 }, /* 6: abstract sockets and signals to others */
};

#define ABI_LAST (sizeof(abi_rights) / sizeof(abi_rights[0]) - 1)

size_t landlock_abi(void)
{
	long abi = syscall(NR_LANDLOCK_CREATE_RULESET, NULL, 0,
			   LANDLOCK_ASK_VERSION);

	return abi > 0 ? (size_t)abi : 0;
}

void landlock_enter(const struct sandbox_plan *plan)
{
	size_t abi = landlock_abi();
	struct landlock_rights rights =
		abi_rights[abi < ABI_LAST ? abi : ABI_LAST];

	if (abi == 0)
		return;

	int rules = (int)syscall(NR_LANDLOCK_CREATE_RULESET, &rights,
				 sizeof(rights), 0);

	if (rules < 0)
		return;
	for (size_t i = 0; i < plan->folder_count; i++) {
		struct landlock_beneath beneath = {
			RIGHT_WRITE_FILE | RIGHT_MAKE_FILE | RIGHT_REMOVE_FILE,
			plan->folder[i]
		};

		if (plan->makes_files)
			beneath.allowed |= RIGHT_MAKE_FOLDER |
					   RIGHT_REMOVE_FOLDER;
		(void)syscall(NR_LANDLOCK_ADD_RULE, rules,
			      LANDLOCK_PATH_BENEATH, &beneath, 0);
	}
	(void)syscall(NR_LANDLOCK_RESTRICT_SELF, rules, 0);
	io_close(rules);
}

#else

size_t landlock_abi(void)
{
	return 0;
}

void landlock_enter(const struct sandbox_plan *plan)
{
	(void)plan;
}

#endif
