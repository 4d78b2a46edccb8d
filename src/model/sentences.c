/* SPDX-License-Identifier: MIT */
/*
 * Where sentences end, by their look: a full stop, question or exclamation
 * mark, blanks, then something that can begin a sentence. A wrong guess costs
 * a coarser or finer line of output and never a word of the difference.
 */
#include "model/sentences.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <strings.h>

/* A shorter line that ends without a full stop is a heading or a listing. */
#define WRAPPED_LENGTH 40

/* Longer words are no abbreviations and no words of the list below. */
#define SHORT_WORD 8

/* Words that have a full stop inside a sentence, before a capital. */
static const char *const abbreviations[] = {
	"vs", "cf", "no", "nos", "fig", "sec", "par", "para", "ver", "vol",
	"rev", "ed", "pp", "approx", "dr", "mr", "mrs", "ms", "st", "inc",
	"ltd", "corp", "co", "gov", "dept", "ref", "art", "ch", "ext", "incl",
	NULL
};

/* Words that prose has and commands, settings and listings have not. */
static const char *const prose_words[] = {
	"the", "a", "an", "of", "to", "is", "are", "be", "and", "or", "that",
	"this", "with", "must", "for", "by", "not", "will", "can", "which",
	"from", "as", "it", "should", "used", NULL
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_one_of(const char *const *words, const char *word, size_t len)
{
	for (; *words; words++)
		if (strncasecmp(*words, word, len) == 0 && !(*words)[len])
			return true;
	return false;
}

/* Behind the LF of the line that holds from. */
static size_t line_end(struct stig_str text, size_t from)
{
	const char *lf = memchr(text.ptr + from, '\n', text.len - from);

	return lf ? (size_t)(lf - text.ptr) + 1 : text.len;
}

/* "-", "*", "1.", "12)", "a.", "(b)" and a bullet, before a blank. */
static bool is_list_entry(struct stig_str line)
{
	size_t at = 0;

	if (line.len > 1 && strchr("-*+o", line.ptr[0]))
		return is_blank(line.ptr[1]);
	if (str_starts(line, "\xe2\x80\xa2"))
		return true;
	if (at < line.len && line.ptr[at] == '(')
		at++;
	size_t mark = at;
	while (at < line.len && at - mark < 3 && is_digit(line.ptr[at]))
		at++;
	if (at == mark && at < line.len && is_letter(line.ptr[at]))
		at++;
	return at > mark && line.len - at > 1 &&
	       (line.ptr[at] == '.' || line.ptr[at] == ')') &&
	       is_blank(line.ptr[at + 1]);
}

static bool is_command(struct stig_str line)
{
	return str_starts(line, "$ ") || str_starts(line, "# ") ||
	       str_starts(line, "> ") || str_starts(line, "PS ") ||
	       str_starts(line, "PS>") || str_starts(line, "SQL>") ||
	       str_starts(line, "sudo ");
}

/* Lines whose inside is no prose: what is typed, or set off by blanks. */
static bool is_listing(struct stig_str line)
{
	return str_starts(line, "\t") || str_starts(line, "    ") ||
	       is_command(str_trim(line));
}

static bool is_prose(struct stig_str line)
{
	size_t at = 0;

	while (at < line.len) {
		size_t from = at;

		while (at < line.len && is_letter(line.ptr[at]))
			at++;
		if (at > from && at - from <= SHORT_WORD &&
		    (from == 0 || is_blank(line.ptr[from - 1])) &&
		    (at == line.len || is_blank(line.ptr[at])) &&
		    is_one_of(prose_words, line.ptr + from, at - from))
			return true;
		at += at == from;
	}
	return false;
}

/* Does the sentence go on in the line that begins at next? */
static bool goes_on(struct stig_str line, struct stig_str next)
{
	struct stig_str end = str_trim(line), go = str_trim(next);

	if (end.len < WRAPPED_LENGTH || go.len == 0 ||
	    strchr(".?!:;", end.ptr[end.len - 1]))
		return false;
	if (is_listing(line) || is_listing(next) || is_list_entry(go))
		return false;
	return is_prose(end) &&
	       (is_prose(go) || strchr(".,;)", go.ptr[go.len - 1]));
}

/* Is the full stop at dot part of a word, a number or a list's mark? */
static bool is_inside_sentence(struct stig_str text, size_t from, size_t dot)
{
	size_t word = dot;

	if (dot == from || text.ptr[dot - 1] == '.')
		return true;
	while (word > from && dot - word <= SHORT_WORD &&
	       (is_letter(text.ptr[word - 1]) || is_digit(text.ptr[word - 1])))
		word--;
	size_t len = dot - word;
	if (len == 1 && is_letter(text.ptr[word]))
		return true;
	if (word == from && len > 0 && is_digit(text.ptr[word]))
		return true;
	return len > 0 && len <= SHORT_WORD &&
	       is_one_of(abbreviations, text.ptr + word, len);
}

/* Behind closing quotes and brackets. */
static size_t skip_closers(struct stig_str text, size_t at, size_t to)
{
	while (at < to) {
		struct stig_str rest = str_slice(text, at, to);

		if (strchr("\"')]", text.ptr[at]) && text.ptr[at])
			at++;
		else if (str_starts(rest, "\xe2\x80\x9d") ||
			 str_starts(rest, "\xe2\x80\x99"))
			at += 3;
		else
			break;
	}
	return at;
}

static bool can_begin(struct stig_str rest)
{
	char c = rest.ptr[0];

	return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '"' ||
	       c == '\'' || c == '(' || c == '[' || c == '<' || c == '/' ||
	       str_starts(rest, "\xe2\x80\x9c") ||
	       str_starts(rest, "\xe2\x80\x98");
}

/* The end of a sentence between from and to, the end of its line; or to. */
static size_t end_in_line(struct stig_str text, size_t from, size_t to)
{
	for (size_t at = from; at < to; at++) {
		char c = text.ptr[at];

		if (c != '.' && c != '?' && c != '!')
			continue;
		size_t end = skip_closers(text, at + 1, to);
		size_t next = end;
		next += utf8_space_run(str_slice(text, end, to));
		if (next == end || next == to)
			continue;
		if (can_begin(str_slice(text, next, to)) &&
		    !(c == '.' && is_inside_sentence(text, from, at)) &&
		    !(c == '!' && is_blank(text.ptr[at - (at > from)])))
			return next;
	}
	return to;
}

static struct stig_str scan_line(const struct sentence_scan *scan)
{
	return str_slice(scan->text, scan->line, scan->line_to);
}

static void scan_enter(struct sentence_scan *scan, size_t line)
{
	scan->line = line;
	scan->line_to = line_end(scan->text, line);
}

/* A line that may end its sentence, and may not hold another one's end. */
static bool is_whole(struct stig_str line)
{
	return is_listing(line) || is_list_entry(str_trim(line)) ||
	       utf8_space_run(line) == line.len;
}

size_t sentence_end(struct sentence_scan *scan, size_t from)
{
	bool whole = false;

	if (from >= scan->line_to) {
		scan_enter(scan, from);
		whole = is_whole(scan_line(scan));
	}
	for (;;) {
		size_t to = scan->line_to;
		size_t end = whole ? to : end_in_line(scan->text, from, to);

		if (end < to || to == scan->text.len)
			return end;
		struct stig_str line = scan_line(scan);
		struct stig_str next = str_slice(scan->text, to,
						 line_end(scan->text, to));
		if (!goes_on(line, next))
			return to;
		scan_enter(scan, to);
		from = to;
	}
}
