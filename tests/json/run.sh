#!/bin/sh
# SPDX-License-Identifier: MIT
# Every JSON: against the schema, against itself, and against the oracle.
#
#	run.sh [fixtures | corpus | written]...
#	run.sh --files FILE...		what another test wrote
#
# fixtures are the example and all cases of fixtures/diff; corpus are pairs of
# real releases in ../shared/corpus or where STIGDIFF_CORPUS says, which are
# left out when there are none; written are expected outputs of other tests.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
: "${STIGDIFF:=$top/build/stigdiff}"
corpus=${STIGDIFF_CORPUS:-$top/../shared/corpus}
export STIGDIFF LC_ALL=C.UTF-8
. "$top/tests/report.sh"

# A python that knows the validator, wherever the system's own one is.
find_python()
{
	for python in python3 /usr/bin/python3; do
		"$python" -c 'import jsonschema
jsonschema.Draft202012Validator' 2>/dev/null && return
	done
	echo 'json: python3-jsonschema is not installed' >&2
	exit 2
}

# Runs the validator and adds its results to those of this runner.
validate()	# WHAT NAME...
{
	"$python" -B "$top/tests/json/validate.py" "$@" >"$REPORT/said" 2>&1
	if ! grep -q '^counts ' "$REPORT/said"; then
		tail -n 20 "$REPORT/said" | fail "json $1 as a whole"
		return
	fi
	grep -v '^counts ' "$REPORT/said"
	sed -n 's/^PASS .*/P/p; s/^FAIL .*/F/p' "$REPORT/said" \
		>>"$REPORT/results"
}

run_fixtures()
{
	validate fixtures "$top/fixtures"
}

run_corpus()
{
	if [ -f "$corpus/PAIRS.tsv" ]; then
		validate corpus "$corpus"
	else
		echo "corpus: not found at $corpus, left out" \
			"(STIGDIFF_CORPUS names it)"
	fi
}

run_written()
{
	# shellcheck disable=SC2046 # our own names, without blanks
	set -- $(find "$top/fixtures" -name 'expected.json*.txt')
	[ $# -eq 0 ] || validate files "$@"
}

report_begin
find_python
case ${1:-} in
--files)
	shift
	validate files "$@"
	set --
	;;
'') set -- fixtures corpus written ;;
esac
for what in "$@"; do
	"run_$what"
done
report_end
