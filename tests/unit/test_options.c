/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include "base/str.h"
#include "make.h"

#include <criterion/criterion.h>
#include <stddef.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Parses the words after the program's name. */
#define PARSE(options, err, ...)                                              \
	options_parse(&(options),                                             \
		      (int)COUNT(((const char *[]){ "stigdiff",               \
						    __VA_ARGS__ })),          \
		      (const char *const[]){ "stigdiff", __VA_ARGS__ }, &(err))

static void refused(const struct stig_error *err, enum stig_status status,
		    const char *text, const char *hint)
{
	cr_assert_neq(status, STIG_OK);
	cr_assert_str_eq(err->text, text);
	cr_assert_str_eq(err->hint[0], hint);
}

Test(options, may_follow_operands)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "a", "--stat", "b"), STIG_OK);
	cr_assert_eq(options.operand_count, 2);
	cr_assert_str_eq(options.operand[1], "b");
	cr_assert_str_eq(options.format->name, "stat");
	options_release(&options);
}

Test(options, end_at_two_dashes)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--", "-q", "list"), STIG_OK);
	cr_assert_str_eq(options.operand[0], "-q");
	cr_assert_null(options.format);
	options_release(&options);
}

Test(options, value_follows_equal_sign_or_blank)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--title=a=b", "--banner", "-x", "o",
			   "n"), STIG_OK);
	cr_assert_str_eq(options.render.title, "a=b");
	cr_assert_str_eq(options.render.banner, "-x");
	options_release(&options);
}

Test(options, optional_value_follows_equal_sign_alone)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--unified", "5", "n"), STIG_OK);
	cr_assert_eq(options.compare.context, 3);
	cr_assert_str_eq(options.operand[0], "5");
	options_release(&options);
	cr_assert_eq(PARSE(options, err, "--unified=5", "o", "n"), STIG_OK);
	cr_assert_eq(options.compare.context, 5);
	options_release(&options);
}

Test(options, letters_stand_together_and_before_their_value)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "-vyU7", "o", "-W", "60", "n"),
		     STIG_OK);
	cr_assert(options.verbose && options.render.side_by_side);
	cr_assert_eq(options.compare.context, 7);
	cr_assert_eq(options.width, 60);
	options_release(&options);
}

Test(options, long_names_may_be_cut)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--forc", "--no-pag", "o", "n"),
		     STIG_OK);
	cr_assert(options.compare.force && options.no_pager);
	options_release(&options);
}

Test(options, whole_name_is_not_ambiguous)
{
	struct stig_error err;
	struct options options;

	/* --verbose and --version begin alike, --stat begins nothing else */
	cr_assert_eq(PARSE(options, err, "--stat", "o", "n"), STIG_OK);
	options_release(&options);
	refused(&err, PARSE(options, err, "--ver", "o", "n"),
		"option '--ver' is ambiguous",
		"it may be one of: --verbose --version");
	options_release(&options);
}

Test(options, later_one_wins)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--force", "--no-force", "--color",
			   "--no-color", "o", "n"), STIG_OK);
	cr_assert_not(options.compare.force);
	cr_assert_eq(options.color, WHEN_NEVER);
	options_release(&options);
}

Test(options, misspelt_ones_are_refused_with_the_nearest)
{
	struct stig_error err;
	struct options options;

	refused(&err, PARSE(options, err, "--stta", "o", "n"),
		"unknown option '--stta'", "did you mean '--stat'?");
	options_release(&options);
	refused(&err, PARSE(options, err, "--no-forec=", "o", "n"),
		"unknown option '--no-forec'", "did you mean '--no-force'?");
	options_release(&options);
	refused(&err, PARSE(options, err, "-f", "unifid", "o", "n"),
		"unknown format 'unifid'", "did you mean 'unified'?");
	options_release(&options);
}

Test(options, quoted_text_is_escaped)
{
	struct stig_error err;
	struct options options;

	refused(&err, PARSE(options, err, "--\033[2J", "o", "n"),
		"unknown option '--\\u{1B}[2J'",
		"stigdiff --help lists the options");
	options_release(&options);
}

Test(options, numbers_are_digits)
{
	struct stig_error err;
	struct options options;
	const char *const wrong[] = { "", "-1", "1x", " 1", "99999999" };

	for (size_t i = 0; i < COUNT(wrong); i++) {
		cr_assert_neq(PARSE(options, err, "-U", wrong[i], "o", "n"),
			      STIG_OK, "'%s' was taken", wrong[i]);
		options_release(&options);
	}
	cr_assert_eq(PARSE(options, err, "--context=all", "o", "n"), STIG_OK);
	cr_assert_eq(options.compare.context, SIZE_MAX);
	options_release(&options);
}

