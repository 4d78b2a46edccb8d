/* SPDX-License-Identifier: MIT */
/*
 * Per field of a pair of rules: same, white space, changed. Then what that
 * makes of the rule. Exact hashes decide nearly always; texts are folded only
 * where the exact ones differ.
 */
#include "compare/changes.h"

#include "base/hash.h"
#include "base/str.h"
#include "base/utf8.h"
#include "compare/satisfies.h"
#include "compare/sets.h"
#include "compare/typography.h"
#include "model/field.h"
#include "model/severity.h"

#define BIT(kind) (UINT32_C(1) << (kind))

_Static_assert(STIG_KIND_COUNT <= 32, "stig_pair.kinds is 32 bits");

/* ---------------------------------------------------------------- fields */

/* An equal hash proves nothing: length and bytes do. */
static bool is_identical(const struct stig_rule *a, const struct stig_rule *b,
			 enum stig_field field)
{
	return hash_equal(a->hash[field], b->hash[field]) &&
	       str_equal(a->field[field], b->field[field]);
}

static struct stig_str text_of(const struct stig_rule *rule,
			       enum stig_field field)
{
	return rule ? rule->field[field] : (struct stig_str){ "", 0 };
}

/* Does the field differ? For a lone rule: does it hold anything? */
static bool differs(const struct stig_pair *pair, enum stig_field field)
{
	if (pair->old_rule && pair->new_rule)
		return !is_identical(pair->old_rule, pair->new_rule, field);
	return text_of(pair->old_rule, field).len ||
	       text_of(pair->new_rule, field).len;
}

static bool is_listed(const struct changes *changes,
		      const struct stig_change *change)
{
	const struct stig_compare_options *options = changes->options;

	return (!change->whitespace_only || options->show_space) &&
	       (field_info(change->field)->level < STIG_IDS ||
		options->show_ids);
}

/* Lines for every shape where files are compared; words only for texts. */
static void add_lines(struct changes *changes, struct stig_change *change)
{
	const struct stig_compare_options *options = changes->options;
	struct text_options text = {
		.words = options->detail == STIG_DETAIL_WORDS,
		.sentences = options->sentences,
		.space = options->show_space,
		.context = options->context,
	};

	if (options->detail == STIG_DETAIL_FIELDS ||
	    (!change->listed && !options->all_changes))
		return;
	if (text.words && field_info(change->field)->shape != STIG_TEXT)
		return;
	text_compare(changes->arena, change, &text, &changes->budget);
}

static void change_fill(struct changes *changes, struct stig_change *change,
			const struct stig_pair *pair, enum stig_field field)
{
	change->field = field;
	change->old_text = text_of(pair->old_rule, field);
	change->new_text = text_of(pair->new_rule, field);
	change->whitespace_only =
		pair->old_rule && pair->new_rule &&
		utf8_equal_folded(change->old_text, change->new_text);
	change->typography =
		pair->old_rule && pair->new_rule && !change->whitespace_only &&
		field_info(field)->shape == STIG_TEXT &&
		typography_only(change->old_text, change->new_text);
	change->listed = is_listed(changes, change);
	if (field_info(field)->shape == STIG_SET)
		sets_compare(changes->arena, change);
	if (changes->signals && pair->old_rule && pair->new_rule)
		signals_find(changes->signals, changes->arena, change);
	add_lines(changes, change);
}

/* ----------------------------------------------------------------- rules */

static uint32_t kinds_of_change(const struct stig_change *change)
{
	if (change->whitespace_only)
		return BIT(STIG_WHITESPACE_ONLY);
	switch (change->field) {
	case STIG_FIELD_SEVERITY:
		return BIT(severity_change(change->old_text,
					   change->new_text));
	case STIG_FIELD_CCI:
		return (change->removed_count ? BIT(STIG_CCI_REMOVED) : 0) |
		       (change->added_count ? BIT(STIG_CCI_ADDED) : 0);
	case STIG_FIELD_DISCUSSION:
		return satisfies_only(change->old_text, change->new_text)
			       ? BIT(STIG_SATISFIES_CHANGED)
			       : BIT(STIG_DISCUSSION_CHANGED);
	default:
		return BIT(field_info(change->field)->kind);
	}
}

