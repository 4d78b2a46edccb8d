# SPDX-License-Identifier: MIT
# unified and export: what patch, git and filterdiff make of them.
. "$TOP/tests/cli/lib.sh"

all='-f unified --match=vuln-id --ignore-space=none --show-ids'

claim 'the patch makes the old export equal to the new one'
run export old.xml a
status_is 0
run export new.xml b
status_is 0
# shellcheck disable=SC2086 # options are words
run $all old.xml new.xml
cp out changes.diff
cp -r a patched
holds patch -s -p1 -d patched -i ../changes.diff
holds diff -r patched b

claim 'patch -R makes the old export from the new one'
cp -r b reverted
holds patch -s -R -p1 -d reverted -i ../changes.diff
holds diff -r reverted a

claim 'git apply does the same'
if command -v git >/dev/null; then
	cp -r a applied
	holds env GIT_CEILING_DIRECTORIES="$PWD" GIT_DIR=/nonexistent \
		git -C applied apply -p1 ../changes.diff
	holds diff -r applied b
else
	skip 'no git'
fi

claim 'filterdiff lists every file of the patch'
if command -v filterdiff >/dev/null; then
	filterdiff --list <changes.diff | wc -l >listed
	grep -c '^@@ ' changes.diff >hunks
	grep -c '^+++ ' changes.diff >files
	same files listed
	# it writes a range of one line as N, where N,1 is as good
	filterdiff <changes.diff | sed '/^@@/s/,1 / /g' >filtered
	sed '/^@@/s/,1 / /g' changes.diff >want
	same want filtered
else
	skip 'no filterdiff'
fi

claim 'nothing but files and hunks stands in it'
grep -v '^[-+ @\\]' changes.diff >other
holds test ! -s other

claim 'the fixtures of every trap make the round trip'
# under another program it takes too long, and a few show as much
traps="$TOP/fixtures/diff/*/"
[ -z "${STIGDIFF_WRAPPED:-}" ] || traps="$TOP/fixtures/diff/m*/"
for case in $traps; do
	name=$(basename "$case")
	mkdir "$name" && cd "$name" || exit 2
	# shellcheck disable=SC2086 # options are words
	if ! "$STIGDIFF" export "$case/old.xml" a 2>err ||
		! "$STIGDIFF" export "$case/new.xml" b 2>err ||
		! { "$STIGDIFF" $all --force "$case/old.xml" \
			"$case/new.xml" 2>err || [ $? -eq 1 ]; } >changes ||
		! { [ ! -s changes ] || patch -s -p1 -d a -i ../changes; } ||
		! diff -r a b; then
		wrong "$name"
		cat err >>"$details"
	fi >>"$details"
	cd ..
done

claim 'export refuses a folder that holds something, and keeps it'
run export old.xml a
refused 'a: '
fails test -e a/left
no_leftovers

claim 'an export that fails leaves no folder'
printf '<Benchmark' >broken.xml
run export broken.xml c
refused 'broken.xml'
holds test ! -e c
no_leftovers
