# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034
# What the cases of this folder are written with. A case is a list of claims:
#
#	claim 'an equal release ends with 0'
#	run old.xml old.xml
#	status_is 0
#	stdout_is_empty
#
# It runs in a folder of its own that holds old.xml and new.xml, the releases of
# the example. run leaves what came out in the files out and err.
. "$TOP/tests/report.sh"

claim_now='' status=0
details=$REPORT/details.$$

claim()	# TEXT
{
	claim_end
	claim_now=$1
	: >"$details"
}

claim_end()
{
	[ -z "$claim_now" ] || verdict "cli $CASE: $claim_now" "$details"
	claim_now=''
}

skip()	# REASON
{
	printf 'SKIP cli %s: %s (%s)\n' "$CASE" "$claim_now" "$1"
	claim_now=''
}

trap claim_end EXIT

wrong()	# TEXT [FILE]
{
	{
		printf '%s\n' "$1"
		[ $# -lt 2 ] || cat "$2"
	} >>"$details"
}

# Runs the program with nothing on standard input.
run()
{
	"$STIGDIFF" "$@" >out 2>err </dev/null
	status=$?
}

status_is()	# NUMBER
{
	[ "$status" -eq "$1" ] || wrong "exit status $status, expected $1" err
}

stdout_is_empty()
{
	[ ! -s out ] || wrong 'stdout is not empty:' out
}

stderr_is_empty()
{
	[ ! -s err ] || wrong 'stderr is not empty:' err
}

stdout_has()	# TEXT
{
	grep -qF -e "$1" out || wrong "stdout does not hold: $1" out
}

stdout_lacks()	# TEXT
{
	! grep -qF -e "$1" out || wrong "stdout holds: $1"
}

stderr_has()	# TEXT
{
	grep -qF -e "$1" err || wrong "stderr does not hold: $1" err
}

# 2 with a message and without a report.
refused()	# TEXT
{
	status_is 2
	stdout_is_empty
	stderr_has "$1"
}

same()	# FILE FILE
{
	cmp -s "$1" "$2" || wrong "$1 and $2 differ:" /dev/null
	cmp -s "$1" "$2" || diff "$1" "$2" 2>&1 | head -n 20 >>"$details"
}

# A command that must succeed.
holds()
{
	"$@" >say 2>&1 || wrong "failed: $*" say
}

fails()
{
	! "$@" >say 2>&1 || wrong "succeeded: $*" say
}

no_leftovers()
{
	for file in .*stigdiff* *.tmp* .tmp*; do
		[ ! -e "$file" ] || wrong "left behind: $file"
	done
}
