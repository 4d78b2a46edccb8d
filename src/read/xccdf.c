/* SPDX-License-Identifier: MIT */
/*
 * XCCDF to a release. Where a text belongs is decided by a table of steps,
 * from an element to its child: dc:title inside reference is another element
 * than the title of a Rule, whatever their names.
 */
#include "read/xccdf.h"

#include "base/error.h"
#include "base/escape.h"
#include "base/mem.h"
#include "read/detect.h"
#include "read/identity.h"
#include "read/limits.h"
#include "read/xccdf_steps.h"

#define XCCDF_1_1 "http://checklists.nist.gov/xccdf/1.1"
#define XCCDF_1_2 "http://checklists.nist.gov/xccdf/1.2"

/* Where the parser is. */
enum place {
	OUTSIDE,
	BENCHMARK,
	GROUP,
	RULE,
	CHECK,
	REFERENCE,
	SKIPPED, /* an element that says nothing about a rule */
	TEXT,    /* its text goes to the leave function of its step */
	INSIDE   /* an element inside such a text */
};

/* One step from a place into a child element. */
struct step {
	enum place from;
	const char *name; /* NULL fits every element of any namespace */
	enum place to;
	enum stig_field field; /* for rule_leave_field */
	step_enter *enter;
	step_leave *leave;
};

/* ---------------------------------------------------------- the table */

#define F(field) STIG_FIELD_##field
#define NONE STIG_FIELD_COUNT

static const struct step steps[] = {
	{ OUTSIDE, "Benchmark", BENCHMARK, NONE, head_enter_benchmark, NULL },

	{ BENCHMARK, "title", TEXT, NONE, NULL, head_leave_title },
	{ BENCHMARK, "status", TEXT, NONE, head_enter_status,
	  head_leave_status },
	{ BENCHMARK, "version", TEXT, NONE, NULL, head_leave_version },
	{ BENCHMARK, "plain-text", TEXT, NONE, head_enter_plain_text,
	  head_leave_plain_text },
	{ BENCHMARK, "Group", GROUP, NONE, head_enter_group, NULL },
	{ BENCHMARK, "Rule", RULE, NONE, rule_enter, rule_leave },
	{ BENCHMARK, NULL, SKIPPED, NONE, NULL, NULL },

	{ GROUP, "title", TEXT, NONE, NULL, head_leave_group_title },
	{ GROUP, "Group", GROUP, NONE, head_enter_group, NULL },
	{ GROUP, "Rule", RULE, NONE, rule_enter, rule_leave },
	{ GROUP, NULL, SKIPPED, NONE, NULL, NULL },

	{ RULE, "version", TEXT, F(STIG_ID), NULL, rule_leave_field },
	{ RULE, "title", TEXT, F(TITLE), NULL, rule_leave_field },
	{ RULE, "description", TEXT, NONE, NULL, rule_leave_description },
	{ RULE, "ident", TEXT, NONE, rule_enter_ident, rule_leave_ident },
	{ RULE, "fixtext", TEXT, F(FIX), rule_enter_fixtext, rule_leave_field },
	{ RULE, "fix", TEXT, NONE, rule_enter_fix, rule_leave_other_text },
	{ RULE, "check", CHECK, NONE, rule_enter_check, NULL },
	{ RULE, "reference", REFERENCE, NONE, rule_enter_reference,
	  rule_leave_reference },
	{ RULE, NULL, TEXT, NONE, rule_enter_unknown, rule_leave_other_text },

	{ CHECK, "check-content", TEXT, F(CHECK), NULL, rule_leave_field },
	{ CHECK, "check-content-ref", TEXT, NONE, rule_enter_check_ref,
	  rule_leave_other_text },
	{ CHECK, NULL, TEXT, NONE, rule_enter_unknown, rule_leave_other_text },

	{ REFERENCE, NULL, TEXT, NONE, rule_enter_reference_part,
	  rule_leave_reference_part },

	{ TEXT, NULL, INSIDE, NONE, rule_enter_markup, NULL },
	{ INSIDE, NULL, INSIDE, NONE, NULL, NULL },
};

/* ---------------------------------------------------------------- walking */

/* Names repeat: what a name means in a place is looked up once. */
struct known_step {
	const char *name, *space;
	enum place from;
	const struct step *step;
};
#define KNOWN_STEPS 256

struct walk {
	struct reader reader;
	struct {
		const struct step *step;
		enum place place;
		size_t group;
	} stack[LIMIT_NESTING + 1];
	size_t depth;
	struct known_step known[KNOWN_STEPS];
};

static const struct step *find_step(const char *space, enum place from,
				    const struct xml_element *element)
{
	bool ours = element->space && element->space == space;
	const struct step *step = steps;

	while (step->from != from ||
	       (step->name &&
		(!ours || strcmp(step->name, element->name) != 0)))
		step++;
	return step;
}

