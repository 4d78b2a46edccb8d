/* SPDX-License-Identifier: MIT */
/* What stands above the changes of a rule: which it is, what became of it. */
#include "render/text.h"

#include "render/names.h"
#include "render/signals.h"
#include "render/style.h"

#define PROSE_HANG 4
#define WHAT_WIDTH ((size_t)34)

/* "check, fix changed" */
static void what_changed(struct buf *buf, const struct stig_pair *pair)
{
	names_fields(buf, pair);
	buf_puts(buf, " changed");
}

static void what_renumbered(struct buf *buf, const struct stig_pair *pair)
{
	struct buf fields = BUF_INIT;
	/* its CATs follow */
	enum stig_field but = names_cat_changed(pair) ? STIG_FIELD_SEVERITY
						      : STIG_FIELD_COUNT;

	buf_puts(buf, "renumbered from ");
	names_key_line(buf, pair->old_rule);
	buf_printf(buf, " (by %s)", names_matched_by(pair->matched_by));
	if (pair->check_same)
		buf_puts(buf, ", check text the same");
	if (names_fields_but(&fields, pair, but)) {
		buf_puts(buf, ", ");
		buf_put_str(buf, buf_str(&fields));
		buf_puts(buf, " changed");
	}
	buf_release(&fields);
}

static void what_added(struct buf *buf, const struct stig_pair *pair)
{
	(void)pair;
	buf_puts(buf, "new rule");
}

static void what_removed(struct buf *buf, const struct stig_pair *pair)
{
	(void)pair;
	buf_puts(buf, "removed");
}

static void what_ids(struct buf *buf, const struct stig_pair *pair)
{
	size_t count;
	const struct stig_kind_info *kinds = stig_kinds(&count);
	const char *comma = "";

	for (size_t i = 0; i < count; i++) {
		if (!(pair->kinds & UINT32_C(1) << i))
			continue;
		buf_puts(buf, comma);
		buf_puts(buf, kinds[i].reason);
		comma = ", ";
	}
}

static void what_unchanged(struct buf *buf, const struct stig_pair *pair)
{
	(void)pair;
	buf_puts(buf, "unchanged");
}

static void (*const put_what[STIG_STATE_COUNT])(struct buf *buf,
					const struct stig_pair *pair) = {
	[STIG_ADDED] = what_added,
	[STIG_REMOVED] = what_removed,
	[STIG_RENUMBERED] = what_renumbered,
	[STIG_CHANGED] = what_changed,
	[STIG_IDS_ONLY] = what_ids,
	[STIG_UNCHANGED] = what_unchanged,
};

static void put_cats(struct buf *buf, const struct stig_pair *pair)
{
	if (names_cat_changed(pair))
		buf_printf(buf, ", CAT %s -> CAT %s",
			   stig_cat_name(names_cat(pair->old_rule)),
			   stig_cat_name(names_cat(pair->new_rule)));
}

/* The level, and where in the texts the substance may be. */
static void put_level(struct rich *rich, const struct stig_pair *pair)
{
	struct buf *buf = &rich->text;
	size_t count, before;

	buf_puts(buf, stig_levels(&count)[pair->level].name);
	before = buf->len;
	buf_puts(buf, "   ");
	if (!signals_put(buf, pair))
		buf->len = before;
	rich_mark(rich, STYLE_NONE);
}

/* "V-1  CAT II  STIG-ID  check changed       assess   check: number" */
static void put_head(struct text *text, const struct stig_pair *pair)
{
	const struct stig_rule *rule = names_rule(pair);
	struct rich *rich = &text->rich;
	struct buf *buf = &rich->text;

	names_key_line(buf, rule);
	buf_printf(buf, "  CAT %-2s  ", stig_cat_name(names_cat(rule)));
	names_one_line(buf, rule->field[STIG_FIELD_STIG_ID]);
	buf_puts(buf, "  ");
	rich_mark(rich, STYLE_HEADING);

	size_t what = buf->len;
	put_what[pair->state](buf, pair);
	put_cats(buf, pair);
	rich_mark(rich, STYLE_HEADING);
	if (pair->level < STIG_LEVEL_NONE) {
		rich_pad(rich, what + WHAT_WIDTH);
		put_level(rich, pair);
	}
	text_print(text, PROSE_HANG);
}

/* "  similar text now in V-2 (63 %), which gained CCI-000366" */
static void put_hint(struct buf *buf, const struct stig_hint *hint)
{
	buf_puts(buf, "  similar text now in ");
	names_key_line(buf, hint->rule);
	buf_printf(buf, " (%u %%)", hint->percent);
	for (size_t i = 0; i < hint->cci_count; i++) {
		buf_puts(buf, i ? " " : ", which gained ");
		names_one_line(buf, hint->cci[i]);
	}
}

static void put_prose(struct text *text, const struct stig_pair *pair)
{
	struct stig_str title = names_rule(pair)->field[STIG_FIELD_TITLE];
	struct rich *rich = &text->rich;

	if (title.len) {
		buf_puts(&rich->text, "  ");
		names_one_line(&rich->text, title);
		rich_mark(rich, STYLE_NONE);
		text_print(text, PROSE_HANG);
	}
	if (pair->hint) {
		put_hint(&rich->text, pair->hint);
		rich_mark(rich, STYLE_NONE);
		text_print(text, PROSE_HANG);
	}
	if (pair->silent) {
		rich_puts(rich, STYLE_NONE, "  Rule ID unchanged");
		text_print(text, PROSE_HANG);
	}
}

void rule_head_put(struct text *text, const struct stig_pair *pair)
{
	put_head(text, pair);
	put_prose(text, pair);
}
