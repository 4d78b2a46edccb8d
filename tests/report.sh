# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# PASS and FAIL lines of a test runner, and their count. A runner calls
# report_begin, then pass or fail from itself or from processes that it
# starts, then report_end, whose status is the runner's.
#
# The counts go as "PASSED FAILED" to the file that $STIGDIFF_COUNTS names.

: "${JOBS:=$(nproc 2>/dev/null || echo 2)}"

report_begin()
{
	if [ -n "${STIGDIFF:-}" ] && ! "$STIGDIFF" --version >/dev/null; then
		echo "$0: $STIGDIFF does not run" >&2
		exit 2
	fi
	REPORT=$(mktemp -d) || exit 2
	export REPORT JOBS
	: >"$REPORT/results"
	trap 'rm -rf "$REPORT"' EXIT
	trap 'exit 2' HUP INT TERM
}

pass()	# NAME
{
	printf 'PASS %s\n' "$1"
	echo P >>"$REPORT/results"
}

# What went wrong is read from standard input and shown, not all of a flood.
fail()	# NAME
{
	# in one write, since others print too
	printf 'FAIL %s\n%s\n' "$1" \
		"$(head -n 60 | cut -c 1-300 | sed 's/^/     | /')"
	echo F >>"$REPORT/results"
}

# Passes when the file of details is empty.
verdict()	# NAME DETAILS
{
	if [ -s "$2" ]; then
		fail "$1" <"$2"
	else
		pass "$1"
	fi
}

# A runner that tested nothing has failed.
report_end()
{
	passed=$(grep -c P "$REPORT/results")
	failed=$(grep -c F "$REPORT/results")
	[ $((passed + failed)) -gt 0 ] || {
		echo 'nothing was tested' | fail "$0"
		failed=1
	}
	printf 'counts %s %s\n' "$passed" "$failed"
	[ -z "${STIGDIFF_COUNTS:-}" ] ||
		printf '%s %s\n' "$passed" "$failed" >"$STIGDIFF_COUNTS"
	[ "$failed" -eq 0 ]
}