static const struct step *known_step(struct walk *walk, enum place from,
				     const struct xml_element *element)
{
	size_t slot = ((uintptr_t)element->name + (size_t)from * 37) % KNOWN_STEPS;
	struct known_step *known = &walk->known[slot];

	if (known->name != element->name || known->space != element->space ||
	    known->from != from || !known->step)
		*known = (struct known_step){
			element->name, element->space, from,
			find_step(walk->reader.space, from, element),
		};
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
		xml_fail(r->xml, XML_IN_FILE, STIG_EFORMAT, "%s, found <%s>",
			 row->what, escape_quote(str_of(element->name)).text);
	xml_hint(r->xml, "%s", row->hint);
	return false;
}

/* A rule of a foreign namespace would be left out without a word. */
static bool check_foreign(struct reader *r, enum place from,
			  const struct xml_element *element)
{
	struct stig_str space = str_of(element->space ? element->space : "");

	if (from != BENCHMARK && from != GROUP)
		return true;
	if (strcmp(element->name, "Group") != 0 &&
	    strcmp(element->name, "Rule") != 0)
		return true;
	xml_fail(r->xml, XML_HERE, STIG_EFORMAT,
		 "expected a %s of the Benchmark's namespace, found one of "
		 "\"%s\"", element->name, escape_quote(space).text);
	xml_hint(r->xml, "take the file as DISA publishes it");
	return false;
}

static void descend(struct walk *walk, const struct step *step)
{
	walk->depth++;
	walk->stack[walk->depth].step = step;
	walk->stack[walk->depth].place = step->to;
	if (step->to != INSIDE)
		xml_text_begin(walk->reader.xml);
	if (step->enter)
		step->enter(&walk->reader);
	walk->stack[walk->depth].group = walk->reader.group;
}

static void on_start(void *context, struct xml *xml,
		     const struct xml_element *element)
{
	struct walk *walk = context;
	struct reader *r = &walk->reader;
	enum place from = walk->stack[walk->depth].place;

	r->xml = xml;
	r->local = element->name;
	if (from == OUTSIDE ? !check_root(r, element)
			    : element->space != r->space &&
				      !check_foreign(r, from, element))
		return;
	/* nine Profiles select every Group: a third of all elements */
	if (from == SKIPPED)
		descend(walk, walk->stack[walk->depth].step);
	else
		descend(walk, known_step(walk, from, element));
}

static void on_end(void *context, struct xml *xml)
{
	struct walk *walk = context;
	struct reader *r = &walk->reader;
	const struct step *step = walk->stack[walk->depth].step;

	r->field = step->field;
	if (step->leave)
		step->leave(r, xml_text(xml));
	walk->depth--;
	r->group = walk->stack[walk->depth].group;
}

/* --------------------------------------------------------------- reading */

static enum stig_status refuse_empty(struct stig_error *err,
				     struct stig_str name)
{
	error_set(err, STIG_EFORMAT, "no rules in this benchmark");
	error_hint(err, "take the file whose name ends in _Manual-xccdf.xml");
	error_place(err, name, 0, 0);
	return STIG_EFORMAT;
}

/* What can be said only when all of the document has been read. */
static enum stig_status complete(struct reader *r, struct stig_error *err)
{
	struct doc *doc = r->doc;

	if (!doc->release.rule_count)
		return refuse_empty(err, doc->release.name);
	for (size_t i = 0; i < doc->release.rule_count; i++)
		doc->rule[i].field[STIG_FIELD_SRG] =
			r->group_title[r->rule_group[i]];

	enum stig_status status =
		identity_check(doc, r->rule_group, r->group_line, err);
	if (!status) {
		identity_note_severities(doc);
		identity_note_stig_ids(doc);
	}
	if (!doc->release.release.len)
		notes_add(&doc->notes, 0, "no release-info with a release number");
	return status;
}

static void walk_free(struct walk *walk)
{
	struct reader *r = &walk->reader;

	mem_free(r->group_id);
	mem_free(r->group_title);
	mem_free(r->group_line);
	mem_free(r->rule_group);
	for (size_t i = 0; i < STIG_FIELD_COUNT; i++)
		mem_free(r->ident[i].element);
	buf_release(&r->reference);
	buf_release(&r->fixrefs);
	buf_release(&r->fix_ids);
	mem_free(walk);
}

enum stig_status xccdf_read(struct doc *doc,
			    const struct xml_document *document,
			    struct stig_error *err)
{
	static const struct xml_handler handler = { on_start, on_end };
	struct walk *walk = mem_calloc(1, sizeof(*walk));

	walk->reader.doc = doc;
	walk->reader.group = NO_GROUP;
	walk->stack[0].group = NO_GROUP;

	enum stig_status status = xml_read(document, &handler, walk, err);
	if (!status)
		status = complete(&walk->reader, err);
	walk_free(walk);
	return status;
}
