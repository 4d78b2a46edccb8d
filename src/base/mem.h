/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_BASE_MEM_H
#define STIGDIFF_BASE_MEM_H

#include <stddef.h>

/*
 * Every allocation of the program, ours and those of the libraries that take
 * hooks. None of these returns NULL: when memory ends the handler is called,
 * which must not return; without one, one line on stderr and exit status 2.
 */
void mem_set_handler(void (*out_of_memory)(void));

void *mem_alloc(size_t size);
void *mem_realloc(void *ptr, size_t size);
char *mem_strdup(const char *text);
void mem_free(void *ptr);

/* count elements of size bytes, zeroed; a product that overflows ends too. */
void *mem_calloc(size_t count, size_t size);

/* An array of count elements of size bytes, grown or shrunk to that. */
void *mem_array(void *ptr, size_t count, size_t size);

/* Calls the handler: a size that cannot be computed is as good as no memory. */
_Noreturn void mem_exhausted(void);

#endif
