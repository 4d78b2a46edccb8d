/* SPDX-License-Identifier: MIT */
/* The signals command and literal: what one text has to type or to compare. */
#include "compare/signal_lookup.h"

/* A menu step of more words is a sentence. */
#define MOST_MENU_BLANKS 6

/* --------------------------------------------------------------- command */

static struct stig_str without_end(struct stig_str line, const char *signs)
{
	while (line.len > 0 && strchr(signs, line.ptr[line.len - 1]))
		line.len--;
	return line;
}

/* What is to be typed or compared of a line; empty for anything else. */
static struct stig_str typed(struct signal_tools *tools,
			     const struct signal_line *line)
{
	struct stig_str bare = without_end(
		signal_folded(&tools->scratch, line->unmarked), ",;");

	if (line->typed.ptr)
		return line->typed;
	if (line->listing || signal_has_function_word(bare) ||
	    (bare.len > 0 && strchr(".:?!", bare.ptr[bare.len - 1])))
		bare.len = 0;
	return bare;
}

/* Has a side such a line that the other does not have? */
static bool has_new_line(struct signal_change *change, size_t side)
{
	const struct signal_side *from = &change->side[side];

	for (size_t i = 0; i < from->line_count; i++)
		if (!from->line[i].shared &&
		    !signal_side_has_line(change, !side,
					  typed(change->tools,
						&from->line[i])))
			return true;
	return false;
}

void signal_command(struct signal_change *change, struct signal_hits *hits)
{
	if (has_new_line(change, 0) || has_new_line(change, 1))
		signal_hit(hits, STIG_COMMAND, '\0');
}

/* --------------------------------------------------------------- literal */

/* What a word between blanks can have. */
enum {
	COMMA = 1,
	JOINT = 2,   /* _ or . inside */
	HUMP = 4,    /* a capital behind a small letter */
	CAPITAL = 8,
	DIGIT = 16
};

/*
 * The patterns of literals. Those that stay inside a word are tried on words
 * that have what they need: that is quickly seen, and most words do not.
 */
static const struct {
	enum signal_pattern pattern;
	bool matters_case;
	unsigned word_has; /* 0: tried on the line */
} rows[] = {
	{ SIGNAL_DOUBLE_QUOTED, false, 0 },
	{ SIGNAL_SINGLE_QUOTED, false, 0 },
	{ SIGNAL_PATH, true, 0 },
	{ SIGNAL_DRIVE_PATH, false, 0 },
	{ SIGNAL_REGISTRY_PATH, false, 0 },
	{ SIGNAL_MENU_STEP, false, 0 },
	{ SIGNAL_OPTION, true, 0 },
	{ SIGNAL_ASSIGNMENT, false, 0 },
	{ SIGNAL_SETTING, false, 0 },
	{ SIGNAL_COMMA_LIST, true, COMMA },
	{ SIGNAL_JOINED_NAME, true, JOINT },
	{ SIGNAL_MIXED_NAME, true, HUMP },
	{ SIGNAL_CAPITALS, false, CAPITAL },
	{ SIGNAL_LETTERS_DIGITS, false, DIGIT },
	{ SIGNAL_FILE_PATTERN, true, JOINT },
};
#define ROWS (sizeof(rows) / sizeof(rows[0]))
#define QUOTED_ROWS 2

static unsigned kind_of(char c, char before)
{
	if (c == ',')
		return COMMA;
	if (c == '_' || c == '.')
		return JOINT;
	if (signal_is_digit(c))
		return DIGIT;
	if (c >= 'A' && c <= 'Z')
		return CAPITAL | (before >= 'a' && before <= 'z' ? HUMP : 0);
	return 0;
}

/* What the word has; its last sign may be of the sentence. */
static unsigned kinds_of(struct stig_str word)
{
	unsigned kinds = 0;

	for (size_t i = 0; i < word.len; i++)
		if (i + 1 < word.len || signal_is_alnum(word.ptr[i]))
			kinds |= kind_of(word.ptr[i],
					 i > 0 ? word.ptr[i - 1] : ' ');
	return kinds;
}

