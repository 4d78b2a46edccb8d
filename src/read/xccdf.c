/* SPDX-License-Identifier: MIT */
/*
 * XCCDF to a release. Where a text belongs is decided by a table of steps,
 * from an element to its child: dc:title inside reference is another element
 * than the title of a Rule, whatever their names.
 */
#include "read/xccdf.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "read/description.h"
#include "read/detect.h"
#include "read/identity.h"
#include "read/limits.h"


#define XCCDF_1_1 "http://checklists.nist.gov/xccdf/1.1"
#define XCCDF_1_2 "http://checklists.nist.gov/xccdf/1.2"

/* Where the parser is. In all places from TEXT on, text is collected. */
enum place {
	OUTSIDE,
	BENCHMARK,
	GROUP,
	RULE,
	CHECK,
	REFERENCE,
	SKIPPED, /* an element that says nothing about a rule */
	TEXT,    /* its text goes to the leave function of its step */
	INSIDE,  /* an element inside such a text */
	PLACE_COUNT
};

struct reader;

/* One step from a place into a child element. */
struct step {
	enum place from;
	const char *name; /* NULL fits every element of any namespace */
	enum place to;
	enum stig_field field; /* for the functions */
	void (*enter)(struct reader *, const struct step *);
	void (*leave)(struct reader *, const struct step *, struct stig_str);
};

/* Names repeat: what a name means in a place is looked up once. */
struct known_step {
	const char *name, *space;
	enum place from;
	const struct step *step;
};
#define KNOWN_STEPS 256

struct reader {
	struct doc *doc;
	struct xml *xml; /* valid in handlers */
	const char *space; /* of the Benchmark */
	const char *local; /* name of the element being entered */
	struct {
		const struct step *step;
		enum place place;
		size_t group;
	} stack[LIMIT_NESTING + 1];
	size_t depth;
	struct known_step known[KNOWN_STEPS];

	/* every Group, and the Group of every rule */
	struct stig_str *group_id, *group_title;
	unsigned long *group_line;
	size_t group_count, group_room;
	size_t *rule_group;
	size_t rule_room;

	/* identifiers of the rule being read, and where they come from */
	struct ident {
		struct stig_str *element;
		size_t count, room;
	} ident[STIG_FIELD_COUNT];
	size_t ident_count;
	struct stig_str ident_system;

	/* parts of the rule that several elements and attributes make up */
	struct buf reference, fixrefs, fix_ids;
	const char *part;

	bool has_release_info, has_unknown, has_markup;
};

#define NO_GROUP SIZE_MAX

#define HINT_DAMAGED "this copy was damaged or edited; fetch the file again " \
		     "from DISA"

static struct stig_rule *this_rule(struct reader *r)
{
	return &r->doc->rule[r->doc->release.rule_count - 1];
}

static struct stig_str keep(struct reader *r, struct stig_str text)
{
	return arena_str(&r->doc->arena, text);
}

static struct stig_str attribute(struct reader *r, const char *name)
{
	struct stig_str value = { "", 0 };

	xml_attribute(r->xml, name, &value);
	return value;
}

/* An id becomes part of keys and file names, so it has a limit of its own. */
static struct stig_str read_id(struct reader *r, const char *what)
{
	struct stig_str id = identity_strip(attribute(r, "id"));

	if (!id.len) {
		xml_fail(r->xml, XML_HERE, STIG_EFORMAT, "%s without an id",
			 what);
		xml_hint(r->xml, "%s", HINT_DAMAGED);
	} else if (id.len > LIMIT_ID_BYTES)
		xml_fail(r->xml, XML_HERE, STIG_ELIMIT, "refused: the id of a %s has %zu "
			 "bytes; the limit is %d", what, id.len,
			 LIMIT_ID_BYTES);
	return keep(r, id);
}

/* ------------------------------------------------------------ benchmark */

static void enter_benchmark(struct reader *r, const struct step *step)
{
	(void)step;
	r->doc->release.id = read_id(r, "Benchmark");
	r->doc->release.source = strcmp(r->space, XCCDF_1_2) == 0
					 ? STIG_XCCDF_1_2
					 : STIG_XCCDF_1_1;
}

static void enter_status(struct reader *r, const struct step *step)
{
	(void)step;
	if (!r->doc->release.status_date.len)
		r->doc->release.status_date = keep(r, attribute(r, "date"));
}

