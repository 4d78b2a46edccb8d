#!/bin/sh
# SPDX-License-Identifier: MIT
# The analyzers over src, those that are installed. MADE is where make puts the
# schema as an array; make lint sees to it that it is there.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top" || exit 2
flags="-std=c11 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -Iinclude -Isrc"
flags="$flags -I${MADE:-build/obj/made}"
libraries=$(pkg-config --cflags libxml-2.0 libxxhash libutf8proc libmd \
	libpcre2-8)
status=0

tool()	# NAME
{
	if command -v "$1" >/dev/null; then
		echo "lint: $1"
	else
		echo "lint: $1 is not installed, left out"
		return 1
	fi
}

judge()	# STATUS
{
	[ "$1" -eq 0 ] || status=1
}

mkdir -p build
find src -name '*.c' | sort >build/lint.files
jobs=$(nproc 2>/dev/null || echo 2)

if tool gcc; then
	# null-argument: it cannot know that what is never empty has memory
	# shellcheck disable=SC2086 # flags are words
	xargs -P "$jobs" -n 1 gcc $flags $libraries -O2 -fanalyzer -Werror \
		-Wno-analyzer-null-argument -S -o /dev/null <build/lint.files
	judge $?
fi
if tool cppcheck; then
	# shellcheck disable=SC2086
	cppcheck --quiet --std=c11 --enable=warning,portability \
		--error-exitcode=1 --inline-suppr -j "$jobs" \
		--suppress=missingIncludeSystem --library=posix \
		-Iinclude -Isrc -I"${MADE:-build/obj/made}" $libraries src
	judge $?
fi
if tool clang-tidy; then
	# shellcheck disable=SC2086
	xargs -P "$jobs" -I '{}' clang-tidy --quiet '{}' -- \
		$flags $libraries <build/lint.files 2>build/lint.noise
	judge $?
fi
exit $status
