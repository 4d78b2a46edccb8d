#!/bin/sh
# SPDX-License-Identifier: MIT
# Each case of fixtures/refuse: exit status 2, the message of "expect", nothing
# on stdout, no file made or changed. fixtures/README.md says how a case looks.
#
#	run.sh [CASE...]
#
# STIGDIFF is the program; STIGDIFF_MEMORY, if set, the most KiB of address
# space it may have.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/report.sh"

# No time is asserted; this is ten times what a refusal may take.
kill_after=100

# The work folder with everything in it, links and pipes as such.
state()
{
	find . -mindepth 1 -printf '%p %y %s %l %T@\n' | sort
	find . -type f -exec cksum '{}' + | sort
}

make_input()	# CASE
{
	if [ -f "$1/recipe" ]; then
		(cd "$top/fixtures/refuse" && sh "$1/recipe") >INPUT
	elif [ -f "$1/input.xml" ]; then
		cp "$1/input.xml" INPUT
	fi
	cp "$top"/fixtures/example/*V2R3* GOOD
	[ ! -f "$1/setup" ] || sh "$1/setup"
}

# Prints what is wrong with the case in the current folder.
judge()	# CASE
{
	log=$REPORT/log.$$
	set -- "$1" INPUT GOOD
	if [ -f "$1/args" ]; then
		set -- "$1"
		while IFS= read -r line; do
			set -- "$@" "$line"
		done <"$1/args"
	fi
	case=$1
	shift
	state >"$log.before"
	(
		# shellcheck disable=SC3045 # dash, bash and busybox have -v
		[ -z "${STIGDIFF_MEMORY:-}" ] || ulimit -v "$STIGDIFF_MEMORY"
		exec timeout -k 5 "$kill_after" "$STIGDIFF" "$@"
	) >"$log.out" 2>"$log.err" </dev/null
	status=$?
	state >"$log.after"
	[ "$status" -eq 2 ] || echo "exit status $status, expected 2"
	[ ! -s "$log.out" ] || echo 'something on stdout'
	diff -u --label expect --label stderr "$case/expect" "$log.err"
	diff -u --label before --label after "$log.before" "$log.after"
}

test_case()	# NAME
{
	work=$REPORT/case.$$
	mkdir "$work" && cd "$work" || exit 2
	make_input "$top/fixtures/refuse/$1"
	judge "$top/fixtures/refuse/$1" >"$REPORT/details.$$"
	verdict "refuse $1" "$REPORT/details.$$"
	rm -rf "$work"
}

: "${STIGDIFF:=$top/build/stigdiff}"
export STIGDIFF LC_ALL=C.UTF-8
unset NO_COLOR FORCE_COLOR CLICOLOR_FORCE COLUMNS GITHUB_ACTIONS TF_BUILD

if [ "${1:-}" = --one ]; then	# asked for by the run below
	test_case "$2"
	exit
fi
report_begin
if [ $# -gt 0 ]; then
	printf '%s\n' "$@"
else
	(cd "$top/fixtures/refuse" && ls -d ./*/) | sed 's,^\./,,; s,/$,,'
fi | xargs -P "$JOBS" -I '{}' "$0" --one '{}'
report_end
