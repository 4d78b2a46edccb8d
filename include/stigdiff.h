/* SPDX-License-Identifier: MIT */
#ifndef STIGDIFF_H
#define STIGDIFF_H

/*
 * stigdiff: what changed between two releases of a DISA STIG.
 *
 * This header is the manual of the library. The flow is the order of the
 * functions below: open an input, load the release it holds, compare two
 * releases, render the report into a sink.
 *
 *     stig_input_open -> stig_release_load -> stig_compare -> stig_render
 *
 * Ownership. What comes back through a pointer-to-pointer that is the first
 * parameter is yours: free it with the function of the same noun. Everything
 * reached through it is borrowed from it. A report borrows from both releases;
 * a release never refers to the bytes it was read from. Records are read-only.
 *
 * Errors. Only input and the system can fail. Such functions return a status
 * and fill the caller's struct stig_error, which may be NULL. On failure the
 * out parameter is NULL. Out of memory goes to the handler given to stig_init.
 *
 * Text is UTF-8, a pointer and a length, without a final NUL unless a comment
 * says so. Sizes are bytes. Lines and columns count from 1; 0 is unknown.
 *
 * Threads. The library has no state but what stig_init sets: releases and
 * reports may be made and read in several threads, each object in one at a
 * time. The library starts no process and never restricts the process it
 * runs in: a sandbox is the program's work.
 */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define STIG_VERSION "0.1.0"

/* ------------------------------------------------------------------ text */

struct stig_str {
	const char *ptr; /* NULL only when len is 0 */
	size_t len;
};

/* ---------------------------------------------------------------- errors */

enum stig_status {
	STIG_OK,
	STIG_ESYSTEM, /* the system refused: open, read, write, memory map */
	STIG_EFORMAT, /* the input is not what it should be */
	STIG_ELIMIT,  /* the input is larger than a limit allows */
	STIG_ECHOICE, /* the two inputs do not go together */
};

#define STIG_ERROR_HINTS 3

/*
 * One error, ready to print; it owns nothing. All texts are NUL-terminated and
 * already escaped: nothing in them can act on a terminal. An empty file, a
 * zero line or column is unknown. The column counts bytes of the file as it is
 * stored. Hints end at the first empty one.
 */
struct stig_error {
	enum stig_status status;
	unsigned long line, column;
	char file[832];
	char text[1280];
	char hint[STIG_ERROR_HINTS][512];
};

/* ------------------------------------------------------ levels and kinds */

/* What a difference asks of the reader, most urgent first. */
enum stig_level {
	STIG_ASSESS, /* must I look at systems again? */
	STIG_ACT,    /* must I change settings, content, deadlines? */
	STIG_MAP,    /* must I update identifiers or control mappings? */
	STIG_READ,   /* wording only */
	STIG_IDS,    /* bookkeeping */
	STIG_LEVEL_COUNT,
	STIG_LEVEL_NONE = STIG_LEVEL_COUNT
};

struct stig_level_info {
	const char *name;     /* as in --fail-on and JSON */
	const char *question; /* the reader's question */
};

/*
 * Every difference has a kind. The order is the order of need: the first kind
 * of a rule is the reason it is listed under.
 */
enum stig_kind {
	STIG_RULE_ADDED,
	STIG_CHECK_CHANGED,
	STIG_OTHER_TEXT_CHANGED,
	STIG_RULE_REMOVED,
	STIG_SEVERITY_RAISED,
	STIG_SEVERITY_LOWERED,
	STIG_SEVERITY_SET, /* from or to absent, unknown, info */
	STIG_FIX_CHANGED,
	STIG_MITIGATION_CHANGED,
	STIG_OVERRIDE_CHANGED,
	STIG_DOCUMENTABLE_CHANGED,
	STIG_RULE_RENUMBERED,
	STIG_STIG_ID_CHANGED,
	STIG_CCI_REMOVED,
	STIG_CCI_ADDED,
	STIG_SRG_CHANGED,
	STIG_SATISFIES_CHANGED,
	STIG_TITLE_CHANGED,
	STIG_DISCUSSION_CHANGED,
	STIG_GUIDANCE_CHANGED,
	STIG_RULE_ID_REVISED,
	STIG_CHECK_ID_CHANGED,
	STIG_FIX_ID_CHANGED,
	STIG_LEGACY_CHANGED,
	STIG_IDENT_CHANGED,
	STIG_REFERENCE_CHANGED,
	STIG_CHECK_REF_CHANGED,
	STIG_WEIGHT_CHANGED,
	STIG_WHITESPACE_ONLY,
	STIG_KIND_COUNT
};

