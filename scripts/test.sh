#!/bin/sh
# SPDX-License-Identifier: MIT
# shellcheck disable=SC2317 # steps are called by name
# Every test: installs what the tests need (as root or with sudo, Debian and
# Ubuntu), then runs them on the plain build, on the one with sanitizers, and
# the program under valgrind.
#
#	scripts/test.sh [--no-install] [STEP...]	steps by name, as printed
#
# Failures are shown whole, the rest is in build/test/STEP.log. The last line
# is the sum of all, and the exit status 0 only if nothing failed: a program
# that ends non-zero counts as a failure whatever it printed.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
cd "$top" || exit 2
. scripts/packages.sh

logs=build/test
passed=0 failed=0 wanted='' started=$(date +%s)
export LC_ALL=C.UTF-8
export ASAN_OPTIONS=abort_on_error=1:detect_leaks=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
unset MAKEFLAGS MAKELEVEL BUILD SANITIZE STIGDIFF STIGDIFF_COUNTS

finish()
{
	printf '%d passed, %d failed\n' "$passed" "$failed"
	[ "$failed" -eq 0 ] || exit 1
	exit 0
}

# What is shown of a log: failures with their details, or its end.
show()	# LOG
{
	if grep -q '^FAIL ' "$1"; then
		awk '/^(PASS|SKIP|counts) ?/ { on = 0 } /^FAIL / { on = 1 } on' \
			"$1"
	else
		tail -n 40 "$1"
	fi | grep -v 'Synthesis:' | head -n 200
}

# Runs a step and adds its counts; without counts it is one test itself.
step()	# NAME COMMAND...
{
	name=$1
	shift
	case " $wanted " in
	'  ' | *" $name "*) ;;
	*) return ;;
	esac
	log=$logs/$name.log counts=$logs/$name.counts
	rm -f "$counts"
	begun=$(date +%s)
	STIGDIFF_COUNTS=$top/$counts "$@" >"$log" 2>&1 </dev/null
	status=$?
	good=0 bad=0
	[ ! -f "$counts" ] || read -r good bad <"$counts"
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		bad=1
	elif [ "$status" -eq 0 ] && [ ! -f "$counts" ]; then
		good=1
	fi
	passed=$((passed + good)) failed=$((failed + bad))
	printf '%-4s %-20s %5d good %4d bad  %4d s\n' \
		"$([ "$bad" -eq 0 ] && echo ok || echo FAIL)" "$name" \
		"$good" "$bad" "$(($(date +%s) - begun))"
	grep -h -e '^SKIP ' -e '^corpus: ' "$log" | sed 's/^/       /'
	[ "$bad" -eq 0 ] || show "$log"
}

install_needs()
{
	packages=$(missing "$test_debian" | tr '\n' ' ')
	[ -n "$packages" ] || return 0
	command -v apt-get >/dev/null || {
		echo "these are missing: $packages"
		return 1
	}
	# shellcheck disable=SC2086 # packages are words
	apt_install $packages
}

# The program and the unit tests, with warnings as errors.
build()	# FOLDER [VARIABLE=VALUE]...
{
	unit=$1/unit
	shift
	make -j "$(nproc)" WERROR=1 "$@" all "$unit"
}

check_manual()
{
	mandoc -T lint -W warning build/stigdiff.1
}

check_scripts()
{
	# shellcheck disable=SC2046 # files are words
	shellcheck $(find scripts tests .ci -name '*.sh' -o -name '*.t' \
		-o -path .ci/run)
}

# What is installed on a machine of the other family is only said.
check_quickstart()
{
	scripts/quickstart.sh --dry-run &&
		STIGDIFF_INSTALLER=dnf scripts/quickstart.sh --dry-run 2>&1 |
		grep -q 'would install' &&
		scripts/quickstart.sh | grep -q 'check changed'
}

