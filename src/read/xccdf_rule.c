/* SPDX-License-Identifier: MIT */
/* A Rule: which text, attribute or identifier belongs to which field. */
#include "read/xccdf_steps.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "read/description.h"
#include "read/identity.h"
#include "read/limits.h"

static struct stig_rule *this_rule(struct reader *r)
{
	return &r->doc->rule[r->doc->release.rule_count - 1];
}

/* A Rule outside a Group is a Group of its own, under its Rule ID. */
static size_t rule_group(struct reader *r)
{
	if (r->group == NO_GROUP) {
		reader_add_group(r, reader_id(r, "Rule"));
		notes_add(&r->doc->notes, xml_line(r->xml),
			 "Rule %s is outside a Group",
			 escape_quote(r->group_id[r->group_count - 1]).text);
	}
	return r->group;
}

void rule_enter(struct reader *r)
{
	size_t group = rule_group(r), index = r->doc->release.rule_count;
	struct stig_str id = identity_strip(reader_attribute(r, "id"));

	if (index == LIMIT_RULES) {
		xml_fail(r->xml, XML_HERE, STIG_ELIMIT, "refused: more than %s "
			 "rules; the limit is %s", error_count(LIMIT_RULES).text,
			 error_count(LIMIT_RULES).text);
		return;
	}
	if (index >= r->rule_room) {
		r->rule_room = r->rule_room ? r->rule_room * 2 : 64;
		r->rule_group = mem_array(r->rule_group, r->rule_room,
					  sizeof(*r->rule_group));
	}
	r->rule_group[index] = group;

	struct stig_rule *rule = doc_rule_add(r->doc);
	rule->vuln_id = r->group_id[group];
	rule->ordinal = 1;
	rule->line = xml_line(r->xml);
	rule->field[STIG_FIELD_RULE_ID] = reader_keep(r, id);
	rule->field[STIG_FIELD_SEVERITY] =
		reader_keep(r, reader_attribute(r, "severity"));
	rule->field[STIG_FIELD_WEIGHT] = reader_keep(r, reader_attribute(r, "weight"));
	r->ident_count = 0;
}

/* -------------------------------------------------------- parts of a rule */

static void check_size(struct reader *r, enum stig_field field)
{
	if (this_rule(r)->field[field].len > LIMIT_FIELD_BYTES)
		xml_fail(r->xml, XML_HERE, STIG_ELIMIT, "refused: a text of "
			 "more than %s bytes; the limit is %s",
			 error_count(LIMIT_FIELD_BYTES).text,
			 error_count(LIMIT_FIELD_BYTES).text);
}

void rule_leave_field(struct reader *r, struct stig_str text)
{
	doc_field_add(r->doc, this_rule(r), r->field, text);
	check_size(r, r->field);
}

void rule_leave_description(struct reader *r, struct stig_str text)
{
	description_read(r->doc, this_rule(r), text);
}

static void ident_add(struct reader *r, enum stig_field field,
		      struct stig_str element)
{
	struct ident *ident = &r->ident[field];

	if (ident->count == ident->room) {
		ident->room = ident->room ? ident->room * 2 : 8;
		ident->element = mem_array(ident->element, ident->room,
					   sizeof(*ident->element));
	}
	ident->element[ident->count++] = element;
}

void rule_enter_ident(struct reader *r)
{
	if (++r->ident_count > LIMIT_IDENTS)
		xml_fail(r->xml, XML_HERE, STIG_ELIMIT, "refused: more than %s "
			 "identifiers in one rule; the limit is %s",
			 error_count(LIMIT_IDENTS).text,
			 error_count(LIMIT_IDENTS).text);
	/* the same few systems again and again: kept once in a row */
	struct stig_str system = reader_attribute(r, "system");
	if (!str_equal(system, r->ident_system))
		r->ident_system = reader_keep(r, system);
	ident_add(r, STIG_FIELD_IDENT_SYSTEM, r->ident_system);
}

static bool holds(struct stig_str text, const char *word)
{
	for (; text.len; text = str_slice(text, 1, text.len))
		if (str_starts(text, word))
			return true;
	return false;
}

void rule_leave_ident(struct reader *r, struct stig_str text)
{
	struct stig_str element = reader_keep(r, utf8_trim(text));
	struct buf other = BUF_INIT;

	if (str_starts(element, "CCI-") &&
	    str_is_digits(str_slice(element, 4, element.len))) {
		ident_add(r, STIG_FIELD_CCI, element);
	} else if (holds(r->ident_system, "legacy")) {
		ident_add(r, STIG_FIELD_LEGACY, element);
	} else {
		buf_put_str(&other, r->ident_system);
		buf_putc(&other, '|');
		buf_put_str(&other, element);
		ident_add(r, STIG_FIELD_IDENT, reader_keep(r, buf_str(&other)));
		buf_release(&other);
	}
}