static bool is_renumbered(const struct stig_pair *pair)
{
	return !str_equal(pair->old_rule->vuln_id, pair->new_rule->vuln_id) ||
	       pair->old_rule->ordinal != pair->new_rule->ordinal;
}

static uint32_t kinds_of_pair(const struct stig_pair *pair)
{
	uint32_t kinds = 0;

	if (!pair->old_rule)
		return BIT(STIG_RULE_ADDED);
	if (!pair->new_rule)
		return BIT(STIG_RULE_REMOVED);
	if (is_renumbered(pair))
		kinds |= BIT(STIG_RULE_RENUMBERED);
	for (size_t i = 0; i < pair->change_count; i++)
		kinds |= kinds_of_change(&pair->change[i]);
	return kinds;
}

static enum stig_state state_of(const struct stig_pair *pair)
{
	if (!pair->old_rule)
		return STIG_ADDED;
	if (!pair->new_rule)
		return STIG_REMOVED;
	if (pair->kinds & BIT(STIG_RULE_RENUMBERED))
		return STIG_RENUMBERED;
	if (pair->level < STIG_IDS)
		return STIG_CHANGED;
	return pair->kinds ? STIG_IDS_ONLY : STIG_UNCHANGED;
}

/* Kinds stand in the order of need, so the first is the reason. */
static void set_reason(struct stig_pair *pair)
{
	size_t count;
	const struct stig_kind_info *kind = stig_kinds(&count);

	pair->level = STIG_LEVEL_NONE;
	pair->reason = STIG_KIND_COUNT;
	for (size_t i = count; i-- > 0;) {
		if (!(pair->kinds & BIT(i)))
			continue;
		pair->reason = (enum stig_kind)i;
		if (kind[i].level < pair->level)
			pair->level = kind[i].level;
	}
}

/* Also where the options leave the Rule ID out of the comparison. */
static bool keeps_rule_id(const struct stig_pair *pair)
{
	return pair->old_rule->field[STIG_FIELD_RULE_ID].len > 0 &&
	       is_identical(pair->old_rule, pair->new_rule,
			    STIG_FIELD_RULE_ID);
}

/* Flags that look over all changes of the pair. */
static void set_flags(const struct changes *changes, struct stig_pair *pair)
{
	bool text_changed = false, any_listed = false;
	bool lone = !pair->old_rule || !pair->new_rule;

	/* nothing is said of a check that was not compared */
	pair->check_same = !lone && changes->fields >> STIG_FIELD_CHECK & 1;
	for (size_t i = 0; i < pair->change_count; i++) {
		const struct stig_change *change = &pair->change[i];
		bool changed = !change->whitespace_only;

		any_listed |= change->listed;
		for (size_t j = 0; j < change->signal_count; j++)
			pair->signals |= BIT(change->signal[j].signal);
		if (change->field == STIG_FIELD_CHECK && changed)
			pair->check_same = false;
		if (field_info(change->field)->shape == STIG_TEXT && changed)
			text_changed = true;
	}
	pair->silent = !lone && text_changed && keeps_rule_id(pair);
	pair->listed = changes->options->all_rules || any_listed ||
		       pair->level < STIG_IDS;
}

void changes_find(struct changes *changes, struct stig_pair *pair)
{
	enum stig_field differing[STIG_FIELD_COUNT];
	size_t count = 0;

	for (unsigned i = 0; i < STIG_FIELD_COUNT; i++)
		if ((changes->fields >> i & 1) && differs(pair, i))
			differing[count++] = i;

	struct stig_change *change =
		count ? arena_array(changes->arena, count, sizeof(*change))
		      : NULL;
	for (size_t i = 0; i < count; i++)
		change_fill(changes, &change[i], pair, differing[i]);
	pair->change = change;
	pair->change_count = count;

	pair->kinds = kinds_of_pair(pair);
	set_reason(pair);
	pair->state = state_of(pair);
	set_flags(changes, pair);
}
