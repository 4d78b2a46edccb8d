#!/bin/sh
# SPDX-License-Identifier: MIT
# Fuzzes each target for some time: fuzz.sh SECONDS TARGET...
# Seeds are the fixtures and the kept inputs. What is found is left in
# build/fuzz/found; make it small and put it into tests/fuzz/corpus/TARGET.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top"
seconds=$1
shift
: "${CLANG:=clang}"
command -v "$CLANG" >/dev/null || {
	echo "fuzz: $CLANG is not installed" >&2
	exit 2
}
make -s BUILD=build/fuzz CC="$CLANG" WERROR= fuzzers \
	SANITIZE=fuzzer-no-link,address,undefined
mkdir -p build/fuzz/found build/fuzz/seeds
find fixtures -name '*.xml' | while read -r file; do
	cp "$file" "build/fuzz/seeds/$(echo "$file" | tr / -)"
done

status=0
dictionary=
[ ! -f tests/fuzz/xccdf.dict ] || dictionary=-dict=tests/fuzz/xccdf.dict
for target in "$@"; do
	grown=build/fuzz/corpus/$target
	kept=tests/fuzz/corpus/${target#fuzz_}
	mkdir -p "$grown"
	[ -d "$kept" ] || kept=
	echo "fuzz: $target for $seconds s"
	# shellcheck disable=SC2086 # dictionary and kept are one word or none
	if ! ASAN_OPTIONS=detect_leaks=1 "build/fuzz/$target" \
		-max_total_time="$seconds" -max_len=1048576 -timeout=5 \
		-rss_limit_mb=512 -print_final_stats=1 \
		-artifact_prefix="build/fuzz/found/$target-" \
		$dictionary \
		"$grown" build/fuzz/seeds $kept >"build/fuzz/$target.log" 2>&1
	then
		status=1
		echo "fuzz: $target found something:"
		tail -n 40 "build/fuzz/$target.log"
	fi
	grep -E '^stat::(number|average)' "build/fuzz/$target.log" || :
done
exit $status
