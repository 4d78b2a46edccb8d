/* SPDX-License-Identifier: MIT */
/*
 * What signals look for, as data. A row that is longer than its line is cut
 * where its alternatives are.
 */
#include "compare/signal_patterns.h"

/* A number, or a spelled one from two and zero. */
#define AMOUNT                                                                \
	"(?:\\d[\\d.,:]{0,15}|zero|two|three|four|five|six|seven|eight|nine|" \
	"ten|eleven|twelve|thirteen|fourteen|fifteen|twenty-four|thirty-five" \
	"|forty-five|twenty|thirty|sixty|ninety)\\b"
/* up to two words between */
#define NEAR "\\W{1,3}(?:\\w+\\W+){0,2}?"
#define BEFORE_AMOUNT "\\b" NEAR AMOUNT

const struct pattern_row signal_patterns[SIGNAL_PATTERN_COUNT] = {
	[SIGNAL_MARKER] = { "^\\s*(?:[-\\x{2022}*\\x{b7}o]-?\\s+"
		"|[-\\x{2022}](?=[A-Z][a-z])|_{2,}"
		"|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]\\s+"
		"|(?:step|note)\\s*\\d*\\s*[:.-]\\s*)", true, NULL },
	[SIGNAL_PROMPT] = { "^\\s*(?:[$#>]\\s+|[$#](?=[a-z/])|PS [^>]{0,40}>\\s*"
		"|(?=sudo\\s)|[\\w.:@~/-]*[\\w)\\]:](?:\\([\\w-]+\\))?[#>](?![>=])"
		"\\s*(?=\\S))(?:sudo\\s+)?", false, "$|#|>|sudo" },
	[SIGNAL_FILE_LISTING] = { "^\\s*(?:[-dlcbs][-rwxsStT]{9}"
		"|\\S+(?: \\d+)? /home/)", false, NULL },
	[SIGNAL_PACKAGE_LISTING] = { "\\d\\.\\d[-.\\w]*\\."
		"(?:x86_64|noarch|i686|aarch64|el\\d)", false,
		".x86_64|.noarch|.i686|.aarch64|.el" },
	[SIGNAL_DATE_LISTING] = { "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
		"|Oct|Nov|Dec)[a-z]* +\\d{1,2} +\\d\\d?:", false, ":" },
	[SIGNAL_TYPED] = { "^\\s*(?:-[aw] "
		"|/(?:usr|bin|sbin|etc|opt)/\\S+(?:[ :]|$))", false, NULL },
	[SIGNAL_URL] = { "\\bhttps?://\\S+", true, "://" },
	[SIGNAL_TITLE_NOISE] = {
		"\\bSecurity (?:Technical Implementation|Requirements) Guide\\b"
		"|\\b(?:STIG|SRG)\\b", true, NULL },

	[SIGNAL_APPLIES] = { "\\b(?:n(?:ot[- ]applicable|/a|a (?:for|to|if))"
		"|(?:is|are|be|marked) \"?na|only appl(?:y|ies|icable)"
		"|appl(?:y|ies|icable)(?: only)? to|do(?:es)? not apply"
		"|exempt)\\b", false, "appl|n/a|exempt|na for|na to|na if"
		"|is na|are na|be na|marked na|\"na" },
	[SIGNAL_FINDS] = {
		"\\b(?:a|an|no|is|not|becomes?) (?:[\\w-]+ ){0,2}finding\\b",
		false, "finding" },
	[SIGNAL_NEGATES] = { "\\b(?:n(?:ot|o|ever|one|either|or)|without|unless"
		"|except|cannot)\\b|n't\\b", false,
		"no|never|without|unless|except|neither|n't" },
	[SIGNAL_NO_NEGATION] = { "\"[^\"]*\"|\\bno(?:t[- ]applicable"
		"|(?:t (?:be )?an?)? (?:[\\w-]+ ){0,2}finding)\\b"
		"|\\bdo(?:es)? not apply\\b", false, "\"|no" },
	/* 256-bit is a number, AES-256 a literal */
	[SIGNAL_BARE_NUMBER] = { "(?<![\\w./\\\\-])\\d+(?:[.,:/-]\\d+)*"
		"(?![\\w\\\\>]|[._/]\\w|-\\d)", false, NULL },

	/* "no more than" is less, and "no less than" is not */
	[SIGNAL_LESS] = { "\\b(?:(?<!no )(?:less|fewer)|lower|shorter|younger"
		"|below|under|within|up to|maximum|at most|no more"
		"|not exceed(?:ing)?)" BEFORE_AMOUNT, false,
		"less|fewer|lower|shorter|younger|below|under|within|up to"
		"|maximum|at most|no more|not exceed" },
	[SIGNAL_OR_LESS] = { AMOUNT NEAR
		"or (?:less|fewer|lower|below|earlier|older|shorter)\\b",
		false, "or less|or fewer|or lower|or below|or earlier|or older"
		"|or shorter" },
	[SIGNAL_LESS_SIGN] = { "(?:^|\\s)<=?\\s?" AMOUNT, false, "<" },
	[SIGNAL_MORE] = { "\\b(?:(?<!no )more|(?<!not )exceed(?:s|ing)?"
		"|greater|higher|longer|older|newer|above|over|minimum"
		"|at least|no less|no fewer|after)" BEFORE_AMOUNT, false,
		"more|exceed|greater|higher|longer|older|newer|above|over"
		"|minimum|at least|no less|no fewer|after" },
	[SIGNAL_OR_MORE] = { AMOUNT NEAR
		"or (?:more|greater|higher|above|later|newer|longer)\\b",
		false, "or more|or greater|or higher|or above|or later"
		"|or newer|or longer" },
	[SIGNAL_MORE_SIGN] = { "(?:^|\\s)>=?\\s?" AMOUNT, false, ">" },
	[SIGNAL_UNEQUAL_SIGN] = { "(?:^|\\s)!=\\s?" AMOUNT, false, "!=" },

	[SIGNAL_DOUBLE_QUOTED] = { "\"([^\"]{1,200})\"", false, "\"" },
	[SIGNAL_SINGLE_QUOTED] = { "(?<!\\w)'([^']{1,200})'(?!\\w)", false,
		"'" },
	[SIGNAL_PATH] = { "(?<![\\w.<>)/*])/[\\w.+@%*~-]+(?:/[\\w.+@%*~-]+)*/?",
		false, "/" },
	[SIGNAL_DRIVE_PATH] = { "\\b[A-Za-z]:\\\\[^\\s\",;]+", false, ":\\" },
	[SIGNAL_REGISTRY_PATH] = { "\\b(?:HKLM|HKCU|HKEY_\\w+|[Ss]oftware"
		"|SOFTWARE|[Ss]ystem|SYSTEM)\\\\(?:[^\\\\\",;]{1,60}\\\\)*"
		"[^\\s\\\\\",;]*", false, "\\" },
	[SIGNAL_MENU_STEP] = { "(?:>>|->|\\s>\\s)\\s*"
		"([^\\s>\".,;:(-][^>\".,;:(]*?)"
		"(?=\\s*(?:->|[>\".,;:(]|$))", false, ">" },
	[SIGNAL_OPTION] = { "(?<!\\S)--?[A-Za-z][\\w-]*", false, "-" },
	[SIGNAL_ASSIGNMENT] = {
		"(?<!\\S)[A-Za-z_][\\w.-]*\\s?=\\s?\"?[\\w./:-]+", false, "=" },
	[SIGNAL_SETTING] = { "^[A-Z][\\w /-]{1,40}:\\s*"
		"(\\S{1,60}(?: \\S{1,30}){0,3})$", false, ":" },
	[SIGNAL_COMMA_LIST] = { "(?<!\\S)(?=\\S*[a-z])[\\w@.+*/-]+"
		"(?:,[\\w@.+*/-]+)+", false, "," },
	[SIGNAL_JOINED_NAME] = { "(?<![\\w/])[A-Za-z][A-Za-z0-9]*"
		"(?:_+[A-Za-z0-9]+|\\.(?=[a-z0-9])[A-Za-z0-9]+)+(?!\\w)",
		false, NULL },
	[SIGNAL_MIXED_NAME] = { "(?<![\\w/])(?:[a-z]+[A-Z]\\w*"
		"|[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+)(?!\\w)", false, NULL },
	[SIGNAL_CAPITALS] = { "(?<![\\w/])[A-Z][A-Z0-9]{5,}(?!\\w)", false,
		NULL },
	[SIGNAL_LETTERS_DIGITS] = { "(?<![\\w./-])(?:[A-Za-z]+-?\\d[\\w-]*"
		"|\\d+[A-Za-z][\\w-]*)(?![\\w/])", false, NULL },
	[SIGNAL_FILE_PATTERN] = { "(?<!\\S)\\*\\.\\w+", false, "*." },
	/*
	 * Bare numbers, abbreviations, numbers of other rules, example users.
	 * AES-256 is no rule: three digits are one with two hyphens only.
	 */
	[SIGNAL_NO_LITERAL] = { "^(?:(?:[\\d.,]+|i\\.e|e\\.g|a\\.k\\.a|u\\.s"
		"|notes?|finding|applicable)\\.?$"
		"|S?V-\\d{3,}|[A-Z][A-Z0-9]*-(?:[\\w-]*\\d{4,}|[\\w-]*-\\w*\\d{3,})"
		"|/home/\\w+$)", true, NULL },
};
