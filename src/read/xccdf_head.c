/* SPDX-License-Identifier: MIT */
/*
 * The head of a benchmark: id, title, status, version, release, date; and its
 * Groups, which give their rules a Vuln ID and an SRG.
 */
#include "read/xccdf_steps.h"

#include "base/error.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "read/identity.h"
#include "read/limits.h"

struct stig_str reader_keep(struct reader *r, struct stig_str text)
{
	return arena_str(&r->doc->arena, text);
}

struct stig_str reader_attribute(struct reader *r, const char *name)
{
	struct stig_str value = { "", 0 };

	xml_attribute(r->xml, name, &value);
	return value;
}

/* An id becomes part of keys and file names, so it has a limit of its own. */
struct stig_str reader_id(struct reader *r, const char *what)
{
	struct stig_str id = identity_strip(reader_attribute(r, "id"));

	if (!id.len) {
		xml_fail(r->xml, XML_HERE, STIG_EFORMAT,
			 "%s without an id", what);
		xml_hint(r->xml, "this copy was damaged or edited; "
			 "fetch the file again from DISA");
	} else if (id.len > LIMIT_ID_BYTES) {
		xml_fail(r->xml, XML_HERE, STIG_ELIMIT,
			 "refused: the id of a %s has %s bytes; the limit is "
			 "%d", what, error_count(id.len).text, LIMIT_ID_BYTES);
	}
	return reader_keep(r, id);
}

/* ------------------------------------------------------------ benchmark */

void head_enter_benchmark(struct reader *r)
{
	r->doc->release.id = reader_id(r, "Benchmark");
	r->doc->release.source = str_ends(str_of(r->space), "/1.2")
					 ? STIG_XCCDF_1_2
					 : STIG_XCCDF_1_1;
}

void head_enter_status(struct reader *r)
{
	struct stig_str *date = &r->doc->release.status_date;

	if (!date->len)
		*date = reader_keep(r, reader_attribute(r, "date"));
}

/* The first of several counts, as it does for DISA's own viewer. */
static void set_once(struct reader *r, struct stig_str *to,
		     struct stig_str text)
{
	if (!to->len)
		*to = reader_keep(r, utf8_trim(text));
}

void head_leave_status(struct reader *r, struct stig_str text)
{
	set_once(r, &r->doc->release.status, text);
}

void head_leave_title(struct reader *r, struct stig_str text)
{
	set_once(r, &r->doc->release.title, text);
}

void head_leave_version(struct reader *r, struct stig_str text)
{
	set_once(r, &r->doc->release.version, text);
}

/* By id: generator and conventionsVersion are plain-text elements too. */
void head_enter_plain_text(struct reader *r)
{
	r->is_release_info = str_is(reader_attribute(r, "id"), "release-info");
}

void head_leave_plain_text(struct reader *r, struct stig_str text)
{
	if (r->is_release_info && !r->doc->release.release.len)
		doc_release_info(r->doc, text, xml_line(r->xml));
	r->is_release_info = false;
}

/* --------------------------------------------------------- groups, rules */

void reader_add_group(struct reader *r, struct stig_str id)
{
	if (r->group_count == r->group_room) {
		r->group_room = r->group_room ? r->group_room * 2 : 64;
		r->group_id = mem_array(r->group_id, r->group_room,
					sizeof(*r->group_id));
		r->group_title = mem_array(r->group_title, r->group_room,
					   sizeof(*r->group_title));
		r->group_line = mem_array(r->group_line, r->group_room,
					  sizeof(*r->group_line));
	}
	r->group_id[r->group_count] = id;
	r->group_title[r->group_count] = (struct stig_str){ "", 0 };
	r->group_line[r->group_count] = xml_line(r->xml);
	r->group = r->group_count++;
}

void head_enter_group(struct reader *r)
{
	reader_add_group(r, reader_id(r, "Group"));
}

void head_leave_group_title(struct reader *r, struct stig_str text)
{
	r->group_title[r->group] = reader_keep(r, text);
}

