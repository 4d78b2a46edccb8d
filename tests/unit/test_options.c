/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include "base/str.h"

#include <criterion/criterion.h>
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
		"a second release is needed to compare with",
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

Test(options, every_row_is_complete_and_unique)
{
	size_t count;
	const struct option *row = option_rows(&count);

	for (size_t i = 0; i < count; i++) {
		cr_assert(row[i].heading ? !row[i].set
					 : row[i].set && row[i].help);
		for (size_t j = i + 1; j < count; j++) {
			cr_assert(!row[i].letter ||
				  row[i].letter != row[j].letter);
			cr_assert(!row[i].name || !row[j].name ||
				  strcmp(row[i].name, row[j].name) != 0);
		}
	}
}