static struct stig_str trimmed(struct stig_str text)
{
	while (text.len > 0 && strchr(" .,;", text.ptr[0]))
		text = str_slice(text, 1, text.len);
	return without_end(text, " .,;");
}

static size_t blanks(struct stig_str text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++)
		count += text.ptr[i] == ' ';
	return count;
}

/* What a pattern found, when that is a literal; else empty. */
static struct stig_str literal_of(struct signal_tools *tools,
				  enum signal_pattern row,
				  struct stig_str found)
{
	struct stig_str literal =
		trimmed(signal_folded(&tools->scratch, found));

	if (literal.len < 2 || signal_fits(tools, SIGNAL_NO_LITERAL, literal) ||
	    (row == SIGNAL_MENU_STEP && blanks(literal) > MOST_MENU_BLANKS))
		literal.len = 0;
	return literal;
}

/*
 * A text whose literals are looked up: in the other text, or in the flat text
 * of one sentence.
 */
struct place {
	struct signal_change *change;
	size_t row_count; /* of the rows, that many from the first on */
	size_t other;
	struct stig_str partner; /* NULL: the other text */
};

static bool is_there(const struct place *place, struct stig_str literal,
		     bool matters_case)
{
	if (place->partner.ptr)
		return signal_text_has(place->change->tools, place->partner,
				       literal, matters_case);
	return signal_side_has(place->change, place->other, literal,
			       matters_case);
}

/* Does the row find something in text that is not there? */
static bool row_lacks(const struct place *place, size_t row,
		      struct stig_str text)
{
	struct signal_tools *tools = place->change->tools;
	struct pattern_match match;
	size_t from = 0;

	while (pattern_next(tools->patterns, rows[row].pattern, text, &from,
			    &match)) {
		struct stig_str literal =
			literal_of(tools, rows[row].pattern, match.group);

		if (literal.len > 0 &&
		    !is_there(place, literal, rows[row].matters_case))
			return true;
	}
	return false;
}

/* The rows for words, or with no kinds those for lines. */
static bool rows_lack(const struct place *place, struct stig_str text,
		      unsigned kinds)
{
	for (size_t i = 0; i < place->row_count; i++) {
		bool asked = kinds ? rows[i].word_has & kinds :
				     !rows[i].word_has;

		if (asked && row_lacks(place, i, text))
			return true;
	}
	return false;
}

/* Has the line a literal that is not there? */
static bool lacks_literal(const struct place *place, struct stig_str line)
{
	struct stig_str word;
	size_t at = 0;

	if (rows_lack(place, line, 0))
		return true;
	while (signal_next_word(line, &at, &word)) {
		unsigned kinds = kinds_of(word);

		if (kinds && rows_lack(place, word, kinds))
			return true;
	}
	return false;
}

static bool has_new_literal(struct signal_change *change, size_t side)
{
	const struct signal_side *from = &change->side[side];
	struct place place = { change, ROWS, !side, { 0 } };

	for (size_t i = 0; i < from->line_count; i++) {
		const struct signal_line *line = &from->line[i];

		if (!line->shared && !line->listing &&
		    lacks_literal(&place, line->unmarked))
			return true;
	}
	return false;
}

/* A quoted value must stand in what its finding sentence became. */
static bool moves_quoted(struct signal_change *change,
			 const struct signal_pair *pair)
{
	struct arena *arena = &change->tools->scratch;
	struct stig_str old = pair->old->text, fresh = pair->fresh->text;
	struct place in_new = { change, QUOTED_ROWS, 1,
				signal_flat(arena, fresh) };
	struct place in_old = { change, QUOTED_ROWS, 0,
				signal_flat(arena, old) };

	return lacks_literal(&in_new, old) || lacks_literal(&in_old, fresh);
}

void signal_literal(struct signal_change *change, struct signal_hits *hits)
{
	bool fires = has_new_literal(change, 0) || has_new_literal(change, 1);

	for (size_t i = 0; i < change->pair_count && !fires; i++) {
		const struct signal_pair *pair = &change->pair[i];

		fires = pair->edited && pair->old->finds &&
			pair->fresh->finds && moves_quoted(change, pair);
	}
	if (fires)
		signal_hit(hits, STIG_LITERAL, '\0');
}