struct stig_kind_info {
	const char *name;       /* stable: JSON, tests, documents */
	const char *reason;     /* as the summary's table says it */
	const char *summary;    /* one sentence */
	enum stig_level level;
};

/* --------------------------------------------------------------- signals */

/*
 * Where a text change carries substance. A signal belongs to a field and
 * changes neither level nor count. The order is the order they are shown in.
 */
enum stig_signal {
	STIG_APPLICABILITY, /* "not applicable" and the like came or went */
	STIG_FINDING,       /* sentences that say what is a finding */
	STIG_COMMAND,       /* a line to type or to compare */
	STIG_LITERAL,       /* a quoted string, path, option, identifier ... */
	STIG_COMPARISON,    /* less, more, at most, > near a number */
	STIG_NEGATION,      /* not, no, never, unless ... */
	STIG_NUMBER,        /* a bare number */
	STIG_SIGNAL_COUNT
};

struct stig_signal_info {
	const char *name;    /* stable: options, JSON, tests */
	const char *summary; /* one sentence */
};

/*
 * A signal as it fires in one field. sign is '-' lost, '+' gained, '~' other
 * words (applicability and finding alone), '>' the number of sentences changed
 * from before to after (finding alone), or NUL.
 */
struct stig_signal_hit {
	enum stig_signal signal;
	char sign;
	unsigned before, after;
};

/* ---------------------------------------------------------------- fields */

enum stig_shape {
	STIG_WORD, /* one short value, shown as old -> new */
	STIG_TEXT, /* lines, sentences, words */
	STIG_SET   /* sorted elements, one a line, shown as -a +b */
};

/*
 * The fields of a rule, one row each: identifier, name in options and output,
 * heading, shape, level of a change, kind of a change. This table is the only
 * list of fields; the enumeration below and model/field.c are made from it,
 * and readers, comparison and renderers loop over it. The order is the order
 * of reports: what decides an assessment comes first.
 */
