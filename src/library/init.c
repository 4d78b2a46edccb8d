/* SPDX-License-Identifier: MIT */
/* Setting the library up: the handler for memory, a seed, libxml2's locks. */
#include "stigdiff.h"

#include "base/hash.h"
#include "base/mem.h"
#include "read/xml.h"

void stig_init(void (*out_of_memory)(void))
{
	mem_set_handler(out_of_memory);
	hash_init();
	xml_init();
}

const char *stig_version(void)
{
	return STIG_VERSION;
}