# The sanitized unit tests must fail over a fault that asserts nothing.
finds_planted()	# FILE
{
	STIGDIFF_COUNTS='' make -s SANITIZE=address,undefined \
		UNIT_EXTRA="tests/planted/$1.c" UNIT="build/san/unit-$1" \
		UNIT_OPTIONS='--filter=planted/*' unit >"build/test/$1" 2>&1 &&
		echo 'the run did not fail' && return 1
	grep -E 'detected memory leaks|signed integer overflow' \
		"build/test/$1" || { cat "build/test/$1"; return 1; }
}

# A program that runs the real one under valgrind. Errors end it with 99 and
# are left in a log of their own, which must stay empty.
make_wrapper()
{
	rm -rf build/valgrind/logs
	mkdir -p build/valgrind/logs build/valgrind/bin
	cat >build/valgrind/bin/stigdiff <<-END
		#!/bin/sh
		exec valgrind -q --error-exitcode=99 --leak-check=full \\
			--errors-for-leak-kinds=definite,possible --vgdb=no \\
			--log-file='$top/build/valgrind/logs/%p' \\
			'$top/build/valgrind/stigdiff' "\$@"
	END
	chmod +x build/valgrind/bin/stigdiff
}

build_valgrind()
{
	make -j "$(nproc)" BUILD=build/valgrind \
		CPPFLAGS=-DSTIGDIFF_NO_SANDBOX build/valgrind/stigdiff &&
		make_wrapper
}

valgrind_was_silent()
{
	# a line "--PID-- unhandled syscall" is about valgrind itself
	find build/valgrind/logs -type f -size +0 \
		-exec grep -h '^==' '{}' + >build/valgrind/said
	cat build/valgrind/said
	[ ! -s build/valgrind/said ]
}

# A runner on one of the builds.
on()	# BUILD COMMAND...
{
	program=$top/$1/stigdiff
	shift
	STIGDIFF=$program "$@"
}

install=1
while [ $# -gt 0 ]; do
	case $1 in
	--no-install) install='' ;;
	-*)
		echo "usage: scripts/test.sh [--no-install] [STEP...]" >&2
		exit 2
		;;
	*) wanted="$wanted $1" ;;
	esac
	shift
done
mkdir -p "$logs"
if [ -n "$install" ] && ! install_needs >"$logs/install.log" 2>&1; then
	echo 'the packages that the tests need could not be installed:'
	tail -n 20 "$logs/install.log"
	failed=1
	finish
fi

step build build build
step unit make WERROR=1 unit
step layers scripts/layers.sh
step layers-self-test scripts/layers.sh --self-test
step golden on build scripts/golden.sh
step refuse on build env STIGDIFF_MEMORY=307200 tests/refuse/run.sh
step cli on build tests/cli/run.sh
step json on build tests/json/run.sh
step replay make WERROR=1 replay
step corpus on build tests/corpus/run.sh
step installcheck make WERROR=1 installcheck
step quickstart check_quickstart
step manual check_manual
step scripts check_scripts

step san-build build build/san SANITIZE=address,undefined
step san-unit make WERROR=1 SANITIZE=address,undefined unit
step san-finds-leaks finds_planted leak
step san-finds-overflows finds_planted overflow
step san-golden on build/san scripts/golden.sh
step san-refuse on build/san tests/refuse/run.sh
step san-cli on build/san tests/cli/run.sh
step san-json on build/san tests/json/run.sh fixtures
step san-replay make WERROR=1 SANITIZE=address,undefined replay
step san-corpus on build/san tests/corpus/run.sh

step valgrind-build build_valgrind
step valgrind-golden on build/valgrind/bin env STIGDIFF_WRAPPED=1 \
	STIGDIFF_FORMATS='text unified side-by-side' scripts/golden.sh
step valgrind-cli on build/valgrind/bin env STIGDIFF_WRAPPED=1 \
	tests/cli/run.sh
step valgrind-corpus on build/valgrind/bin tests/corpus/run.sh zSecure
step valgrind-silent valgrind_was_silent

printf 'in %d s\n' $(($(date +%s) - started))
finish
