/* SPDX-License-Identifier: MIT */
/*
 * seccomp: a filter made from a table of the system calls that remain. Any
 * other ends the process, since only an attacker would make it.
 */
#include "cli/seccomp.h"

#if defined(__linux__) && defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__linux__) && defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

enum needed_by { BY_ALL, BY_OUTPUTS, BY_EXPORT };

/* What may still be called; the frequent ones first. */
static const struct allowed {
	unsigned number;
	enum needed_by by;
} allowed[] = {
	{ SYS_read, BY_ALL },
	{ SYS_write, BY_ALL },
	{ SYS_mmap, BY_ALL },
	{ SYS_munmap, BY_ALL },
	{ SYS_mremap, BY_ALL },
	{ SYS_brk, BY_ALL },
	{ SYS_madvise, BY_ALL },
	{ SYS_mprotect, BY_ALL },
	{ SYS_close, BY_ALL },
	{ SYS_fstat, BY_ALL },
	{ SYS_newfstatat, BY_ALL },
	{ SYS_lseek, BY_ALL },
	{ SYS_pread64, BY_ALL },
	{ SYS_futex, BY_ALL },
	{ SYS_getrandom, BY_ALL },
	{ SYS_clock_gettime, BY_ALL },
	{ SYS_sysinfo, BY_ALL }, /* glibc's qsort asks how much memory is */
	{ SYS_fsync, BY_OUTPUTS },
	{ SYS_fchmod, BY_OUTPUTS },
	{ SYS_renameat, BY_OUTPUTS },
	{ SYS_unlinkat, BY_OUTPUTS },
	{ SYS_mkdirat, BY_EXPORT },
	{ SYS_rt_sigreturn, BY_ALL },
	{ SYS_rt_sigaction, BY_ALL },
	{ SYS_rt_sigprocmask, BY_ALL },
	{ SYS_getpid, BY_ALL }, /* these three: to die by a signal */
	{ SYS_gettid, BY_ALL },
	{ SYS_tgkill, BY_ALL },
	{ SYS_wait4, BY_ALL }, /* the pager */
	{ SYS_exit, BY_ALL },
	{ SYS_exit_group, BY_ALL },
};

#define ALLOWED_COUNT (sizeof(allowed) / sizeof(allowed[0]))
#define FILTER_SIZE (2 * ALLOWED_COUNT + 16)

struct filter {
	struct sock_filter step[FILTER_SIZE];
	unsigned short count;
};

static void filter_add(struct filter *filter, struct sock_filter step)
{
	filter->step[filter->count++] = step;
}

static void filter_load(struct filter *filter, size_t offset)
{
	filter_add(filter, (struct sock_filter)BPF_STMT(
				   BPF_LD | BPF_W | BPF_ABS,
				   (uint32_t)offset));
}

static void filter_return(struct filter *filter, uint32_t action)
{
	filter_add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K,
							action));
}

/* Goes on with the next step if the loaded value is this, else skips some. */
static void filter_equal(struct filter *filter, uint32_t value,
			 uint8_t skip_if_not)
{
	filter_add(filter,
		   (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
						value, 0, skip_if_not));
}

/* openat that makes a new file for writing, and no other. */
static void filter_allow_create(struct filter *filter)
{
	uint32_t create = O_WRONLY | O_CREAT | O_EXCL;

	filter_equal(filter, SYS_openat, 4);
	filter_load(filter, offsetof(struct seccomp_data, args[2]));
	filter_add(filter, (struct sock_filter)BPF_STMT(
				   BPF_ALU | BPF_AND | BPF_K,
				   create | O_ACCMODE));
	filter_equal(filter, create, 1);
	filter_return(filter, SECCOMP_RET_ALLOW);
}

void seccomp_enter(const struct sandbox_plan *plan)
{
	enum needed_by most = plan->makes_files	   ? BY_EXPORT
			      : plan->folder_count ? BY_OUTPUTS
						   : BY_ALL;
	struct filter filter = { .count = 0 };

	filter_load(&filter, offsetof(struct seccomp_data, arch));
	filter_equal(&filter, ARCHITECTURE, 1);
	filter_load(&filter, offsetof(struct seccomp_data, nr));
	/* another architecture's number equals none of the table */
	for (size_t i = 0; i < ALLOWED_COUNT; i++) {
		if (allowed[i].by > most)
			continue;
		filter_equal(&filter, allowed[i].number, 1);
		filter_return(&filter, SECCOMP_RET_ALLOW);
	}
	if (plan->makes_files)
		filter_allow_create(&filter);
	filter_return(&filter, SECCOMP_RET_KILL_PROCESS);

	struct sock_fprog program = { filter.count, filter.step };

	(void)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program);
}

bool seccomp_present(void)
{
	uint32_t action = SECCOMP_RET_KILL_PROCESS;

	return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

#else

void seccomp_enter(const struct sandbox_plan *plan)
{
	(void)plan;
}

bool seccomp_present(void)
{
	return false;
}

#endif
