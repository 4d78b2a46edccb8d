/* SPDX-License-Identifier: MIT */
/* What commands write beside reports: texts, names and keys, made safe. */
#include "render/names.h"
#include "render/sink.h"

bool stig_field_put(const struct stig_sink *to, struct stig_str text)
{
	struct sink sink = SINK_INIT(to);

	if (text.len) {
		sink_escape(&sink, text, ESCAPE_TEXT);
		sink_line_end(&sink);
	}
	return sink_finish(&sink);
}

bool stig_escape_put(const struct stig_sink *to, struct stig_str text,
		     bool one_line)
{
	struct sink sink = SINK_INIT(to);

	sink_escape(&sink, text, one_line ? ESCAPE_ONE_LINE : ESCAPE_TEXT);
	return sink_finish(&sink);
}

bool stig_path_put(const struct stig_sink *to, struct stig_str part)
{
	struct sink sink = SINK_INIT(to);

	escape_path_put(sink_buf(&sink), part);
	return sink_finish(&sink);
}

bool stig_key_put(const struct stig_sink *to, const struct stig_rule *rule)
{
	struct sink sink = SINK_INIT(to);

	names_key(sink_buf(&sink), rule);
	return sink_finish(&sink);
}
