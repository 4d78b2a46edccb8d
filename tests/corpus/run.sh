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
exec python3 -B "$top/tests/corpus/corpus.py" "$corpus" "$@"
