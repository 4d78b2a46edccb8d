#!/bin/sh
# SPDX-License-Identifier: MIT
# Each pair of fixtures in each text format, byte for byte:
#
#	golden.sh [--update] [CASE...]
#
# A case is a folder below fixtures that holds expected.FORMAT.txt,
# expected.status (a line "FORMAT STATUS" each) and, if anything is said on
# stderr, expected.stderr. --update shows the differences and takes over what
# came out; read it against the case's "about".
#
# STIGDIFF is the program, STIGDIFF_FORMATS chooses some of the formats.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/tests/report.sh"

# Which formats there are: name, where (all cases or the example), arguments.
formats='
text         all      --format=text
unified      all      --format=unified
stat         all      --stat
shortstat    all      --shortstat
name-status  all      --name-status
summary      all      --summary
brief        all      --brief
word-diff    all      --word-diff=plain
side-by-side example  --side-by-side --width=100
'

# The rows that are run for a case: FORMAT ARGUMENT...
case_formats()	# CASE
{
	echo "$formats" | while read -r format where arguments; do
		case " ${STIGDIFF_FORMATS:-$format} " in
		*" $format "*) ;;
		*) continue ;;
		esac
		case $where:$1 in
		all:* | example:example) echo "$format $arguments" ;;
		esac
	done
}

# Runs a case in all formats from inside its folder, so that names are short.
run_case()	# CASE RESULTS
{
	cd "$top/fixtures/$1" || return
	old=old.xml new=new.xml
	if [ "$1" = example ]; then
		old=$(echo ./*V2R2*) new=$(echo ./*V2R3*)
		old=${old#./} new=${new#./}
	fi
	to=$2
	case_formats "$1" | while read -r format arguments; do
		# shellcheck disable=SC2086 # arguments are words
		set -- $arguments
		if [ -f args ]; then
			while IFS= read -r line; do
				set -- "$@" "$line"
			done <args
		fi
		"$STIGDIFF" "$@" "$old" "$new" >"$to/expected.$format.txt" \
			2>"$to/stderr" </dev/null
		echo "$format $?" >>"$to/expected.status"
		[ ! -s "$to/stderr" ] || sed "s/^/$format: /" "$to/stderr" \
			>>"$to/expected.stderr"
	done
	rm -f "$to/stderr"
}

# The lines "FORMAT ..." of a file that belong to the formats of this run.
of_this_run()	# CASE FILE
{
	case_formats "$1" | awk '
		FILENAME == "-" { run[$1]; next }
		{ format = $1; sub(/:$/, "", format) }
		format in run' - "$2"
}

# Prints how the file that came out differs from the expected one.
differences()	# CASE NAME OUTPUT
{
	want=$top/fixtures/$1/$2
	if [ "$2" = expected.stderr ] && [ ! -f "$want" ]; then
		want=/dev/null
	elif [ ! -f "$want" ]; then
		echo 'there is no expected file; see make golden-update'
		return
	fi
	cmp -s "$want" "$3" && return
	if [ "$2" = expected.status ] || [ "$2" = expected.stderr ]; then
		of_this_run "$1" "$want" >"$REPORT/want.$$"
		want=$REPORT/want.$$
	fi
	diff -u --label expected --label actual "$want" "$3"
}

test_case()	# CASE
{
	work=$REPORT/case.$$
	mkdir "$work"
	run_case "$1" "$work"
	: >>"$work/expected.stderr"
	for file in "$work"/expected.*; do
		name=${file##*/}
		differences "$1" "$name" "$file" >"$work/details"
		verdict "golden $1/${name#expected.}" "$work/details"
	done
	# an expected file that no format makes any more
	for file in "$top/fixtures/$1"/expected.*.txt; do
		format=${file##*/expected.}
		case $formats in
		*"
${format%.txt} "*) ;;
		*) echo 'no such format' | fail "golden $1/$format" ;;
		esac
	done
	rm -rf "$work"
}

update_case()	# CASE
{
	work=$REPORT/case.$$
	mkdir "$work"
	run_case "$1" "$work"
	for file in "$work"/expected.*; do
		name=${file##*/}
		to=$top/fixtures/$1/$name
		[ -f "$to" ] || : >"$to"
		cmp -s "$to" "$file" && continue
		diff -u --label "a/$1/$name" --label "b/$1/$name" "$to" "$file"
		cp "$file" "$to"
	done
	[ -f "$work/expected.stderr" ] ||
		rm -f "$top/fixtures/$1/expected.stderr"
	rm -rf "$work"
}

list_cases()
{
	echo example
	(cd "$top/fixtures" && ls -d diff/*/) | sed 's,/$,,'
}

: "${STIGDIFF:=$top/build/stigdiff}"
export STIGDIFF LC_ALL=C.UTF-8
unset NO_COLOR FORCE_COLOR CLICOLOR_FORCE COLUMNS GITHUB_ACTIONS TF_BUILD

work=test_case
case ${1:-} in
--update)
	work=update_case
	unset STIGDIFF_FORMATS
	shift
	;;
--one)	# asked for by the run below
	"$2" "$3"
	exit 0
	;;
esac
report_begin
if [ $# -gt 0 ]; then
	printf '%s\n' "$@"
else
	list_cases
fi | xargs -P "$JOBS" -I '{}' "$0" --one "$work" '{}'
[ "$work" = update_case ] || report_end
