#!/bin/sh
# SPDX-License-Identifier: MIT
# What the sources promise of each other: who may include whom, one file for
# each foreign library, functions that are not used, the length of functions.
#
#	layers.sh [--self-test] [TREE]
#
# --self-test plants one fault of each kind in a copy and looks whether it is
# found.
set -u
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/tests/report.sh"

# The folder, and which folders it may include besides stigdiff.h.
may_include='
base	 base
model	 base model
read	 base model read
compare	 base model compare
render	 base model render
library	 base model read compare render library
cli	 base cli
'

# A foreign header, and the one file that may know it.
foreign='
libxml/		src/read/xml.c
xxhash		src/base/hash.c
utf8proc	src/base/width.c
pcre2		src/compare/pattern.c
sha2.h		src/base/digest.c
'

# Functions and options that are never right here.
refused='strcpy|strcat|sprintf|vsprintf|gets|strtok|atoi|alloca|system|popen'
refused="$refused|xmlReadFile|xmlParseFile|xmlRecover[A-Za-z]*"
refused="$refused|xmlParserInputBufferCreateStatic"
refused_words='XML_PARSE_HUGE|XML_PARSE_NOENT|XML_PARSE_RECOVER|XML_PARSE_DTD'
# the only rooms of allocations, and of system calls on files
memory='malloc|calloc|realloc|strdup|strndup'
files='open|openat|read|write|fsync|rename|renameat|fopen|mkdir|unlink'

longest=70

# FILE:LINE:TEXT of the sources without comments and the insides of strings.
code()
{
	# shellcheck disable=SC2016 # awk's own
	find src include -name '*.[ch]' | sort | xargs awk '
		FNR == 1 { comment = 0 }
		{
			line = ""
			rest = $0
			if (rest !~ /^[ \t]*#[ \t]*include/)
				gsub(/"([^"\\]|\\.)*"/, "\"\"", rest)
			while (rest != "") {
				mark = comment ? "*/" : "/*"
				at = index(rest, mark)
				if (!at) {
					line = line (comment ? "" : rest)
					break
				}
				if (!comment)
					line = line substr(rest, 1, at - 1)
				comment = !comment
				rest = substr(rest, at + 2)
			}
			sub(/\/\/.*/, "", line)
			if (line ~ /[^ \t]/)
				print FILENAME ":" FNR ":" line
		}'
}

# FILE:LINE:FOLDER:HEADER of every include of ours in src.
includes()
{
	sed -n 's,^\(src/\([a-z]*\)/[^:]*:[0-9]*\):[ \t]*#[ \t]*include[ \t]*\([<"][^>"]*\).*,\1:\2:\3,p' \
		"$code"
}

