/* SPDX-License-Identifier: MIT */
/* schema: what programs that read -f json may rely on. */
#include "cli/command.h"

#include "base/str.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/output.h"

enum exit_status schema_run(const struct options *options)
{
	struct stig_error err = { .status = STIG_OK };

	(void)options;
	if (output_print(str_of(stig_schema()), &err) == STIG_OK)
		return EXIT_SAME;
	return message_error(&err);
}
