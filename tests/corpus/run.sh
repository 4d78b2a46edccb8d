#!/bin/sh
# SPDX-License-Identifier: MIT
# Real releases, compared with what an independent reader says of them:
#
#	run.sh [WORD...]	pairs whose old file has one of the words
#
# They lie beside the checkout, in ../shared/corpus, or where STIGDIFF_CORPUS
# says. Without them nothing is tested, and a line says so.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
: "${STIGDIFF:=$top/build/stigdiff}"
corpus=${STIGDIFF_CORPUS:-$top/../shared/corpus}
export STIGDIFF LC_ALL=C.UTF-8

if [ ! -f "$corpus/PAIRS.tsv" ]; then
	echo "corpus: not found at $corpus, left out (STIGDIFF_CORPUS names it)"
	[ -z "${STIGDIFF_COUNTS:-}" ] || echo '0 0' >"$STIGDIFF_COUNTS"
	exit 0
fi

status=0
python3 -B "$top/tests/corpus/corpus.py" "$corpus" "$@" || status=1

reference=$corpus/../examples/signals.py
if [ ! -f "$reference" ]; then
	echo "corpus: no reference of signals at $reference, left out"
	exit "$status"
fi
python3 -B "$top/tests/corpus/signals.py" "$corpus" "$reference" "$@"
agree=$?
if [ -n "${STIGDIFF_COUNTS:-}" ]; then
	read -r passed failed <"$STIGDIFF_COUNTS"
	echo "$((passed + !agree)) $((failed + !!agree))" >"$STIGDIFF_COUNTS"
fi
[ "$agree" -eq 0 ] || status=1
exit "$status"