static void add_line(struct buf *list, struct stig_str text)
{
	if (list->len)
		buf_putc(list, '\n');
	buf_put_str(list, text);
}

void rule_enter_fixtext(struct reader *r)
{
	add_line(&r->fixrefs, reader_attribute(r, "fixref"));
}

void rule_enter_fix(struct reader *r)
{
	add_line(&r->fix_ids, reader_attribute(r, "id"));
}

/*
 * DISA writes <fix id> after <fixtext fixref> of the same id: that is one
 * value. Where they differ both are kept.
 */
static void set_fix_id(struct reader *r)
{
	struct stig_str refs = buf_str(&r->fixrefs);
	struct stig_str ids = buf_str(&r->fix_ids);

	doc_field_add(r->doc, this_rule(r), STIG_FIELD_FIX_ID, refs);
	if (!str_equal(refs, ids))
		doc_field_add(r->doc, this_rule(r), STIG_FIELD_FIX_ID, ids);
	buf_clear(&r->fixrefs);
	buf_clear(&r->fix_ids);
}

/* Sets are complete only when the Rule is. */
void rule_leave(struct reader *r, struct stig_str text)
{
	static const enum stig_field sets[] = { STIG_FIELD_CCI,
						STIG_FIELD_LEGACY,
						STIG_FIELD_IDENT,
						STIG_FIELD_IDENT_SYSTEM };
	struct stig_rule *rule = this_rule(r);

	(void)text;
	for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		struct ident *ident = &r->ident[sets[i]];

		if (ident->count)
			doc_field_set(r->doc, rule, sets[i], ident->element,
				      ident->count);
		ident->count = 0;
	}
	set_fix_id(r);
	/* every field may be put together from many elements */
	for (unsigned i = 0; i < STIG_FIELD_COUNT; i++)
		check_size(r, i);
}

void rule_enter_check(struct reader *r)
{
	doc_field_add(r->doc, this_rule(r), STIG_FIELD_CHECK_ID,
		      reader_attribute(r, "system"));
}

void rule_enter_check_ref(struct reader *r)
{
	struct buf ref = BUF_INIT;

	/* one at a time: a value is valid until the next is asked for */
	buf_put_str(&ref, reader_attribute(r, "href"));
	buf_putc(&ref, '|');
	buf_put_str(&ref, reader_attribute(r, "name"));
	doc_field_add(r->doc, this_rule(r), STIG_FIELD_CHECK_REF,
		      buf_str(&ref));
	buf_release(&ref);
}

void rule_enter_reference(struct reader *r)
{
	buf_clear(&r->reference);
	buf_put_str(&r->reference, reader_attribute(r, "href"));
}

void rule_enter_reference_part(struct reader *r)
{
	r->part = r->local;
}

/* "title=DPMS Target ...;publisher=DISA;..." */
void rule_leave_reference_part(struct reader *r, struct stig_str text)
{
	if (r->reference.len)
		buf_putc(&r->reference, ';');
	buf_puts(&r->reference, r->part);
	buf_putc(&r->reference, '=');
	buf_put_str(&r->reference, text);
}

void rule_leave_reference(struct reader *r, struct stig_str text)
{
	(void)text;
	doc_field_add(r->doc, this_rule(r), STIG_FIELD_REFERENCE,
		      buf_str(&r->reference));
}

/* ------------------------------------------------- what nobody foresaw */

/* The start tag of an unknown element in a Rule, attributes and all. */
void rule_enter_unknown(struct reader *r)
{
	struct stig_rule *rule = this_rule(r);
	struct stig_str name, value;
	struct buf tag = BUF_INIT;

	buf_puts(&tag, r->local);
	for (size_t i = 0; xml_attribute_at(r->xml, i, &name, &value); i++) {
		buf_putc(&tag, ' ');
		buf_put_str(&tag, name);
		buf_puts(&tag, "=\"");
		buf_put_str(&tag, value);
		buf_putc(&tag, '"');
	}
	doc_field_add(r->doc, rule, STIG_FIELD_OTHER_TEXT, buf_str(&tag));
	buf_release(&tag);
	if (!r->has_unknown)
		notes_add(&r->doc->notes, xml_line(r->xml), "%s holds an element <%s>, "
			 "compared as other text",
			 escape_quote(rule->vuln_id).text,
			 escape_quote(str_of(r->local)).text);
	r->has_unknown = true;
}

void rule_leave_other_text(struct reader *r, struct stig_str text)
{
	text = utf8_trim(text);
	if (text.len)
		doc_field_add(r->doc, this_rule(r), STIG_FIELD_OTHER_TEXT,
			      text);
}

/* Mark-up inside a text: its text counts, its attributes cannot. */
void rule_enter_markup(struct reader *r)
{
	if (!r->has_markup)
		notes_add(&r->doc->notes, xml_line(r->xml), "mark-up inside a text "
			 "(<%s>): only its text is compared",
			 escape_quote(str_of(r->local)).text);
	r->has_markup = true;
}

