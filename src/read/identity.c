/* SPDX-License-Identifier: MIT */
/* Who a rule is: ids as DISA writes them, and ids that are not unique. */
#include "read/identity.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <stdbool.h>
#include <stdlib.h>

struct stig_str identity_strip(struct stig_str id)
{
	static const char *const words[] = { "_benchmark_", "_group_",
					     "_rule_" };
	struct stig_str stripped = utf8_trim(id);

	if (!str_starts(stripped, "xccdf_"))
		return stripped;

	struct stig_str rest = str_slice(stripped, 6, stripped.len);
	const char *end = memchr(rest.ptr, '_', rest.len);
	if (!end || end == rest.ptr)
		return stripped;
	rest = str_slice(rest, (size_t)(end - rest.ptr), rest.len);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (str_starts(rest, words[i]) &&
		    rest.len > strlen(words[i]))
			return str_slice(rest, strlen(words[i]), rest.len);
	return stripped;
}

/* A rule with what its place in the document says, for sorting. */
struct entry {
	struct stig_rule *rule;
	size_t group, index;
};

static int compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = str_compare(x->rule->vuln_id, y->rule->vuln_id);

	if (order)
		return order;
	return (x->index > y->index) - (x->index < y->index);
}

static enum stig_status refuse_twin(const struct doc *doc,
				    const struct stig_rule *rule,
				    unsigned long first, unsigned long second,
				    struct stig_error *err)
{
	error_set(err, STIG_EFORMAT, "two Groups have the Vuln ID %s; the "
		  "first is in line %lu", escape_quote(rule->vuln_id).text,
		  first);
	error_hint(err, "one would hide changes of the other; fetch the file "
			"again, or remove the Group that does not belong");
	error_place(err, doc->release.name, second, 0);
	return STIG_EFORMAT;
}

/* DISA's Groups ascend by Vuln ID nearly always: then nothing is sorted. */
static struct entry *sorted_entries(struct doc *doc, const size_t *group)
{
	size_t count = doc->release.rule_count;
	struct entry *entry = mem_calloc(count, sizeof(*entry));
	bool sorted = true;

	for (size_t i = 0; i < count; i++) {
		entry[i] = (struct entry){ &doc->rule[i], group[i], i };
		if (i && compare_entries(&entry[i - 1], &entry[i]) > 0)
			sorted = false;
	}
	if (!sorted)
		qsort(entry, count, sizeof(*entry), compare_entries);
	return entry;
}

enum stig_status identity_check(struct doc *doc, const size_t *group,
				const unsigned long *group_line,
				struct stig_error *err)
{
	struct entry *entry = sorted_entries(doc, group);
	enum stig_status status = STIG_OK;

	for (size_t i = 1; i < doc->release.rule_count && !status; i++) {
		struct entry *before = &entry[i - 1], *here = &entry[i];

		if (!str_equal(before->rule->vuln_id, here->rule->vuln_id))
			continue;
		if (before->group != here->group)
			status = refuse_twin(doc, here->rule,
					     group_line[before->group],
					     group_line[here->group], err);
		here->rule->ordinal = before->rule->ordinal + 1;
	}
	mem_free(entry);
	return status;
}

void identity_note_severities(struct doc *doc)
{
	const struct stig_rule *first = NULL;
	size_t count = 0;

	for (size_t i = doc->release.rule_count; i-- > 0;) {
		if (doc->rule[i].field[STIG_FIELD_SEVERITY].len)
			continue;
		first = &doc->rule[i];
		count++;
	}
	if (first)
		notes_add(&doc->notes, first->line, "%zu %s no severity; the "
			  "first is %s", count, count == 1 ? "rule has"
							   : "rules have",
			  escape_quote(first->vuln_id).text);
}

static int compare_stig_ids(const void *a, const void *b)
{
	const struct stig_rule *x = *(struct stig_rule *const *)a;
	const struct stig_rule *y = *(struct stig_rule *const *)b;
	int order = str_compare(x->field[STIG_FIELD_STIG_ID],
				y->field[STIG_FIELD_STIG_ID]);

	return order ? order : (x > y) - (x < y);
}

void identity_note_stig_ids(struct doc *doc)
{
	size_t count = doc->release.rule_count;
	struct stig_rule **by_id = mem_calloc(count, sizeof(*by_id));
	size_t same;

	for (size_t i = 0; i < count; i++)
		by_id[i] = &doc->rule[i];
	qsort(by_id, count, sizeof(*by_id), compare_stig_ids);
	for (size_t i = 0; i < count; i += same) {
		struct stig_str id = by_id[i]->field[STIG_FIELD_STIG_ID];

		for (same = 1; i + same < count; same++)
			if (!str_equal(by_id[i + same]
					       ->field[STIG_FIELD_STIG_ID],
				       id))
				break;
		if (same > 1 && id.len)
			notes_add(&doc->notes, by_id[i]->line,
				 "%zu rules have the STIG ID %s", same,
				 escape_quote(id).text);
	}
	mem_free(by_id);
}
