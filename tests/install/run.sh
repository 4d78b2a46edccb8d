#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs below a folder of its own, then builds and runs a consumer with
# nothing but what pkg-config says of it. MAKE, CC and CXX are respected.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/tests/report.sh"

# The library of this folder, as if it were the root of the system.
of_installed()	# --cflags | --libs
{
	PKG_CONFIG_PATH="$dest$prefix/lib/pkgconfig" pkg-config "$1" \
		stigdiff | sed "s,\(-[IL]\)$prefix,\1$dest$prefix,g"
}

build_consumer()	# LANGUAGE COMPILER...
{
	language=$1
	shift
	# shellcheck disable=SC2046 # flags are words
	"$@" -Wall -Wextra -pedantic -Werror \
		$(of_installed --cflags) -x "$language" \
		"$top/tests/install/consumer.c" -x none -o consumer \
		$(of_installed --libs) &&
		./consumer "$old" "$new" >out &&
		head -n 1 out | grep -q '^[0-9]* added, [0-9]* removed' &&
		sed 1d out | cmp - want
}

files()
{
	for file in bin/stigdiff lib/libstigdiff.a include/stigdiff.h \
		lib/pkgconfig/stigdiff.pc share/man/man1/stigdiff.1 \
		share/bash-completion/completions/stigdiff \
		share/stigdiff/stigdiff.schema.json; do
		[ -s "$1/$file" ] || echo "$file is not installed"
	done
}

# Runs a check, whose output is the details if it fails.
test_that()	# NAME COMMAND...
{
	name=$1
	shift
	if "$@" >"$REPORT/details" 2>&1; then
		pass "install $name"
	else
		fail "install $name" <"$REPORT/details"
	fi
}

says_nothing()
{
	"$@" >"$REPORT/said" 2>&1
	cat "$REPORT/said"
	[ ! -s "$REPORT/said" ]
}

report_begin
dest=$REPORT/dest prefix=/opt/stigdiff
make="${MAKE:-make} -s --no-print-directory -C $top"
old=$(echo "$top"/fixtures/example/*V2R2*)
new=$(echo "$top"/fixtures/example/*V2R3*)
cd "$REPORT" || exit 2
# shellcheck disable=SC2086 # make and its options
{
	test_that 'into DESTDIR' $make install DESTDIR="$dest" prefix="$prefix"
	test_that 'every file' says_nothing files "$dest$prefix"
	"$dest$prefix/bin/stigdiff" -f unified "$old" "$new" >want
	test_that 'a consumer in C99' build_consumer c "${CC:-cc}" -std=c99
	test_that 'a consumer in C11' build_consumer c "${CC:-cc}" -std=c11
	test_that 'a consumer in C++' build_consumer c++ "${CXX:-c++}" \
		-std=c++11
	test_that 'uninstall' $make uninstall DESTDIR="$dest" prefix="$prefix"
	test_that 'no file is left' says_nothing find "$dest" -type f
}
report_end