/* The first of several counts, as it does for DISA's own viewer. */
static void set_once(struct reader *r, struct stig_str *to,
		     struct stig_str text)
{
	if (!to->len)
		*to = keep(r, utf8_trim(text));
}

static void leave_status(struct reader *r, const struct step *step,
			 struct stig_str text)
{
	(void)step;
	set_once(r, &r->doc->release.status, text);
}

static void leave_benchmark_title(struct reader *r, const struct step *step,
				  struct stig_str text)
{
	(void)step;
	set_once(r, &r->doc->release.title, text);
}

static void leave_version(struct reader *r, const struct step *step,
			  struct stig_str text)
{
	(void)step;
	set_once(r, &r->doc->release.version, text);
}

/* By id: generator and conventionsVersion are plain-text elements too. */
static void enter_plain_text(struct reader *r, const struct step *step)
{
	(void)step;
	r->has_release_info = str_is(attribute(r, "id"), "release-info");
}

static void leave_plain_text(struct reader *r, const struct step *step,
			     struct stig_str text)
{
	(void)step;
	if (r->has_release_info && !r->doc->release.release.len)
		doc_release_info(r->doc, text);
	r->has_release_info = false;
}

/* --------------------------------------------------------- groups, rules */

static void group_add(struct reader *r, struct stig_str id)
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
	r->stack[r->depth].group = r->group_count++;
}

static void enter_group(struct reader *r, const struct step *step)
{
	(void)step;
	group_add(r, read_id(r, "Group"));
}

static void leave_group_title(struct reader *r, const struct step *step,
			      struct stig_str text)
{
	(void)step;
	r->group_title[r->stack[r->depth].group] = keep(r, text);
}

/* A Rule outside a Group is a Group of its own, under its Rule ID. */
static size_t rule_group(struct reader *r)
{
	if (r->stack[r->depth].group == NO_GROUP) {
		group_add(r, read_id(r, "Rule"));
		doc_note(r->doc, xml_line(r->xml),
			 "Rule %s is outside a Group",
			 escape_quote(r->group_id[r->group_count - 1]).text);
	}
	return r->stack[r->depth].group;
}

static void enter_rule(struct reader *r, const struct step *step)
{
	size_t group = rule_group(r), index = r->doc->release.rule_count;
	struct stig_str id = identity_strip(attribute(r, "id"));

	(void)step;
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
	rule->field[STIG_FIELD_RULE_ID] = keep(r, id);
	rule->field[STIG_FIELD_SEVERITY] = keep(r, attribute(r, "severity"));
	rule->field[STIG_FIELD_WEIGHT] = keep(r, attribute(r, "weight"));
	r->ident_count = 0;
}

/* -------------------------------------------------------- parts of a rule */

static void leave_field(struct reader *r, const struct step *step,
			struct stig_str text)
{
	struct stig_rule *rule = this_rule(r);

	doc_field_add(r->doc, rule, step->field, text);
	if (rule->field[step->field].len > LIMIT_FIELD_BYTES)
		xml_fail(r->xml, XML_HERE, STIG_ELIMIT, "refused: a text of "
			 "more than %s bytes; the limit is %s",
			 error_count(LIMIT_FIELD_BYTES).text,
			 error_count(LIMIT_FIELD_BYTES).text);
}

static void leave_description(struct reader *r, const struct step *step,
			      struct stig_str text)
{
	(void)step;
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

static void enter_ident(struct reader *r, const struct step *step)
{
	(void)step;
	if (++r->ident_count > LIMIT_IDENTS)
		xml_fail(r->xml, XML_HERE, STIG_ELIMIT, "refused: more than %s "
			 "identifiers in one rule; the limit is %s",
			 error_count(LIMIT_IDENTS).text,
			 error_count(LIMIT_IDENTS).text);
	/* the same few systems again and again: kept once in a row */
	struct stig_str system = attribute(r, "system");
	if (!str_equal(system, r->ident_system))
		r->ident_system = keep(r, system);
	ident_add(r, STIG_FIELD_IDENT_SYSTEM, r->ident_system);
}

static bool holds(struct stig_str text, const char *word)
{
	for (; text.len; text = str_slice(text, 1, text.len))
		if (str_starts(text, word))
			return true;
	return false;
}

static void leave_ident(struct reader *r, const struct step *step,
			struct stig_str text)
{
	struct stig_str element = keep(r, utf8_trim(text));
	struct buf other = BUF_INIT;