Test(options, first_operand_names_a_command_only_if_exact)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "list", "list"), STIG_OK);
	cr_assert_str_eq(options.command->name, "list");
	cr_assert_eq(options.operand_count, 1);
	options_release(&options);
	cr_assert_eq(PARSE(options, err, "./list", "show"), STIG_OK);
	cr_assert_str_eq(options.command->name, "");
	options_release(&options);
}

Test(options, of_another_command_are_refused)
{
	struct stig_error err;
	struct options options;

	refused(&err, PARSE(options, err, "--stat", "show", "a"),
		"'show' has no option '--stat'",
		"stigdiff help show lists its options");
	options_release(&options);
}

Test(options, one_release_is_not_enough)
{
	struct stig_error err;
	struct options options;

	refused(&err, PARSE(options, err, "a.xml"),
		"two releases are needed, OLD and NEW",
		"usage: stigdiff [OPTION...] OLD NEW");
	options_release(&options);
}

/* The words of --fail-on stand in a row; the library has the list. */
Test(options, fail_on_knows_every_level)
{
	size_t count;
	const struct stig_level_info *level = stig_levels(&count);

	for (size_t i = 0; i < count; i++) {
		struct stig_error err;
		struct options options;

		cr_assert_eq(PARSE(options, err, "--fail-on", level[i].name,
				   "o", "n"), STIG_OK);
		cr_assert_eq((size_t)options.fail_on, i);
		options_release(&options);
	}
}

Test(options, enumerations_follow_the_words)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--palette=mono", "--word-diff=none",
			   "--lines=sentence", "--fail-on=none",
			   "--match=vuln-id", "--color=never",
			   "--ignore-space=none", "o", "n"), STIG_OK);
	cr_assert_eq(options.render.palette, STIG_PALETTE_MONO);
	cr_assert_eq(options.render.marks, STIG_MARK_NONE);
	cr_assert_eq(options.lines, LINES_SENTENCE);
	cr_assert_eq(options.fail_on, STIG_LEVEL_NONE);
	cr_assert_eq(options.compare.match, STIG_MATCH_VULN_ID);
	cr_assert_eq(options.color, WHEN_NEVER);
	cr_assert(options.compare.show_space);
	options_release(&options);
}

/* Words that stand in a row, in the order of an enumeration of the header. */
Test(options, words_of_selection_are_those_of_the_header)
{
	static const struct {
		const char *argument;
		size_t offset;
		int value;
	} rows[] = {
		{ "--match=auto", offsetof(struct options, compare.match),
		  STIG_MATCH_AUTO },
		{ "--match=legacy", offsetof(struct options, compare.match),
		  STIG_MATCH_LEGACY },
		{ "--match=stig-id", offsetof(struct options, compare.match),
		  STIG_MATCH_STIG_ID },
		{ "--match=rule-id", offsetof(struct options, compare.match),
		  STIG_MATCH_RULE_ID },
		{ "--min-cat=1", offsetof(struct options, compare.min_cat), 1 },
		{ "--min-cat=3", offsetof(struct options, compare.min_cat), 3 },
		{ "--level=assess", offsetof(struct options, compare.level),
		  STIG_ASSESS },
		{ "--level=ids", offsetof(struct options, compare.level),
		  STIG_IDS },
		{ "--group-by=none", offsetof(struct options, compare.group_by),
		  STIG_GROUP_NONE },
		{ "--group-by=level",
		  offsetof(struct options, compare.group_by),
		  STIG_GROUP_LEVEL },
		{ "--group-by=srg", offsetof(struct options, compare.group_by),
		  STIG_GROUP_SRG },
		{ "--sort=need", offsetof(struct options, sort),
		  SORT_NEED + STIG_SORT_NEED },
		{ "--sort=stig-id", offsetof(struct options, sort),
		  SORT_NEED + STIG_SORT_STIG_ID },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct stig_error err;
		struct options options;
		int value;

		cr_assert_eq(PARSE(options, err, rows[i].argument, "o", "n"),
			     STIG_OK, "%s: %s", rows[i].argument, err.text);
		memcpy(&value, (const char *)&options + rows[i].offset,
		       sizeof(value));
		cr_assert_eq(value, rows[i].value, "%s", rows[i].argument);
		options_release(&options);
	}
}

Test(options, without_any_of_them_everything_is_selected)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "o", "n"), STIG_OK);
	cr_assert_eq(options.compare.fields, 0);
	cr_assert_eq(options.compare.ignore_fields, 0);
	cr_assert_eq(options.compare.min_cat, 0);
	cr_assert_eq(options.compare.signals, 0);
	cr_assert_eq(options.compare.rule_count, 0);
	cr_assert_eq(options.compare.level, STIG_LEVEL_NONE);
	cr_assert_eq(options.sort, SORT_OF_FORMAT);
	cr_assert_not(options.compare.no_groups);
	options_release(&options);
}