#define STIG_FIELD_TABLE(FIELD)                                               \
	FIELD(SEVERITY, "severity", "Severity", WORD, ACT, SEVERITY_SET)          \
	FIELD(CHECK, "check", "Check", TEXT, ASSESS, CHECK_CHANGED)               \
	FIELD(FIX, "fix", "Fix", TEXT, ACT, FIX_CHANGED)                          \
	FIELD(TITLE, "title", "Title", TEXT, READ, TITLE_CHANGED)                 \
	FIELD(DISCUSSION, "discussion", "Discussion", TEXT, READ,                 \
	      DISCUSSION_CHANGED)                                                 \
	FIELD(OTHER_TEXT, "other-text", "Other text", TEXT, ASSESS,               \
	      OTHER_TEXT_CHANGED)                                                 \
	FIELD(STIG_ID, "stig-id", "STIG ID", WORD, MAP, STIG_ID_CHANGED)          \
	FIELD(SRG, "srg", "SRG", TEXT, MAP, SRG_CHANGED)                          \
	FIELD(CCI, "cci", "CCI", SET, MAP, CCI_REMOVED)                           \
	FIELD(MITIGATIONS, "mitigations", "Mitigations", TEXT, ACT,               \
	      MITIGATION_CHANGED)                                                 \
	FIELD(MITIGATION_CONTROL, "mitigation-control", "Mitigation control",     \
	      TEXT, ACT, MITIGATION_CHANGED)                                      \
	FIELD(OVERRIDE, "severity-override-guidance",                             \
	      "Severity override guidance", TEXT, ACT, OVERRIDE_CHANGED)          \
	FIELD(DOCUMENTABLE, "documentable", "Documentable", TEXT, ACT,            \
	      DOCUMENTABLE_CHANGED)                                               \
	FIELD(FALSE_POSITIVES, "false-positives", "False positives", TEXT, READ,  \
	      GUIDANCE_CHANGED)                                                   \
	FIELD(FALSE_NEGATIVES, "false-negatives", "False negatives", TEXT, READ,  \
	      GUIDANCE_CHANGED)                                                   \
	FIELD(THIRD_PARTY_TOOLS, "third-party-tools", "Third-party tools", TEXT,  \
	      READ, GUIDANCE_CHANGED)                                             \
	FIELD(POTENTIAL_IMPACTS, "potential-impacts", "Potential impacts", TEXT,  \
	      READ, GUIDANCE_CHANGED)                                             \
	FIELD(RESPONSIBILITY, "responsibility", "Responsibility", TEXT, READ,     \
	      GUIDANCE_CHANGED)                                                   \
	FIELD(IA_CONTROLS, "ia-controls", "IA controls", TEXT, READ,              \
	      GUIDANCE_CHANGED)                                                   \
	FIELD(LEGACY, "legacy", "Legacy IDs", SET, IDS, LEGACY_CHANGED)           \
	FIELD(IDENT, "ident", "Other identifiers", SET, IDS, IDENT_CHANGED)       \
	FIELD(IDENT_SYSTEM, "ident-system", "Identifier systems", SET, IDS,       \
	      IDENT_CHANGED)                                                      \
	FIELD(RULE_ID, "rule-id", "Rule ID", WORD, IDS, RULE_ID_REVISED)          \
	FIELD(CHECK_ID, "check-id", "Check ID", WORD, IDS, CHECK_ID_CHANGED)      \
	FIELD(FIX_ID, "fix-id", "Fix ID", WORD, IDS, FIX_ID_CHANGED)              \
	FIELD(CHECK_REF, "check-ref", "Check reference", WORD, IDS,               \
	      CHECK_REF_CHANGED)                                                  \
	FIELD(REFERENCE, "reference", "Reference", WORD, IDS, REFERENCE_CHANGED)  \
	FIELD(WEIGHT, "weight", "Weight", WORD, IDS, WEIGHT_CHANGED)

enum stig_field {
#define STIG_FIELD_ID(id, name, heading, shape, level, kind) STIG_FIELD_##id,
	STIG_FIELD_TABLE(STIG_FIELD_ID)
#undef STIG_FIELD_ID
	STIG_FIELD_COUNT
};

struct stig_field_info {
	const char *name;    /* as in options, JSON, CSV and export */
	const char *heading; /* for people */
	enum stig_shape shape;
	enum stig_level level;
	enum stig_kind kind;
};

/* CAT I is most severe; what has no CAT (absent, unknown, info) comes last. */
enum stig_cat { STIG_CAT_I, STIG_CAT_II, STIG_CAT_III, STIG_CAT_NONE,
		STIG_CAT_COUNT };

/* ------------------------------------------------------------- a release */

struct stig_hash {
	uint64_t high, low;
};

/*
 * One Rule element. Its key is the Vuln ID, or the raw Group id where that is
 * not V- and digits (drafts). ordinal is 1 but in a Group of several Rules,
 * where it counts them; stig_key_put writes V-80707#2.
 *
 * field[] holds the exact texts: what the XML parser returns after one
 * decoding, line ends as LF. Several elements of one field are joined by LF,
 * U+001E, LF. A set is its elements, sorted, one a line. hash[] are XXH3-128
 * of these texts: different hashes prove a difference, equal ones nothing.
 */
struct stig_rule {
	struct stig_str vuln_id;
	unsigned ordinal;
	unsigned long line;
	struct stig_str field[STIG_FIELD_COUNT];
	struct stig_hash hash[STIG_FIELD_COUNT];
};

/*
 * Something odd that does not stop a comparison. The text is escaped. A
 * warning is a note that should be seen even by those who asked for none.
 */
struct stig_note {
	unsigned long line;
	struct stig_str text;
	bool warning;
};

enum stig_source { STIG_XCCDF_1_1, STIG_XCCDF_1_2 };

/*
 * One benchmark at one version and release. Rules are in document order.
 * label is V2R3, empty when the document has no version. Dates are ISO, empty
 * when absent. fields has bit F set when this kind of source can hold field F:
 * a field that one side cannot hold is not compared.
 */
