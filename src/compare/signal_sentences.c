/* SPDX-License-Identifier: MIT */
/*
 * From lines to sentences, and which sentence became which. Sentences whose
 * keys both texts have, wherever they stand, say nothing; the others are
 * aligned in order.
 */
#include "compare/signal_change.h"

#include "compare/align.h"
#include "compare/intern.h"

/* More pairs of sentences than these are not looked through for partners. */
#define MOST_PAIRS 2500
#define MOST_TOKENS 65535

/* ------------------------------------------------------------- sentences */

/* Does a sentence that ends before offset at stand close to the next one? */
static bool ends_close(struct stig_str line, size_t at)
{
	const char *end = line.ptr + at;

	return at >= 2 && line.len - at >= 2 && strchr(".!?", end[-1]) &&
	       ((end[-2] >= 'a' && end[-2] <= 'z') ||
		strchr(")\"'", end[-2])) &&
	       end[0] >= 'A' && end[0] <= 'Z' && end[1] >= 'a' && end[1] <= 'z';
}

static bool begins_sentence(char c)
{
	return (c >= 'A' && c <= 'Z') || signal_is_digit(c) ||
	       (c && strchr("\"'(<", c));
}

/* Where the sentence that begins at from ends; *next is where one begins. */
static size_t sentence_end_at(struct stig_str line, size_t from, size_t *next)
{
	for (size_t at = from + 1; at < line.len; at++) {
		char last = line.ptr[at - 1];

		if (last != '.' && last != '!' && last != '?' && last != ':')
			continue;
		for (*next = at; *next < line.len &&
				 signal_is_space(line.ptr[*next]);)
			++*next;
		if (*next > at && *next < line.len &&
		    begins_sentence(line.ptr[*next]))
			return at;
		*next = at;
		if (ends_close(line, at))
			return at;
	}
	return *next = line.len;
}

static void add_sentence(struct signal_tools *tools,
			 struct signal_sentence *sentence,
			 struct stig_str text, bool prose)
{
	sentence->text = signal_folded(&tools->scratch, text);
	sentence->small = signal_lowered(&tools->scratch, sentence->text);
	sentence->key = signal_key(tools, sentence->small);
	sentence->prose = prose;
	sentence->applies = signal_fits(tools, SIGNAL_APPLIES, sentence->small);
	sentence->finds = signal_fits(tools, SIGNAL_FINDS, sentence->small);
}

/* How many sentences a line can have at most. */
static size_t most_sentences(struct stig_str line)
{
	size_t most = 1;

	for (size_t i = 0; i + 1 < line.len; i++)
		most += line.ptr[i] == '.' || line.ptr[i] == '!' ||
			line.ptr[i] == '?' || line.ptr[i] == ':';
	return most;
}

/* Adds those of a line that have a key. */
static size_t add_line(struct signal_tools *tools,
		       struct signal_sentence *sentence, struct stig_str line,
		       bool prose)
{
	size_t count = 0, next, end;

	for (size_t from = 0; from < line.len; from = next) {
		end = next = line.len;
		if (prose)
			end = sentence_end_at(line, from, &next);
		add_sentence(tools, &sentence[count],
			     str_slice(line, from, end), prose);
		count += sentence[count].key.len > 0;
	}
	return count;
}

/* What of a line is cut into sentences. */
static struct stig_str words_of(const struct signal_line *line)
{
	return line->prose ? line->unmarked : line->text;
}

size_t signal_line_sentences(struct signal_tools *tools,
			     const struct signal_line *line,
			     struct signal_sentence **sentence)
{
	*sentence = arena_array(&tools->scratch, most_sentences(line->text),
				sizeof(**sentence));
	return add_line(tools, *sentence, words_of(line), line->prose);
}

static void cut_side(struct signal_change *change, struct signal_side *side,
		     const struct signal_short_names *names)
{
	struct signal_tools *tools = change->tools;
	size_t most = 0;

	for (size_t i = 0; i < side->line_count; i++)
		if (!side->line[i].shared)
			most += most_sentences(side->line[i].text);
	side->sentence = arena_array(&tools->scratch, most + 1,
				     sizeof(*side->sentence));
	for (size_t i = 0; i < side->line_count; i++) {
		const struct signal_line *line = &side->line[i];

		if (line->shared)
			continue;
		side->sentence_count += add_line(
			tools, &side->sentence[side->sentence_count],
			signal_shortened(change, names, words_of(line)),
			line->prose);
	}
}

void signal_cut_sentences(struct signal_change *change)
{
	const struct signal_short_names *names = signal_short_names(change);

	cut_side(change, &change->side[0], names);
	cut_side(change, &change->side[1], names);
}

/* ----------------------------------------------------------------- pairs */

/* The sentences of a side that the other does not have as often. */
struct rest {
	const struct signal_sentence **sentence;
	struct word_run *run;
	size_t count, tokens;
};

