/* SPDX-License-Identifier: MIT */
/*
 * The only file that calls malloc. Out of memory is handled here, in one
 * place, because no caller has anything useful to do about it.
 */
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void (*handler)(void);

void mem_set_handler(void (*out_of_memory)(void))
{
	handler = out_of_memory;
}

_Noreturn void mem_exhausted(void)
{
	static const char line[] = "stigdiff: out of memory\n";

	if (handler)
		handler();
	/* nothing is left to do about a message that cannot be written */
	(void)!write(STDERR_FILENO, line, sizeof(line) - 1);
	_exit(2);
}

void *mem_alloc(size_t size)
{
	void *ptr = malloc(size ? size : 1);

	if (!ptr)
		mem_exhausted();
	return ptr;
}

void *mem_realloc(void *old, size_t size)
{
	void *ptr = realloc(old, size ? size : 1);

	if (!ptr)
		mem_exhausted();
	return ptr;
}

void *mem_calloc(size_t count, size_t size)
{
	void *ptr = calloc(count ? count : 1, size ? size : 1);

	if (!ptr)
		mem_exhausted();
	return ptr;
}

void *mem_array(void *old, size_t count, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(count, size, &bytes))
		mem_exhausted();
	return mem_realloc(old, bytes);
}

char *mem_strdup(const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(mem_alloc(size), text, size);
}

void mem_free(void *ptr)
{
	free(ptr);
}