struct stig_release {
	struct stig_str id, title, version, release, label, date;
	struct stig_str status, status_date;
	struct stig_str name; /* of the input it came from, as it was given */
	enum stig_source source;
	uint64_t fields;
	const struct stig_rule *rule;
	size_t rule_count;
	const struct stig_note *note;
	size_t note_count;
	struct stig_hash hash; /* over every field of every rule */
};

/* -------------------------------------------------------------- a report */

/* What became of a rule. */
enum stig_state {
	STIG_ADDED,
	STIG_REMOVED,
	STIG_RENUMBERED,
	STIG_CHANGED,   /* something above the level ids differs */
	STIG_IDS_ONLY,  /* bookkeeping or white space alone differs */
	STIG_UNCHANGED, /* every field is identical */
	STIG_STATE_COUNT
};

enum stig_matched_by {
	STIG_BY_NOTHING, /* added or removed */
	STIG_BY_VULN_ID,
	STIG_BY_LEGACY,
	STIG_BY_STIG_ID,
	STIG_BY_RULE_ID,
	STIG_MATCHED_BY_COUNT
};

/*
 * A run of words inside a line that differs. op is '=' in both, '~' white
 * space on both sides in other amount, '-' old only, '+' new only. The side
 * that has no text is empty; with '~' only at the ends of a sentence.
 */
struct stig_span {
	char op;
	struct stig_str old_text, new_text;
};

/*
 * A line of a text, with its line end: a line of the file, or a sentence
 * where paragraphs are broken at sentence ends; a sentence that the file
 * wraps holds line feeds inside. op is ' ' in both (equal, or equal but for
 * white space), '-' old only, '+' new only, '*' in both with other words,
 * which the spans tell. The old texts of all lines of a change, joined, are
 * the old field; the new texts the new field. ' ' lines whose sides differ in
 * white space have spans too.
 */
struct stig_line {
	char op;
	struct stig_str old_text, new_text;
	const struct stig_span *span;
	size_t span_count;
};

/*
 * Lines of a change that are shown together, first to first + count - 1.
 * Starts are as in a unified diff: the number of the first line of that side,
 * or of the line before when the side has none. Counts are lines of output: a
 * sentence wrapped once counts 2, a text without a final line feed takes a
 * line as one with it does. A ' ' line is printed once, as the new text has it,
 * and counts so on both sides; '*' prints the old text, then the new.
 */
struct stig_hunk {
	size_t first, count;
	size_t old_start, old_count, new_start, new_count;
};

/*
 * A field that differs. For added and removed rules every field that is not
 * empty is a change. lines and hunks are empty unless the options of
 * stig_compare asked for them; sets have removed and added instead of words.
 */
struct stig_change {
	enum stig_field field;
	bool whitespace_only;
	bool typography; /* changed, in quotes, dashes and dots alone */
	bool listed;     /* the options ask to show it */
	const struct stig_signal_hit *signal;
	size_t signal_count;
	const struct stig_edit_group *group; /* the same edit in other rules */
	struct stig_str old_text, new_text;
	const struct stig_line *line;
	size_t line_count;
	const struct stig_hunk *hunk;
	size_t hunk_count;
	const struct stig_str *removed, *added; /* elements of a set */
	size_t removed_count, added_count;
};

/*
 * Where a removed rule may have gone: a rule of the new release whose text is
 * alike. A hint is never a match and never changes a count.
 */
struct stig_hint {
	const struct stig_rule *rule;
	unsigned percent; /* how alike: shared words, rare ones count more */
	const struct stig_str *cci; /* CCIs that the rule gained */
	size_t cci_count;
};

struct stig_pair {
	const struct stig_rule *old_rule, *new_rule; /* one may be NULL */
	enum stig_state state;
	enum stig_matched_by matched_by;
	enum stig_level level; /* the highest of its kinds */
	enum stig_kind reason; /* the first of its kinds */
	uint32_t kinds;        /* bit K set for kind K */
	uint32_t signals;      /* bit S set for signal S in some field */
	bool silent;     /* a text changed, the Rule ID did not */
	bool check_same; /* identical or white space only */
	bool listed;     /* the options ask to show it */
	bool in_groups;  /* all above the level ids is an edit of a group */
	const struct stig_hint *hint; /* of a removed rule, or NULL */
	struct stig_str heading; /* of its group under --group-by, or empty */
	const struct stig_change *change;
	size_t change_count;
};