	(void)step;
	if (str_starts(element, "CCI-") &&
	    str_is_digits(str_slice(element, 4, element.len))) {
		ident_add(r, STIG_FIELD_CCI, element);
	} else if (holds(r->ident_system, "legacy")) {
		ident_add(r, STIG_FIELD_LEGACY, element);
	} else {
		buf_put_str(&other, r->ident_system);
		buf_putc(&other, '|');
		buf_put_str(&other, element);
		ident_add(r, STIG_FIELD_IDENT, keep(r, buf_str(&other)));
		buf_release(&other);
	}
}

static void add_line(struct buf *list, struct stig_str text)
{
	if (list->len)
		buf_putc(list, '\n');
	buf_put_str(list, text);
}

static void enter_fixtext(struct reader *r, const struct step *step)
{
	(void)step;
	add_line(&r->fixrefs, attribute(r, "fixref"));
}

static void enter_fix(struct reader *r, const struct step *step)
{
	(void)step;
	add_line(&r->fix_ids, attribute(r, "id"));
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
static void leave_rule(struct reader *r, const struct step *step,
		       struct stig_str text)
{
	static const enum stig_field sets[] = { STIG_FIELD_CCI,
						STIG_FIELD_LEGACY,
						STIG_FIELD_IDENT,
						STIG_FIELD_IDENT_SYSTEM };
	struct stig_rule *rule = this_rule(r);

	(void)step, (void)text;
	for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		struct ident *ident = &r->ident[sets[i]];

		if (ident->count)
			doc_field_set(r->doc, rule, sets[i], ident->element,
				      ident->count);
		ident->count = 0;
	}
	set_fix_id(r);
	if (!rule->field[STIG_FIELD_SEVERITY].len)
		doc_note(r->doc, rule->line, "%s has no severity",
			 escape_quote(rule->vuln_id).text);
}

static void enter_check(struct reader *r, const struct step *step)
{
	(void)step;
	doc_field_add(r->doc, this_rule(r), STIG_FIELD_CHECK_ID,
		      attribute(r, "system"));
}

static void enter_check_ref(struct reader *r, const struct step *step)
{
	struct buf ref = BUF_INIT;

	(void)step;
	/* one at a time: a value is valid until the next is asked for */
	buf_put_str(&ref, attribute(r, "href"));
	buf_putc(&ref, '|');
	buf_put_str(&ref, attribute(r, "name"));
	doc_field_add(r->doc, this_rule(r), STIG_FIELD_CHECK_REF,
		      buf_str(&ref));
	buf_release(&ref);
}

static void enter_reference(struct reader *r, const struct step *step)
{
	(void)step;
	buf_clear(&r->reference);
	buf_put_str(&r->reference, attribute(r, "href"));
}

static void enter_reference_part(struct reader *r, const struct step *step)
{
	(void)step;
	r->part = r->local;
}

/* "title=DPMS Target ...;publisher=DISA;..." */
static void leave_reference_part(struct reader *r, const struct step *step,
				 struct stig_str text)
{
	(void)step;
	if (r->reference.len)
		buf_putc(&r->reference, ';');
	buf_puts(&r->reference, r->part);
	buf_putc(&r->reference, '=');
	buf_put_str(&r->reference, text);
}

static void leave_reference(struct reader *r, const struct step *step,
			    struct stig_str text)
{
	(void)step, (void)text;
	doc_field_add(r->doc, this_rule(r), STIG_FIELD_REFERENCE,
		      buf_str(&r->reference));
}

/* ------------------------------------------------- what nobody foresaw */

/* The start tag of an unknown element in a Rule, attributes and all. */
static void enter_unknown(struct reader *r, const struct step *step)
{
	struct stig_rule *rule = this_rule(r);
	struct stig_str name, value;
	struct buf tag = BUF_INIT;

	(void)step;
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
		doc_note(r->doc, xml_line(r->xml), "%s holds an element <%s>, "
			 "compared as other text",
			 escape_quote(rule->vuln_id).text,
			 escape_quote(str_of(r->local)).text);
	r->has_unknown = true;
}

static void leave_other_text(struct reader *r, const struct step *step,
			     struct stig_str text)
{
	(void)step;
	text = utf8_trim(text);
	if (text.len)
		doc_field_add(r->doc, this_rule(r), STIG_FIELD_OTHER_TEXT,
			      text);
}

/* Mark-up inside a text: its text counts, its attributes cannot. */
static void enter_markup(struct reader *r, const struct step *step)
{
	(void)step;
	if (!r->has_markup)
		doc_note(r->doc, xml_line(r->xml), "mark-up inside a text "
			 "(<%s>): only its text is compared",
			 escape_quote(str_of(r->local)).text);
	r->has_markup = true;
}

/* ---------------------------------------------------------- the table */

#define F(field) STIG_FIELD_##field
#define NONE STIG_FIELD_COUNT

static const struct step steps[] = {
	{ OUTSIDE, "Benchmark", BENCHMARK, NONE, enter_benchmark, NULL },

	{ BENCHMARK, "title", TEXT, NONE, NULL, leave_benchmark_title },
	{ BENCHMARK, "status", TEXT, NONE, enter_status, leave_status },
	{ BENCHMARK, "version", TEXT, NONE, NULL, leave_version },
	{ BENCHMARK, "plain-text", TEXT, NONE, enter_plain_text,
	  leave_plain_text },
	{ BENCHMARK, "Group", GROUP, NONE, enter_group, NULL },
	{ BENCHMARK, "Rule", RULE, NONE, enter_rule, leave_rule },
	{ BENCHMARK, NULL, SKIPPED, NONE, NULL, NULL },

	{ GROUP, "title", TEXT, NONE, NULL, leave_group_title },
	{ GROUP, "Group", GROUP, NONE, enter_group, NULL },
	{ GROUP, "Rule", RULE, NONE, enter_rule, leave_rule },
	{ GROUP, NULL, SKIPPED, NONE, NULL, NULL },

	{ RULE, "version", TEXT, F(STIG_ID), NULL, leave_field },
	{ RULE, "title", TEXT, F(TITLE), NULL, leave_field },
	{ RULE, "description", TEXT, NONE, NULL, leave_description },
	{ RULE, "ident", TEXT, NONE, enter_ident, leave_ident },
	{ RULE, "fixtext", TEXT, F(FIX), enter_fixtext, leave_field },
	{ RULE, "fix", TEXT, NONE, enter_fix, leave_other_text },
	{ RULE, "check", CHECK, NONE, enter_check, NULL },
	{ RULE, "reference", REFERENCE, NONE, enter_reference,
	  leave_reference },
	{ RULE, NULL, TEXT, NONE, enter_unknown, leave_other_text },

	{ CHECK, "check-content", TEXT, F(CHECK), NULL, leave_field },
	{ CHECK, "check-content-ref", TEXT, NONE, enter_check_ref,
	  leave_other_text },
	{ CHECK, NULL, TEXT, NONE, enter_unknown, leave_other_text },

	{ REFERENCE, NULL, TEXT, NONE, enter_reference_part,
	  leave_reference_part },

	{ TEXT, NULL, INSIDE, NONE, enter_markup, NULL },
	{ INSIDE, NULL, INSIDE, NONE, NULL, NULL },
};

/* -------------------------------------------------------------- handlers */

static const struct step *find_step(const struct reader *r, enum place from,
				    const struct xml_element *element)
{
	bool ours = element->space && element->space == r->space;
	const struct step *step = steps;

	while (step->from != from ||
	       (step->name &&
		(!ours || strcmp(step->name, element->name) != 0)))
		step++;
	return step;
}

static const struct step *known_step(struct reader *r, enum place from,
				     const struct xml_element *element)
{
	size_t slot = ((uintptr_t)element->name + from * 37) % KNOWN_STEPS;
	struct known_step *known = &r->known[slot];

	if (known->name != element->name || known->space != element->space ||
	    known->from != from || !known->step)
		*known = (struct known_step){ element->name, element->space,
					      from,
					      find_step(r, from, element) };
	return known->step;
}

/* The root decides which of the two namespaces all others must have. */
static bool check_root(struct reader *r, const struct xml_element *element)
{
	const char *space = element->space ? element->space : "";

	if (strcmp(element->name, "Benchmark") == 0 &&
	    (strcmp(space, XCCDF_1_1) == 0 || strcmp(space, XCCDF_1_2) == 0)) {
		r->space = element->space;
		return true;
	}

	const struct detect_root *row = detect_root(element->name);
	if (row->name)
		xml_fail(r->xml, XML_IN_FILE, STIG_EFORMAT, "%s", row->what);
	else
		xml_fail(r->xml, XML_IN_FILE, STIG_EFORMAT, "%s, found <%s>", row->what,
			 escape_quote(str_of(element->name)).text);
	if (row->hint)
		xml_hint(r->xml, "%s", row->hint);
	return false;
}

/* A rule of a foreign namespace would be left out without a word. */
static bool check_foreign(struct reader *r, enum place from,
			  const struct xml_element *element)
{
	if (from != BENCHMARK && from != GROUP)
		return true;
	if (strcmp(element->name, "Group") != 0 &&
	    strcmp(element->name, "Rule") != 0)
		return true;
	xml_fail(r->xml, XML_HERE, STIG_EFORMAT, "expected a %s of the Benchmark's "
		 "namespace, found one of \"%s\"", element->name,
		 escape_quote(str_of(element->space ? element->space : ""))
			 .text);
	xml_hint(r->xml, "take the file as DISA publishes it");
	return false;
}

static void on_start(void *context, struct xml *xml,
		     const struct xml_element *element)
{
	struct reader *r = context;
	enum place from = r->stack[r->depth].place;

	r->xml = xml;
	if (from == OUTSIDE ? !check_root(r, element)
			    : element->space != r->space &&
				      !check_foreign(r, from, element))
		return;

	/* nine Profiles select every Group: a third of all elements */
	const struct step *step = from == SKIPPED
					  ? r->stack[r->depth].step
					  : known_step(r, from, element);
	size_t group = r->stack[r->depth++].group;
	r->stack[r->depth].step = step;
	r->stack[r->depth].place = step->to;
	r->stack[r->depth].group = group;
	r->local = element->name;
	if (step->to != INSIDE)
		xml_text_begin(xml);
	if (step->enter)
		step->enter(r, step);
}

static void on_end(void *context, struct xml *xml)
{
	struct reader *r = context;
	const struct step *step = r->stack[r->depth].step;

	r->depth--;
	if (step->leave)
		step->leave(r, step, xml_text(xml));
}

/* --------------------------------------------------------------- reading */

/* What can be said only when all of the document has been read. */
static enum stig_status complete(struct reader *r, struct stig_error *err)
{
	struct doc *doc = r->doc;