Test(options, lists_are_names_between_commas_and_add_up)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--fields=fix,check", "--fields",
			   "title", "--ignore-fields=cci", "--signal=finding",
			   "--signal=number,finding", "o", "n"), STIG_OK);
	cr_assert_eq(options.compare.fields,
		     UINT64_C(1) << STIG_FIELD_CHECK |
			     UINT64_C(1) << STIG_FIELD_FIX |
			     UINT64_C(1) << STIG_FIELD_TITLE);
	cr_assert_eq(options.compare.ignore_fields,
		     UINT64_C(1) << STIG_FIELD_CCI);
	cr_assert_eq(options.compare.signals,
		     UINT32_C(1) << STIG_FINDING | UINT32_C(1) << STIG_NUMBER);
	options_release(&options);
}

Test(options, every_field_and_signal_has_a_name_to_give)
{
	size_t count;
	const struct stig_field_info *field = stig_fields(&count);

	for (size_t i = 0; i < count; i++) {
		struct stig_error err;
		struct options options;

		cr_assert_eq(PARSE(options, err, "--fields", field[i].name,
				   "o", "n"), STIG_OK);
		cr_assert_eq(options.compare.fields, UINT64_C(1) << i);
		options_release(&options);
	}
}

Test(options, unknown_names_of_a_list_are_refused_with_the_nearest)
{
	struct stig_error err;
	struct options options;

	refused(&err, PARSE(options, err, "--fields=fix,chek", "o", "n"),
		"unknown field 'chek'", "did you mean 'check'?");
	options_release(&options);
	refused(&err, PARSE(options, err, "--signal=findings", "o", "n"),
		"unknown signal 'findings'", "did you mean 'finding'?");
	options_release(&options);
	cr_assert_neq(PARSE(options, err, "--fields=fix,", "o", "n"), STIG_OK);
	cr_assert_str_eq(err.text, "unknown field ''");
	options_release(&options);
}

Test(options, fields_that_leave_nothing_are_refused)
{
	struct stig_error err;
	struct options options;

	cr_assert_neq(PARSE(options, err, "--fields=fix",
			    "--ignore-fields=fix", "o", "n"), STIG_OK);
	cr_assert_str_eq(err.text, "--fields and --ignore-fields leave "
				   "nothing to compare");
	options_release(&options);
}

Test(options, patterns_and_renames_may_be_repeated)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--rule=V-1*", "--rename=A=B",
			   "--rule", "K?-2", "o", "n"), STIG_OK);
	cr_assert_eq(options.compare.rule_count, 2);
	cr_assert_str_eq(options.compare.rule[1], "K?-2");
	cr_assert_eq(options.compare.rename_count, 1);
	cr_assert_str_eq(options.compare.rename[0], "A=B");
	options_release(&options);
}

Test(options, renames_without_two_names_are_refused)
{
	static const char *const wrong[] = { "", "A", "=B", "A=" };

	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct stig_error err;
		struct options options;

		cr_assert_neq(PARSE(options, err, "--rename", wrong[i], "o",
				    "n"), STIG_OK, "'%s' was taken", wrong[i]);
		claim_holds(err.text, "is not OLD=NEW");
		options_release(&options);
	}
}

Test(options, empty_pattern_is_refused)
{
	struct stig_error err;
	struct options options;

	cr_assert_neq(PARSE(options, err, "--rule=", "o", "n"), STIG_OK);
	cr_assert_str_eq(err.text, "--rule: the pattern is empty");
	options_release(&options);
}

Test(options, edits_are_grouped_unless_told_otherwise)
{
	struct stig_error err;
	struct options options;

	cr_assert_eq(PARSE(options, err, "--no-group-edits", "o", "n"),
		     STIG_OK);
	cr_assert(options.compare.no_groups);
	options_release(&options);
	cr_assert_eq(PARSE(options, err, "--no-group-edits", "--group-edits",
			   "o", "n"), STIG_OK);
	cr_assert_not(options.compare.no_groups);
	options_release(&options);
}

Test(options, every_row_is_complete_and_unique)
{
	size_t count;
	const struct option *row = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		cr_assert(row[i].heading ? !row[i].set
					 : row[i].set && row[i].help);
		cr_assert(!row[i].names == !row[i].noun);
		for (size_t j = i + 1; j < count; j++) {
			cr_assert(!row[i].letter ||
				  row[i].letter != row[j].letter);
			cr_assert(!row[i].name || !row[j].name ||
				  strcmp(row[i].name, row[j].name) != 0);
		}
	}
}