/* A run of words that an edit takes out and puts in; one may be empty. */
struct stig_edit_run {
	struct stig_str removed, added;
};

struct stig_edit_member {
	const struct stig_pair *pair;
	const struct stig_change *change;
};

/* One edit that stands in three or more rules, in whatever fields. */
struct stig_edit_group {
	unsigned id; /* from 1, largest group first */
	const struct stig_edit_run *run;
	size_t run_count;
	const struct stig_edit_member *member; /* in document order */
	size_t member_count;
	size_t rule_count;
};

/* A row of the summary's table: the rules that have this as their reason. */
struct stig_reason {
	enum stig_kind kind;
	size_t cat[STIG_CAT_COUNT]; /* by the new CAT; removed: the old */
	size_t total;
	size_t field_total; /* rules in which that field changed at all */
	/* severity rows: what all of the row have in common, else NULL */
	const char *old_severity, *new_severity;
	bool texts_same; /* no text of any rule of the row changed */
};

struct stig_counts {
	size_t added, removed, renumbered, changed, unchanged;
	size_t whitespace_only, rule_id_only, other_ids_only;
	size_t matched, check_same;
	size_t matched_by[STIG_MATCHED_BY_COUNT];
	size_t typography; /* rules whose changed texts are all typography */
	size_t left_out;   /* rules that the filters keep out of the report */
	size_t level[STIG_LEVEL_COUNT];
	/* by the new CAT; removed: the old */
	size_t cat[STIG_STATE_COUNT][STIG_CAT_COUNT];
	struct {
		size_t changed, whitespace_only;
	} field[STIG_FIELD_COUNT]; /* of matched rules */
};

/*
 * What a comparison says. pair[] is in document order of the new release,
 * each removed rule after its nearest surviving predecessor of the old one.
 * order[] are the same pairs as the options sort and group them.
 */
struct stig_report {
	const struct stig_release *old_release, *new_release;
	uint64_t fields; /* bit F set when field F was compared */
	const struct stig_pair *pair;
	const struct stig_pair *const *order;
	size_t pair_count;
	struct stig_counts count;
	const struct stig_reason *reason;
	size_t reason_count;
	const struct stig_str *ccis_lost, *ccis_new;
	size_t ccis_lost_count, ccis_new_count;
	const struct stig_edit_group *edit_group;
	size_t edit_group_count;
	const struct stig_note *note; /* about the comparison; line is 0 */
	size_t note_count;
};

/* --------------------------------------------------------------- set-up */

/*
 * Call once, before anything else and before a second thread. out_of_memory is
 * called when memory ends and must not return; NULL means one line on stderr
 * and exit status 2. It also sets the allocation hooks of libxml2.
 */
void stig_init(void (*out_of_memory)(void));

const char *stig_version(void);

/* The tables, for help, completion and documents. They live for ever. */
const struct stig_field_info *stig_fields(size_t *count);
const struct stig_kind_info *stig_kinds(size_t *count);
const struct stig_level_info *stig_levels(size_t *count);
const struct stig_signal_info *stig_signals(size_t *count);

/* "vuln-id", "legacy" ...; "" for STIG_BY_NOTHING. */
const char *stig_matched_by_name(enum stig_matched_by by);

/* "added", "changed" ... */
const char *stig_state_name(enum stig_state state);

/* The JSON Schema of what the format json writes, NUL-terminated. */
const char *stig_schema(void);

/* severity as DISA's category; cat_name is "I", "II", "III" or "none". */
enum stig_cat stig_cat_of(struct stig_str severity);
const char *stig_cat_name(enum stig_cat cat);

/* ---------------------------------------------------------------- inputs */

struct stig_input; /* opaque: an open file or bytes, nothing parsed yet */

struct stig_input_options {
	/*
	 * The encoding of a document that has no byte order mark and is not
	 * UTF-8: "windows-1252" or "iso-8859-1"; NULL refuses such a document.
	 */
	const char *encoding;
};
#define STIG_INPUT_OPTIONS_INIT { NULL }

