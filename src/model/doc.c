/* SPDX-License-Identifier: MIT */
/* Building a release: one arena, arrays that grow, hashes at the end. */
#include "model/doc.h"

#include "base/buf.h"
#include "base/hash.h"
#include "base/mem.h"

#include <stdlib.h>

#define FIRST_ROOM 64

/* XML cannot hold U+001E, so that no text looks like two joined ones. */
#define FIELD_JOINT "\n\x1e\n"

/* Named, so that a field that was never set can be told from an empty text. */
static const char unset[1] = "";
static const struct stig_str empty = { unset, 0 };

struct doc *doc_new(struct stig_str name)
{
	struct doc *doc = mem_calloc(1, sizeof(*doc));
	struct stig_release *release = &doc->release;
	struct stig_str *texts[] = {
		&release->id, &release->title, &release->version,
		&release->release, &release->label, &release->date,
		&release->status, &release->status_date,
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		*texts[i] = empty;
	doc->notes.arena = &doc->arena;
	release->name = arena_str(&doc->arena, name);
	release->fields = (UINT64_C(1) << STIG_FIELD_COUNT) - 1;
	return doc;
}

void doc_free(struct doc *doc)
{
	if (!doc)
		return;
	arena_release(&doc->arena);
	mem_free(doc->rule);
	notes_release(&doc->notes);
	mem_free(doc);
}

void stig_release_free(struct stig_release *release)
{
	doc_free((struct doc *)release);
}

struct stig_rule *doc_rule_add(struct doc *doc)
{
	size_t count = doc->release.rule_count++;

	if (count == doc->rule_room) {
		doc->rule_room = count ? count * 2 : FIRST_ROOM;
		doc->rule = mem_array(doc->rule, doc->rule_room,
				      sizeof(*doc->rule));
		doc->release.rule = doc->rule;
	}
	struct stig_rule *rule = &doc->rule[count];
	memset(rule, 0, sizeof(*rule));
	rule->vuln_id = empty;
	for (size_t i = 0; i < STIG_FIELD_COUNT; i++)
		rule->field[i] = empty;
	return rule;
}

/*
 * Room for more bytes behind the text, doubled each time, so that a field of
 * very many parts is not copied for each of them.
 */
static char *field_grow(struct doc *doc, struct stig_str *text, size_t *room,
			size_t more)
{
	if (text->len + more > *room) {
		*room = 2 * (text->len + more);
		char *ptr = arena_alloc(&doc->arena, *room);

		memcpy(ptr, text->ptr, text->len);
		text->ptr = ptr;
	}
	return (char *)text->ptr + text->len;
}

void doc_field_add(struct doc *doc, struct stig_rule *rule,
		   enum stig_field field, struct stig_str text)
{
	struct stig_str *to = &rule->field[field];
	size_t joint = strlen(FIELD_JOINT);

	/* a second element makes a join, even when the first was empty */
	if (to->ptr == empty.ptr) {
		*to = arena_str(&doc->arena, text);
		doc->field_room[field] = 0;
		return;
	}
	char *at = field_grow(doc, to, &doc->field_room[field],
			      joint + text.len);
	memcpy(at, FIELD_JOINT, joint);
	if (text.len)
		memcpy(at + joint, text.ptr, text.len);
	to->len += joint + text.len;
}

static int compare_elements(const void *a, const void *b)
{
	return str_compare(*(const struct stig_str *)a,
			   *(const struct stig_str *)b);
}

/*
 * An element with line feeds inside keeps them, each followed by a blank: no
 * trimmed element begins with one, so that nothing looks like two elements.
 */
static void put_element(struct buf *buf, struct stig_str element)
{
	struct stig_str line;

	if (buf->len)
		buf_putc(buf, '\n');
	while (str_next_line(&element, &line)) {
		buf_put_str(buf, line);
		if (element.len)
			buf_putc(buf, ' ');
	}
}

void doc_field_set(struct doc *doc, struct stig_rule *rule,
		   enum stig_field field, struct stig_str *element,
		   size_t count)
{
	struct buf lines = BUF_INIT;

	if (count == 1) {
		put_element(&lines, element[0]);
	} else {
		qsort(element, count, sizeof(*element), compare_elements);
		for (size_t i = 0; i < count; i++)
			if (element[i].len &&
			    (!i || !str_equal(element[i], element[i - 1])))
				put_element(&lines, element[i]);
	}
	rule->field[field] = arena_str(&doc->arena, buf_str(&lines));
	buf_release(&lines);
}

/* Parts hashed together carry their lengths, or "ab" "c" would be "a" "bc". */
struct hash_part {
	uint64_t len;
	struct stig_hash hash;
};

static struct stig_hash rule_hash(struct stig_rule *rule)
{
	struct hash_part part[STIG_FIELD_COUNT + 1] = {
		{ rule->vuln_id.len, hash_text(rule->vuln_id) },
	};
	struct stig_hash none = hash_text(empty);

	for (size_t i = 0; i < STIG_FIELD_COUNT; i++) {
		struct stig_str text = rule->field[i];

		rule->hash[i] = text.len ? hash_text(text) : none;
		part[i + 1] = (struct hash_part){ text.len, rule->hash[i] };
	}
	return hash_text((struct stig_str){ (char *)part, sizeof(part) });
}

static void hash_rules(struct doc *doc)
{
	struct stig_release *release = &doc->release;
	struct buf all = BUF_INIT;

	for (size_t i = 0; i < release->rule_count; i++) {
		struct stig_hash hash = rule_hash(&doc->rule[i]);

		buf_put(&all, (char *)&hash, sizeof(hash));
	}
	release->hash = hash_text(buf_str(&all));
	buf_release(&all);
}

void doc_finish(struct doc *doc)
{
	struct stig_release *release = &doc->release;
	struct buf label = BUF_INIT;

	if (release->version.len) {
		buf_putc(&label, 'V');
		buf_put_str(&label, release->version);
		buf_putc(&label, 'R');
		buf_put_str(&label, release->release);
		release->label = arena_str(&doc->arena, buf_str(&label));
		buf_release(&label);
	}
	hash_rules(doc);
	release->note = doc->notes.note;
	release->note_count = doc->notes.count;
}
