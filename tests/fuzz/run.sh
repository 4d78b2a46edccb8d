#!/bin/sh
# SPDX-License-Identifier: MIT
# Replays the kept inputs of each target, the fixtures among them:
#
#	run.sh PROGRAM...
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/report.sh"
export ASAN_OPTIONS="${ASAN_OPTIONS:-abort_on_error=1:detect_leaks=1}"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:-halt_on_error=1:print_stacktrace=1}"

report_begin
for program in "$@"; do
	name=${program##*/}
	find "$top/fixtures" "$top/tests/fuzz/corpus/${name#fuzz_}" \
		-type f ! -name 'expected.*' 2>/dev/null | sort \
		>"$REPORT/inputs"
	if xargs -d '\n' timeout -k 5 600 "$program" <"$REPORT/inputs" \
		>"$REPORT/log" 2>&1; then
		pass "fuzz replay $name, $(wc -l <"$REPORT/inputs") inputs"
	else
		tail -n 40 "$REPORT/log" | fail "fuzz replay $name"
	fi
done
report_end