/*
 * Opens a file and checks that it is a regular one within the size limit;
 * reads nothing. "-" is standard input. So a program can open its inputs, then
 * give up its rights, then load. Fails with STIG_ESYSTEM, STIG_ELIMIT,
 * STIG_EFORMAT (not a regular file).
 */
enum stig_status stig_input_open(struct stig_input **in, const char *path,
				 const struct stig_input_options *options,
				 struct stig_error *err);

/*
 * The same from bytes, which are borrowed until the input is freed. name
 * stands in messages and reports.
 */
enum stig_status stig_input_new(struct stig_input **in, const char *name,
				struct stig_str bytes,
				const struct stig_input_options *options,
				struct stig_error *err);

/* Is the file behind this device and inode the input? For output checks. */
bool stig_input_is_file(const struct stig_input *in, uint64_t device,
			uint64_t inode);

void stig_input_free(struct stig_input *in);

/* -------------------------------------------------------------- releases */

/*
 * Reads an input whole. An input is loaded once. Fails with STIG_ESYSTEM,
 * STIG_EFORMAT, STIG_ELIMIT, the message naming file, line and column; then
 * nothing of the document is used. Odd but readable things are notes.
 */
enum stig_status stig_release_load(struct stig_release **release,
				   struct stig_input *in,
				   struct stig_error *err);
void stig_release_free(struct stig_release *release);

/* ------------------------------------------------------------ comparison */

enum stig_match {
	STIG_MATCH_AUTO, /* by Vuln ID, then legacy id, then STIG ID */
	STIG_MATCH_VULN_ID,
	STIG_MATCH_LEGACY,
	STIG_MATCH_STIG_ID,
	STIG_MATCH_RULE_ID,
	STIG_MATCH_COUNT
};

enum stig_detail {
	STIG_DETAIL_FIELDS, /* which fields differ */
	STIG_DETAIL_LINES,  /* lines of the file, compared exactly */
	STIG_DETAIL_WORDS   /* lines and words, white space folded */
};

enum stig_sort {
	STIG_SORT_NEED, /* level, raised severities, CAT, document order */
	STIG_SORT_DOCUMENT,
	STIG_SORT_ID,
	STIG_SORT_CAT,
	STIG_SORT_STIG_ID
};

enum stig_group_by {
	STIG_GROUP_NONE,
	STIG_GROUP_LEVEL,
	STIG_GROUP_CAT,
	STIG_GROUP_KIND,
	STIG_GROUP_FIELDS,
	STIG_GROUP_SRG
};

/*
 * Filters decide what is reported, and so what is counted: a rule that they
 * leave out is in count.left_out alone.
 */
struct stig_compare_options {
	enum stig_match match;
	enum stig_detail detail;
	bool force;      /* compare releases that have nothing in common */
	bool sentences;  /* break paragraphs at sentence ends */
	bool show_space; /* list what differs in white space only */
	bool show_ids;   /* list bookkeeping */
	bool all_rules;  /* list rules without a difference */
	bool all_changes; /* lines and words of changes not listed, too */
	bool no_explain; /* no signals, same edits and hints: they cost time */
	bool no_groups;  /* do not look for the same edit in many rules */
	size_t context;  /* lines around a difference; SIZE_MAX: all */
	uint64_t fields;        /* bit F set: compare field F; 0: all */
	uint64_t ignore_fields; /* bit F set: do not compare field F */
	unsigned min_cat;       /* 1 to 3: CATs down to this one; 0: all */
	enum stig_level level;  /* rules of this level or more urgent ones */
	uint32_t signals; /* bit S set: rules with one of these; 0: all */
	/* names of Vuln IDs and STIG IDs with * and ?; a rule fits one */
	const char *const *rule;
	size_t rule_count;
	/* OLD=NEW: benchmark ids that are the same benchmark */
	const char *const *rename;
	size_t rename_count;
	enum stig_sort sort;
	enum stig_group_by group_by;
};
#define STIG_COMPARE_OPTIONS_INIT                                             \
	{ STIG_MATCH_AUTO, STIG_DETAIL_WORDS, false, true, false, false,      \
	  false, false, false, false, 3, 0, 0, 0, STIG_LEVEL_NONE, 0, NULL,   \
	  0, NULL, 0, STIG_SORT_NEED, STIG_GROUP_NONE }

