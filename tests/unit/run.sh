#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a Criterion program and counts its tests: run.sh PROGRAM [OPTION...]
# A program that exits non-zero has failed, whatever it says of its tests: a
# leak is found after the test that made it.
set -u
. "$(dirname "$0")/../report.sh"

# One line per test: ok or not ok, its name, why; then the details of failures.
results()
{
	awk '/^(not )?ok - / {
		bad = $1 == "not"
		name = bad ? $4 : $3
		print (bad ? "F" : /# SKIP/ ? "S" : "P") "\t" name
	}' "$1"
}

report_begin
export ASAN_OPTIONS="${ASAN_OPTIONS:-abort_on_error=1:detect_leaks=1}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-halt_on_error=1:print_stacktrace=1}"
timeout -k 5 300 "$@" --color=never --tap="$REPORT/tap" \
	>"$REPORT/log" 2>&1 </dev/null
status=$?
: >>"$REPORT/tap"
results "$REPORT/tap" >"$REPORT/lines"
while IFS='	' read -r result name; do
	case $result in
	P) pass "unit $name" ;;
	S) printf 'SKIP unit %s\n' "$name" ;;
	F) grep -F -B 30 -- "] $name: " "$REPORT/log" | fail "unit $name" ;;
	esac
done <"$REPORT/lines"
if [ "$status" -ne 0 ] && ! grep -q F "$REPORT/results"; then
	{
		echo "exit status $status"
		grep -v Synthesis "$REPORT/log"
	} | fail "unit ${1##*/} as a whole"
fi
report_end