	if (!doc->release.rule_count) {
		error_set(err, STIG_EFORMAT, "no rules in this benchmark");
		error_hint(err, "take the file whose name ends in "
				"_Manual-xccdf.xml");
		error_place(err, doc->release.name, 0, 0);
		return STIG_EFORMAT;
	}
	for (size_t i = 0; i < doc->release.rule_count; i++)
		doc->rule[i].field[STIG_FIELD_SRG] =
			r->group_title[r->rule_group[i]];

	enum stig_status status =
		identity_check(doc, r->rule_group, r->group_line, err);
	if (!status)
		identity_note_stig_ids(doc);
	if (!doc->release.release.len)
		doc_note(doc, 0, "no release-info with a release number");
	return status;
}

enum stig_status xccdf_read(struct doc *doc,
			    const struct xml_document *document,
			    struct stig_error *err)
{
	static const struct xml_handler handler = { on_start, on_end };
	struct reader *r = mem_calloc(1, sizeof(*r));

	r->doc = doc;
	r->stack[0].group = NO_GROUP;
	r->ident_system = (struct stig_str){ "", 0 };

	enum stig_status status = xml_read(document, &handler, r, err);
	if (!status)
		status = complete(r, err);

	mem_free(r->group_id);
	mem_free(r->group_title);
	mem_free(r->group_line);
	mem_free(r->rule_group);
	for (size_t i = 0; i < STIG_FIELD_COUNT; i++)
		mem_free(r->ident[i].element);
	buf_release(&r->reference);
	buf_release(&r->fixrefs);
	buf_release(&r->fix_ids);
	mem_free(r);
	return status;
}