/*
 * Compares two releases, which must outlive the report. Fails with
 * STIG_ECHOICE when their ids differ and they share no Vuln ID, legacy id or
 * STIG ID, unless options->force.
 */
enum stig_status stig_compare(struct stig_report **report,
			      const struct stig_release *old_release,
			      const struct stig_release *new_release,
			      const struct stig_compare_options *options,
			      struct stig_error *err);
void stig_report_free(struct stig_report *report);

/* ------------------------------------------------------------- rendering */

/*
 * Where bytes go. write is called with pieces of any size and returns false
 * when it failed; nothing more is written then. The caller keeps the reason.
 */
struct stig_sink {
	bool (*write)(void *context, const char *bytes, size_t len);
	void *context;
};

enum stig_palette {
	STIG_PALETTE_DEFAULT, /* orange and blue grounds, 256 colours */
	STIG_PALETTE_CLASSIC, /* red and green */
	STIG_PALETTE_MONO     /* bold, reverse and underline */
};

enum stig_word_marks {
	STIG_MARK_LINES, /* - and + lines, words highlighted if coloured */
	STIG_MARK_PLAIN, /* [-old-]{+new+} in one text */
	STIG_MARK_COLOR, /* one text, colours alone if there are colours */
	STIG_MARK_NONE   /* as STIG_MARK_LINES: no word diff */
};

struct stig_render_options {
	bool color;
	enum stig_palette palette;
	enum stig_word_marks marks;
	bool side_by_side;
	size_t width;     /* columns to wrap at; 0: do not wrap */
	const char *title;  /* NULL: none */
	const char *banner; /* a marking such as CUI; NULL: none */
	/* brief: the releases differ if something of this level or above does */
	enum stig_level level;
};
#define STIG_RENDER_OPTIONS_INIT                                              \
	{ false, STIG_PALETTE_DEFAULT, STIG_MARK_LINES, false, 0, NULL, NULL, \
	  STIG_READ }

struct stig_format {
	const char *name;     /* as in --format */
	const char *suffixes; /* ".diff .patch"; "" when none */
	const char *summary;
	enum stig_detail detail; /* what the report must hold */
	bool sentences;          /* the default of --lines */
	bool explains;           /* it shows signals, same edits and hints */
	bool framed;             /* it says something of equal releases, too */
	bool all_changes;        /* it shows what is not listed, too */
	enum stig_sort sort;     /* the default of --sort */
};

const struct stig_format *stig_formats(size_t *count);

/* The row of that name, or NULL. */
const struct stig_format *stig_format_find(const char *name);

/*
 * Writes the report. False when the sink failed. The report must have been
 * made with format->detail; one with any detail does for a format that needs
 * STIG_DETAIL_FIELDS.
 */
bool stig_render(const struct stig_sink *sink, const struct stig_format *format,
		 const struct stig_report *report,
		 const struct stig_render_options *options);

/* Canonical text of one release: sorted by Vuln ID, one sentence a line. */
bool stig_render_release(const struct stig_sink *sink,
			 const struct stig_release *release);

/* --------------------------------------------------------------- pieces */

/*
 * The text of a field as export writes it and unified output compares it:
 * escaped, ended by one LF; nothing at all when the field is empty.
 */
bool stig_field_put(const struct stig_sink *sink, struct stig_str text);

/* Text that cannot act on a terminal. one_line escapes LF and TAB too. */
bool stig_escape_put(const struct stig_sink *sink, struct stig_str text,
		     bool one_line);

/* One part of a path, made of [A-Za-z0-9._#-]; never empty, "." or "..". */
bool stig_path_put(const struct stig_sink *sink, struct stig_str part);

/*
 * Identifies a change for acknowledgements: the first 32 hex digits of SHA-256
 * over the benchmark id, both keys, the kinds, and the old and new texts of
 * the changes above the level ids, each with its length. NUL-terminated.
 */
struct stig_fingerprint {
	char hex[33];
};
struct stig_fingerprint stig_fingerprint(const struct stig_report *report,
					 const struct stig_pair *pair);

/* The key of a rule: V-80707, or V-80707#2. Not escaped. */
bool stig_key_put(const struct stig_sink *sink, const struct stig_rule *rule);

#ifdef __cplusplus
}
#endif

#endif
