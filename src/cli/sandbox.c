/* SPDX-License-Identifier: MIT */
/*
 * One process that gives up its rights before it parses. Kernels and
 * containers that have not all of the protections go on without.
 */
#include "cli/sandbox.h"

#include "cli/landlock.h"
#include "cli/seccomp.h"

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#define MEMORY_LIMIT ((rlim_t)1024 * 1024 * 1024)
#define CPU_SECONDS ((rlim_t)30)

/*
 * Sanitizers map terabytes, read files and start threads; coverage writes its
 * counts at the end. Such builds define STIGDIFF_NO_SANDBOX or are noticed.
 */
#ifdef __has_feature
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) ||    \
	__has_feature(thread_sanitizer)
#undef STIGDIFF_NO_SANDBOX
#define STIGDIFF_NO_SANDBOX 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#undef STIGDIFF_NO_SANDBOX
#define STIGDIFF_NO_SANDBOX 1
#endif
#ifdef STIGDIFF_NO_SANDBOX
static const bool wanted = false;
#else
static const bool wanted = true;
#endif

static const struct {
	int what;
	rlim_t most;
} limits[] = {
	{ RLIMIT_AS, MEMORY_LIMIT },
	{ RLIMIT_CPU, CPU_SECONDS },
	{ RLIMIT_CORE, 0 },
};

static void limit(int what, rlim_t most)
{
	struct rlimit now;

	if (getrlimit(what, &now) != 0)
		return;
	/* a lower limit of the user's stays; all compare as unsigned */
	if (now.rlim_cur > most) {
		now.rlim_cur = most;
		(void)setrlimit(what, &now);
	}
}

void sandbox_enter(const struct sandbox_plan *plan)
{
	if (!wanted)
		return;
	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
		limit(limits[i].what, limits[i].most);
#ifdef __linux__
	/* without it the kernel refuses what follows */
	(void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
	landlock_enter(plan);
	seccomp_enter(plan);
}

void sandbox_describe(struct buf *out)
{
	size_t abi = landlock_abi();

	if (!wanted) {
		buf_puts(out, "none in this build");
		return;
	}
	buf_puts(out, "memory and time limits");
	if (abi > 0)
		buf_printf(out, ", Landlock ABI %zu", abi);
	if (seccomp_present())
		buf_puts(out, ", seccomp");
}
