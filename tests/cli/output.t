# SPDX-License-Identifier: MIT
# -o: the old file or the new one, never a part; nothing else is touched.
. "$TOP/tests/cli/lib.sh"

claim 'a file gets what stdout would get'
run old.xml new.xml
cp out want
run -o report.txt old.xml new.xml
status_is 1
stdout_is_empty
same want report.txt

claim 'the suffix names the format'
run -u old.xml new.xml
cp out want
run -o report.diff old.xml new.xml
same want report.diff

claim 'several outputs come from one run'
run -o a.txt -o a.diff -o - -f stat old.xml new.xml
status_is 1
same report.txt a.txt
same report.diff a.diff
stdout_has 'changed'

claim 'a replaced file keeps its mode, a new one has that of umask'
chmod 640 report.txt
run -o report.txt old.xml new.xml
holds test "$(stat -c %a report.txt)" = 640
umask 027
run -o fresh.txt old.xml new.xml
holds test "$(stat -c %a fresh.txt)" = 640
umask 022

claim 'a link is followed, what it names is replaced'
ln -s report.txt link.txt
run -o link.txt old.xml new.xml
holds test -L link.txt
same want report.diff

claim 'an error leaves the old file as it was'
echo before >kept.txt
run -o kept.txt old.xml missing.xml
refused 'missing.xml'
holds test "$(cat kept.txt)" = before
printf '<Benchmark' >broken.xml
run -o kept.txt old.xml broken.xml
refused 'broken.xml'
holds test "$(cat kept.txt)" = before
no_leftovers

claim 'an output that is an input is refused and stays'
cp old.xml copy.xml
for name in old.xml ./old.xml; do
	run -f text -o "$name" old.xml new.xml
	refused "$name"
done
same copy.xml old.xml

claim 'a folder that cannot be written is refused before any work'
run -o nowhere/report.txt old.xml new.xml
refused 'nowhere/report.txt'

claim 'an unchanged pair still writes its file'
run -f unified -o same.diff old.xml old.xml
status_is 0
holds test -e same.diff
no_leftovers

claim 'a full disk is an error, and the old file stays'
if [ -w /dev/full ]; then
	"$STIGDIFF" old.xml new.xml >/dev/full 2>err
	status=$?
	: >out
	refused 'No space left on device'
else
	skip 'no /dev/full'
fi

claim 'a file larger than the limit of files is an error'
echo before >kept.txt
# shellcheck disable=SC3045 # dash, bash and busybox have -f
(
	ulimit -f 1
	"$STIGDIFF" -o kept.txt old.xml new.xml >out 2>err </dev/null
	echo $? >exit-status
)
status=$(cat exit-status 2>/dev/null || echo 'none')
[ "$status" = none ] || refused 'kept.txt'
holds test "$(cat kept.txt)" = before
no_leftovers
