#!/bin/sh
# SPDX-License-Identifier: MIT
# What a run costs, in figures that a busy machine does not move: instructions
# by callgrind, over those of xmllint's SAX parser on the same two files, and
# the peak of memory. The sandbox is part of it.
#
#	bench.sh [--check]	--check ends with 1 when a bound is passed
#
# Real releases lie in ../shared/corpus beside the checkout or where
# STIGDIFF_CORPUS says; else the example is measured, which is too small for
# the bounds.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top"
: "${STIGDIFF:=$top/build/stigdiff}"
corpus=${STIGDIFF_CORPUS:-$top/../shared/corpus}/xccdf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM

for tool in valgrind xmllint /usr/bin/time; do
	command -v "$tool" >/dev/null || {
		echo "bench: $tool is not installed" >&2
		exit 2
	}
done

instructions()	# COMMAND...
{
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" \
		2>"$work/log" >/dev/null || :
	sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$work/log"
}

# KiB
memory()	# COMMAND...
{
	/usr/bin/time -o "$work/rss" -f '%M' "$@" >/dev/null 2>&1 || :
	tail -n 1 "$work/rss"
}

row()	# WHAT VALUE BOUND UNIT
{
	awk -v what="$1" -v value="$2" -v bound="$3" -v unit="$4" 'BEGIN {
		over = value > bound
		printf "%-58s %8.2f %-5s bound %8.2f  %s\n", what, value, unit,
			bound, over ? "OVER" : "ok"
		exit over
	}' || over=1
}

ratio()
{
	awk -v a="$1" -v b="$2" 'BEGIN { print b ? a / b : 999 }'
}

# Both ratios and the memory of one pair.
pair()	# NAME OLD NEW
{
	bare=$(instructions xmllint --sax --noout "$2" "$3")
	row "$1, -f unified, over bare SAX" \
		"$(ratio "$(instructions "$STIGDIFF" -f unified "$2" "$3")" \
			"$bare")" 1.5 times
	row "$1, -f json, over bare SAX" \
		"$(ratio "$(instructions "$STIGDIFF" -f json "$2" "$3")" \
			"$bare")" 1.7 times
	row "$1, -q, over bare SAX" \
		"$(ratio "$(instructions "$STIGDIFF" -q "$2" "$3")" \
			"$bare")" 1.4 times
	larger=$(wc -c "$2" "$3" | sort -n | sed -n 2p | awk '{ print $1 }')
	bound=$(awk -v n="$larger" 'BEGIN { print 6 + 3 * n / 1048576 }')
	row "$1, -f unified, peak memory" "$(memory "$STIGDIFF" -f unified \
		"$2" "$3" | awk '{ print $1 / 1024 }')" "$bound" MiB
	row "$1, -f json, peak memory" "$(memory "$STIGDIFF" -f json \
		"$2" "$3" | awk '{ print $1 / 1024 }')" "$bound" MiB
	row "$1, text, peak memory" "$(memory "$STIGDIFF" \
		"$2" "$3" | awk '{ print $1 / 1024 }')" "$bound" MiB
}

over=0
"$STIGDIFF" --version | sed -n 's/^protections/sandbox/p'
row '--version' "$(instructions "$STIGDIFF" --version |
	awk '{ print $1 / 1e6 }')" 4 'M Ir'
if [ -d "$corpus" ]; then
	rhel=$corpus/RHEL_9_STIG
	exchange=$corpus/MS_Exchange_2019_Mailbox_Server_STIG
	pair 'RHEL 9 V2R7 V2R8' "$rhel/V2R7.xml" "$rhel/V2R8.xml"
	pair 'Exchange 2019 V2R1 V2R2' "$exchange/V2R1.xml" \
		"$exchange/V2R2.xml"
else
	echo "bench: no real releases at $corpus; the example instead"
	pair 'the example' fixtures/example/*V2R2* fixtures/example/*V2R3*
fi
[ "${1:-}" != --check ] || exit "$over"
