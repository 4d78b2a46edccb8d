#!/bin/sh
# SPDX-License-Identifier: MIT
# Every case of this folder, or those that are named: run.sh [CASE...]
# STIGDIFF is the program.
set -u
TOP=$(cd "$(dirname "$0")/../.." && pwd)
: "${STIGDIFF:=$TOP/build/stigdiff}"
export STIGDIFF TOP LC_ALL=C.UTF-8
. "$TOP/tests/report.sh"
unset NO_COLOR FORCE_COLOR CLICOLOR_FORCE COLUMNS GITHUB_ACTIONS TF_BUILD \
	STIGDIFF_PAGER PAGER STIGDIFF_COLORS

run_case()	# NAME
{
	CASE=$1
	export CASE
	mkdir "$REPORT/$CASE" && cd "$REPORT/$CASE" || exit 2
	cp "$TOP"/fixtures/example/*V2R2* old.xml
	cp "$TOP"/fixtures/example/*V2R3* new.xml
	timeout -k 5 300 sh -u "$TOP/tests/cli/$CASE.t" ||
		echo "the script ended with $?" | fail "cli $CASE as a whole"
}

if [ "${1:-}" = --one ]; then	# asked for by the run below
	run_case "$2"
	exit 0
fi
report_begin
if [ $# -gt 0 ]; then
	printf '%s\n' "$@"
else
	(cd "$TOP/tests/cli" && ls ./*.t) | sed 's,^\./,,; s,\.t$,,'
fi | xargs -P "$JOBS" -I '{}' "$0" --one '{}'
report_end
