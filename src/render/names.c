/* SPDX-License-Identifier: MIT */
/* The names that stand in headings, lists, file headers and hunk headers. */
#include "render/names.h"

#include "base/escape.h"
#include "base/str.h"

#define SHOWN_BYTES ((size_t)4096)

bool names_is_cut(struct stig_str text)
{
	return text.len > SHOWN_BYTES;
}

void names_one_line(struct buf *buf, struct stig_str text)
{
	size_t end = text.len;

	if (names_is_cut(text)) {
		end = SHOWN_BYTES;
		/* not inside a character */
		while (end && ((unsigned char)text.ptr[end] & 0xc0) == 0x80)
			end--;
	}
	escape_put(buf, str_slice(text, 0, end), ESCAPE_ONE_LINE);
	if (end < text.len)
		buf_puts(buf, "...");
}

void names_key(struct buf *buf, const struct stig_rule *rule)
{
	buf_put_str(buf, rule->vuln_id);
	if (rule->ordinal > 1)
		buf_printf(buf, "#%u", rule->ordinal);
}

void names_key_line(struct buf *buf, const struct stig_rule *rule)
{
	names_one_line(buf, rule->vuln_id);
	if (rule->ordinal > 1)
		buf_printf(buf, "#%u", rule->ordinal);
}

const struct stig_rule *names_rule(const struct stig_pair *pair)
{
	return pair->new_rule ? pair->new_rule : pair->old_rule;
}

enum stig_cat names_cat(const struct stig_rule *rule)
{
	return stig_cat_of(rule->field[STIG_FIELD_SEVERITY]);
}

bool names_cat_changed(const struct stig_pair *pair)
{
	return pair->old_rule && pair->new_rule &&
	       names_cat(pair->old_rule) != names_cat(pair->new_rule);
}

const char *names_matched_by(enum stig_matched_by by)
{
	static const char *const names[STIG_MATCHED_BY_COUNT] = {
		[STIG_BY_NOTHING] = "nothing",
		[STIG_BY_VULN_ID] = "Vuln ID",
		[STIG_BY_LEGACY] = "legacy id",
		[STIG_BY_STIG_ID] = "STIG ID",
		[STIG_BY_RULE_ID] = "Rule ID",
	};

	return names[by];
}

static const struct stig_field_info *field_info(enum stig_field field)
{
	size_t count;

	return &stig_fields(&count)[field];
}

bool names_counts(const struct stig_change *change)
{
	return !change->whitespace_only &&
	       field_info(change->field)->level < STIG_IDS;
}

size_t names_fields(struct buf *buf, const struct stig_pair *pair)
{
	return names_fields_but(buf, pair, STIG_FIELD_COUNT);
}

size_t names_fields_but(struct buf *buf, const struct stig_pair *pair,
			enum stig_field but)
{
	size_t count = 0;

	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];

		if (!names_counts(change) || change->field == but)
			continue;
		buf_puts(buf, count++ ? ", " : "");
		buf_puts(buf, field_info(change->field)->name);
	}
	return count;
}

void names_listed(struct buf *buf, const struct stig_pair *pair)
{
	const char *comma = "";

	for (size_t i = 0; i < pair->change_count; i++) {
		if (!pair->change[i].listed)
			continue;
		buf_puts(buf, comma);
		buf_puts(buf, field_info(pair->change[i].field)->name);
		comma = ",";
	}
}

/* Of "01" to "12", or NULL. */
static const char *month_name(const char *digits)
{
	static const char names[12][4] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun",
		"Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
	};
	unsigned month = (unsigned)(digits[0] - '0') * 10 +
			 (unsigned)(digits[1] - '0');

	return month >= 1 && month <= 12 ? names[month - 1] : NULL;
}

void names_date(struct buf *buf, struct stig_str iso)
{
	const char *month = NULL;

	if (iso.len == 10 && str_is_digits(str_slice(iso, 5, 7)))
		month = month_name(iso.ptr + 5);
	if (!month) {
		names_one_line(buf, iso);
		return;
	}
	names_one_line(buf, str_slice(iso, 8, 10));
	buf_printf(buf, " %s ", month);
	names_one_line(buf, str_slice(iso, 0, 4));
}

static void path_put(struct buf *buf, struct stig_str label,
		     const char *missing, const struct stig_rule *rule,
		     const struct stig_change *change)
{
	struct buf key = BUF_INIT;

	escape_path_put(buf, label.len ? label : str_of(missing));
	buf_putc(buf, '/');
	names_key(&key, rule);
	escape_path_put(buf, buf_str(&key));
	buf_release(&key);
	buf_putc(buf, '/');
	buf_puts(buf, field_info(change->field)->name);
}

void names_old_path(struct buf *buf, const struct stig_report *report,
		    const struct stig_pair *pair,
		    const struct stig_change *change)
{
	if (!pair->old_rule || change->old_text.len == 0)
		buf_puts(buf, "/dev/null");
	else
		path_put(buf, report->old_release->label, "old",
			 pair->old_rule, change);
}

void names_new_path(struct buf *buf, const struct stig_report *report,
		    const struct stig_pair *pair,
		    const struct stig_change *change)
{
	if (!pair->new_rule || change->new_text.len == 0)
		buf_puts(buf, "/dev/null");
	else
		path_put(buf, report->new_release->label, "new",
			 pair->new_rule, change);
}

/* A count of 1 is left out, as git and filterdiff write it. */
static void range_put(struct buf *buf, char sign, size_t start, size_t count)
{
	buf_printf(buf, "%c%zu", sign, start);
	if (count != 1)
		buf_printf(buf, ",%zu", count);
}

void names_hunk(struct buf *buf, const struct stig_hunk *hunk)
{
	buf_puts(buf, "@@ ");
	range_put(buf, '-', hunk->old_start, hunk->old_count);
	buf_putc(buf, ' ');
	range_put(buf, '+', hunk->new_start, hunk->new_count);
	buf_puts(buf, " @@");
}

void names_section(struct buf *buf, const struct stig_pair *pair)
{
	const struct stig_rule *rule = names_rule(pair);

	buf_putc(buf, ' ');
	names_key_line(buf, rule);
	buf_printf(buf, " CAT %s ", stig_cat_name(names_cat(rule)));
	names_one_line(buf, rule->field[STIG_FIELD_STIG_ID]);
}

void names_count(struct buf *buf, size_t count, const char *noun)
{
	buf_printf(buf, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}
