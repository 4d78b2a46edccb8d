# SPDX-License-Identifier: MIT
# Standard input and output, closed or broken ones too.
. "$TOP/tests/cli/lib.sh"

claim '- is standard input, on either side'
run -f stat old.xml new.xml
cp out want
"$STIGDIFF" -f stat - new.xml <old.xml >out 2>err
same want out
"$STIGDIFF" -f stat old.xml - <new.xml >out 2>err
same want out

claim 'standard input may be a pipe'
# shellcheck disable=SC2002 # a pipe is what is wanted
cat old.xml | "$STIGDIFF" -f stat - new.xml >out 2>err
same want out

claim 'a closed stdin is an empty one'
"$STIGDIFF" - new.xml >out 2>err <&-
status=$?
refused 'stigdiff:'

claim 'a closed stdout is an error'
if [ -n "${STIGDIFF_WRAPPED:-}" ]; then
	skip 'the other program opens something in its place'
else
	"$STIGDIFF" old.xml new.xml >&- 2>err
	status=$?
	: >out
	refused 'standard output'
fi

claim 'a closed stderr hurts nobody'
"$STIGDIFF" -f stat old.xml new.xml >out 2>&-
status=$?
status_is 1
same want out

claim 'a closed stdout with -o writes the file'
"$STIGDIFF" -o report.txt old.xml new.xml >&- 2>err
status=$?
status_is 1
holds test -s report.txt

claim 'a reader that has left ends the program by SIGPIPE, in silence'
mkfifo pipe
(
	# shellcheck disable=SC2094 # opened to leave
	exec 3<>pipe 4>pipe 3<&-
	"$STIGDIFF" old.xml new.xml >&4 2>err 4<&-
	echo $? >exit-status
) &
wait
status=$(cat exit-status)
status_is 141
stderr_is_empty

claim 'head -n 1 gets the first line'
run old.xml new.xml
head -n 1 out >want
"$STIGDIFF" old.xml new.xml | head -n 1 >first
same want first