layers()
{
	includes | awk -F : -v table="$may_include" '
		BEGIN {
			n = split(table, row, "\n")
			for (i = 1; i <= n; i++) {
				m = split(row[i], word, /[ \t]+/)
				known[word[1]]
				for (j = 2; j <= m; j++)
					may[word[1], word[j]]
			}
		}
		!($3 in known) { print $1 ":" $2 ": folder " $3 " has no row" }
		$4 ~ /^"/ && $4 != "\"stigdiff.h" {
			to = substr($4, 2)
			if (to !~ /\//)
				print $1 ":" $2 ": \"" to "\" has no folder"
			sub(/\/.*/, "", to)
			if (!(($3, to) in may))
				print $1 ":" $2 ": " $3 " may not include " to
		}'
}

own_header_first()
{
	for file in src/*/*.c; do
		own=${file#src/}
		own=${own%.c}.h
		[ -f "src/$own" ] || continue
		first=$(sed -n '/^#include/{s/.*[<"]\(.*\)[">]/\1/p;q;}' "$file")
		[ "$first" = "$own" ] || echo "$file: its own header is not first"
	done
}

libraries()
{
	echo "$foreign" | while read -r header owner; do
		[ -n "$header" ] || continue
		includes | grep -F ":<$header" | grep -v "^$owner:" |
			sed "s,\$, belongs into $owner alone,"
	done
}

calls()	# NAMES [FILE THAT MAY]...
{
	names=$1
	shift
	grep -E "(^|[^A-Za-z0-9_>.])($names)[ \t]*\(" "$code" |
		grep -v "^[^:]*:[0-9]*:[ \t]*#" |
		while IFS= read -r found; do
			case " $* " in
			*" ${found%%:*} "*) ;;
			*) printf '%s\n' "$found" ;;
			esac
		done
}

refused_calls()
{
	calls "$refused"
	grep -E "(^|[^A-Za-z0-9_])($refused_words)" "$code"
}

# The line about memory that has ended is written by base/mem itself.
rooms()
{
	calls "$memory" src/base/mem.c
	calls "$files" src/base/io.c src/base/mem.c
}

# A function begins with a brace in column one and ends with one.
lengths()
{
	find src -name '*.c' | sort | xargs awk '
		/^{/ { start = FNR }
		/^}/ { if (start) print FNR - start - 1, FILENAME ":" start
		       start = 0 }
		/^[a-z].*=.*{$|^(struct|enum).*{$/ { start = 0 }'
}

long_functions()
{
	lengths | awk -v most="$longest" '
		$1 > most { print $2 ": a function of " $1 " lines" }'
}

file_marks()
{
	find src include tests -name '*.[ch]' | sort | while read -r file; do
		head -n 1 "$file" | grep -q 'SPDX-License-Identifier: MIT' ||
			echo "$file: no SPDX line"
	done
	find src include -type f -exec grep -l "$(printf '\r')" '{}' + |
		sed 's/$/: CR in a source/'
	grep -rnE '"/(tmp|home|usr/local)/|/(wo)rk/' src include
}

# Every check is a function that prints what is wrong.
checks='layers own_header_first libraries refused_calls rooms long_functions
	file_marks'

check_tree()	# TREE
{
	cd "$1" || exit 2
	code=$REPORT/code
	code >"$code"
	for check in $checks; do
		"$check" >"$REPORT/details" 2>&1
		verdict "layers $check" "$REPORT/details"
	done
}

# A fault: the check that must find it, the file, what is put at its end.
plant()	# TREE
{
	printf '%s\n' \
		'layers|src/base/str.c|#include "model/doc.h"' \
		'layers|src/cli/main.c|#include "read/input.h"' \
		'layers|src/render/stat.c|#include "compare/pair.h"' \
		'libraries|src/render/stat.c|#include <xxhash.h>' \
		'libraries|src/compare/signals.c|#include <pcre2.h>' \
		'libraries|src/read/xccdf.c|#include <libxml/parser.h>' \
		'libraries|src/model/fingerprint.c|#include <sha2.h>' \
		'refused_calls|src/base/str.c|void f(void) { strcpy(a, b); }' \
		'refused_calls|src/read/xml.c|int f = XML_PARSE_HUGE;' \
		'rooms|src/compare/pair.c|void *f(void) { return malloc(1); }' \
		'rooms|src/cli/main.c|int f(void) { return open("x", 0); }' \
		"long_functions|src/base/str.c|$(long_function)" \
		'file_marks|src/base/str.c|char *f = "/tmp/x";' |
		tr '\n' '\001' | sed 's/\x01\([a-z_]*|\)/\n\1/g; s/\x01$/\n/'
}

long_function()
{
	printf 'void f(void)\001{\001'
	awk 'BEGIN { for (i = 0; i < 71; i++) printf "\tg();\001" }'
	printf '}'
}

self_test()
{
	plant | while IFS='|' read -r check file text; do
		rm -rf "$REPORT/tree"
		mkdir "$REPORT/tree"
		cp -r "$here/src" "$here/include" "$here/tests" "$REPORT/tree"
		cd "$REPORT/tree" || exit 2
		printf '%s\n' "$text" | tr '\001' '\n' >>"$file"
		code=$REPORT/code
		code >"$code"
		if "$check" 2>&1 | grep -q "^$file"; then
			pass "layers finds: $file $(printf '%.40s' "$text" | tr '\001' ' ')"
		else
			echo 'the planted fault was not found' |
				fail "layers finds: $check in $file"
		fi
	done
}

report_begin
case ${1:-} in
--self-test) self_test ;;
*)
	check_tree "${1:-$here}"
	lengths | sort -n | awk '{ n[NR] = $1 } END {
		printf "%d functions; inside the braces %d lines in the median, %d at most\n",
			NR, n[int((NR + 1) / 2)], n[NR] }'
	;;
esac
report_end