static void find_rest(struct rest *rest, struct arena *arena,
		      const struct signal_side *side, const uint32_t *key,
		      size_t *have)
{
	rest->sentence = arena_array(arena, side->sentence_count + 1,
				     sizeof(*rest->sentence));
	for (size_t i = 0; i < side->sentence_count; i++) {
		if (have[key[i]] > 0)
			have[key[i]]--;
		else
			rest->sentence[rest->count++] = &side->sentence[i];
	}
}

static void find_rests(struct signal_change *change, struct rest rest[2])
{
	struct arena *arena = &change->tools->scratch;
	const struct signal_side *side = change->side;
	size_t count = side[0].sentence_count + side[1].sentence_count;
	struct intern intern;
	uint32_t *key[2];
	size_t *have[2];

	intern_init(&intern, arena, count);
	for (size_t i = 0; i < 2; i++) {
		key[i] = arena_array(arena, side[i].sentence_count + 1,
				     sizeof(*key[i]));
		have[i] = arena_array(arena, count + 1, sizeof(*have[i]));
		for (size_t j = 0; j < side[i].sentence_count; j++) {
			key[i][j] = intern_id(&intern, side[i].sentence[j].key);
			have[i][key[i][j]]++;
		}
	}
	find_rest(&rest[0], arena, &side[0], key[0], have[1]);
	find_rest(&rest[1], arena, &side[1], key[1], have[0]);
}

/* The words of a sentence in small letters. */
static void make_run(struct word_run *run, struct stig_str text,
		     struct token *token)
{
	struct token_scan scan = token_scan_of(text);

	run->text = text;
	run->token = token;
	while (token_next(&scan, &token[run->count]))
		if (token[run->count].kind != TOKEN_SPACE)
			run->words += token[run->count++].kind == TOKEN_WORD;
}

static void make_runs(struct rest *rest, struct arena *arena)
{
	rest->run = arena_array(arena, rest->count + 1, sizeof(*rest->run));
	for (size_t i = 0; i < rest->count; i++) {
		struct stig_str text = rest->sentence[i]->small;
		struct token *token =
			arena_array(arena, text.len + 1, sizeof(*token));

		make_run(&rest->run[i], text, token);
		rest->tokens += rest->run[i].count;
	}
}

static void number_runs(struct rest *rest, struct arena *arena,
			struct intern *intern)
{
	for (size_t i = 0; i < rest->count; i++) {
		struct word_run *run = &rest->run[i];
		uint32_t *id = arena_array(arena, run->count + 1, sizeof(*id));

		for (size_t j = 0; j < run->count; j++)
			id[j] = intern_id(intern, run->token[j].text);
		run->id = id;
	}
}

/* partner[] of the old sentences. False when there is too much to align. */
static bool find_partners(struct signal_change *change, struct rest rest[2],
			  size_t *partner)
{
	struct arena *arena = &change->tools->scratch;
	struct intern intern;

	for (size_t i = 0; i < rest[0].count; i++)
		partner[i] = ALIGN_NONE;
	if (rest[0].count == 0 || rest[1].count == 0)
		return true;
	if (rest[0].count > MOST_PAIRS / rest[1].count)
		return false;
	make_runs(&rest[0], arena);
	make_runs(&rest[1], arena);
	if (rest[0].tokens > MOST_TOKENS || rest[1].tokens > MOST_TOKENS)
		return false;
	intern_init(&intern, arena, rest[0].tokens + rest[1].tokens);
	number_runs(&rest[0], arena, &intern);
	number_runs(&rest[1], arena, &intern);
	align_sentences(arena, partner, rest[0].run, rest[0].count,
			rest[1].run, rest[1].count, intern.count,
			&change->tools->align);
	return !change->tools->align.exceeded;
}

static void add_pair(struct signal_change *change,
		     const struct signal_sentence *old,
		     const struct signal_sentence *fresh)
{
	change->pair[change->pair_count++] = (struct signal_pair){
		old, fresh, old && fresh && old->prose && fresh->prose
	};
}

void signal_pair_sentences(struct signal_change *change)
{
	struct arena *arena = &change->tools->scratch;
	struct rest rest[2] = { { 0 } };

	find_rests(change, rest);

	size_t *partner = arena_array(arena, rest[0].count + 1,
				      sizeof(*partner));
	bool *taken = arena_array(arena, rest[1].count + 1, sizeof(*taken));
	change->pair = arena_array(arena, rest[0].count + rest[1].count + 1,
				   sizeof(*change->pair));
	change->coarse = !find_partners(change, rest, partner);
	for (size_t i = 0; i < rest[0].count; i++) {
		bool alone = partner[i] == ALIGN_NONE;

		add_pair(change, rest[0].sentence[i],
			 alone ? NULL : rest[1].sentence[partner[i]]);
		if (!alone)
			taken[partner[i]] = true;
	}
	for (size_t i = 0; i < rest[1].count; i++)
		if (!taken[i])
			add_pair(change, NULL, rest[1].sentence[i]);
}
