/* SPDX-License-Identifier: MIT */
/*
 * The lists below the summary's table: rules that an assessor asks for first,
 * whatever else became of them.
 */
#include "render/text.h"

#include "render/edits.h"
#include "render/names.h"
#include "render/signals.h"

#define LABEL_WIDTH ((size_t)19)
#define EDIT_RULES ((size_t)8) /* the details name all */

/* A list is begun by its first entry, so that none is empty. */
struct list {
	struct text *text;
	const char *label;
	bool begun;
};

/* The first list has an empty line above it. */
static void list_begin(struct list *list, bool *any)
{
	struct rich *rich = &list->text->rich;

	if (list->begun)
		return;
	if (!*any)
		sink_line_end(list->text->sink);
	*any = list->begun = true;
	rich_puts(rich, STYLE_HEADING, list->label);
	rich_pad(rich, LABEL_WIDTH);
}

static void list_end(struct list *list)
{
	if (!list->begun)
		return;
	rich_mark(&list->text->rich, STYLE_NONE);
	text_print_list(list->text, LABEL_WIDTH);
}

static bool was_raised_to(const struct stig_pair *pair, enum stig_cat cat)
{
	return pair->kinds & UINT32_C(1) << STIG_SEVERITY_RAISED &&
	       names_cat(pair->new_rule) == cat;
}

/* Every rule, whatever its state. */
static void put_raised(struct text *text, enum stig_cat cat, bool *any)
{
	static const char *const labels[] = {
		[STIG_CAT_I] = "Raised to CAT I",
		[STIG_CAT_II] = "Raised to CAT II",
		[STIG_CAT_III] = "Raised to CAT III",
	};
	const struct stig_report *report = text->report;
	struct list list = { text, labels[cat], false };
	struct buf *buf = &text->rich.text;

	for (size_t i = 0; i < report->pair_count; i++) {
		if (!was_raised_to(&report->pair[i], cat))
			continue;
		if (list.begun)
			buf_putc(buf, ' ');
		list_begin(&list, any);
		names_key_line(buf, report->pair[i].new_rule);
	}
	list_end(&list);
}

/* What is said of a check needs no name of the field. */
static void put_place(struct buf *buf, const struct stig_pair *pair,
		      const struct stig_change *change)
{
	size_t count;
	const struct stig_field_info *info = stig_fields(&count);

	names_key_line(buf, names_rule(pair));
	if (change->field != STIG_FIELD_CHECK)
		buf_printf(buf, " (%s)", info[change->field].name);
}

/* The first change of the rule with this hit: the check stands first. */
static const struct stig_change *find_change(const struct stig_pair *pair,
					     enum stig_signal signal,
					     char sign)
{
	if (!(pair->signals & UINT32_C(1) << signal))
		return NULL;
	for (size_t i = 0; i < pair->change_count; i++)
		if (signals_hit(&pair->change[i], signal, sign))
			return &pair->change[i];
	return NULL;
}

static void put_applicability_of(struct list *list, char sign,
				 const char *word, bool *any)
{
	const struct stig_report *report = list->text->report;
	struct buf *buf = &list->text->rich.text;
	bool said = false;

	for (size_t i = 0; i < report->pair_count; i++) {
		const struct stig_pair *pair = &report->pair[i];
		const struct stig_change *change =
			find_change(pair, STIG_APPLICABILITY, sign);

		if (!change)
			continue;
		if (list->begun && !said)
			buf_puts(buf, "; ");
		list_begin(list, any);
		buf_puts(buf, said ? " " : word);
		put_place(buf, pair, change);
		said = true;
	}
}

/* Lost and gained are opposites for the assessor: lost voids old answers. */
static void put_applicability(struct text *text, bool *any)
{
	struct list list = { text, "Not applicable", false };

	put_applicability_of(&list, '-', "lost ", any);
	put_applicability_of(&list, '+', "gained ", any);
	put_applicability_of(&list, '~', "reworded ", any);
	list_end(&list);
}

static void put_findings_of(struct list *list, char sign, bool *any)
{
	const struct stig_report *report = list->text->report;
	struct buf *buf = &list->text->rich.text;

	for (size_t i = 0; i < report->pair_count; i++) {
		const struct stig_pair *pair = &report->pair[i];
		const struct stig_change *change =
			find_change(pair, STIG_FINDING, sign);

		if (!change)
			continue;

		const struct stig_signal_hit *hit =
			signals_hit(change, STIG_FINDING, sign);

		if (list->begun)
			buf_puts(buf, ", ");
		list_begin(list, any);
		put_place(buf, pair, change);
		if (sign == '>')
			buf_printf(buf, " %u -> %u", hit->before, hit->after);
		else
			buf_puts(buf, " reworded");
	}
}

static void put_findings(struct text *text, bool *any)
{
	struct list list = { text, "Finding sentences", false };

	put_findings_of(&list, '>', any);
	put_findings_of(&list, '~', any);
	list_end(&list);
}

static void put_edits(struct text *text, bool *any)
{
	const struct stig_report *report = text->report;
	struct buf *buf = &text->rich.text;

	for (size_t i = 0; i < report->edit_group_count; i++) {
		const struct stig_edit_group *group = &report->edit_group[i];
		struct list list = { text, "Same edit", false };

		list_begin(&list, any);
		edits_put_words(buf, group);
		buf_puts(buf, "  ");
		names_count(buf, group->rule_count, "rule");
		buf_puts(buf, ": ");
		edits_put_rules(buf, group, EDIT_RULES);
		list_end(&list);
	}
}

void highlights_put(struct text *text)
{
	bool any = false;

	for (int cat = STIG_CAT_I; cat < STIG_CAT_NONE; cat++)
		put_raised(text, (enum stig_cat)cat, &any);
	put_applicability(text, &any);
	put_findings(text, &any);
	put_edits(text, &any);
}
