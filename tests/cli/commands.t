# SPDX-License-Identifier: MIT
# help, completion, list, show and the words a first operand may be.
. "$TOP/tests/cli/lib.sh"

claim 'help names every command and every format'
run --help
status_is 0
stderr_is_empty
for word in show export list help completion text unified stat name-status; do
	stdout_has "$word"
done

claim 'help of a command, by both spellings'
run help export
cp out want
run export --help
same want out

claim 'no line of any help is longer than 79 columns'
for command in '' show export list; do
	run help $command
	grep -E '^.{80,}' out >long
	[ ! -s long ] || wrong "$command:" long
done

claim 'a misspelt command gets a suggestion'
run help exprot
refused "did you mean 'export'?"

claim 'completion for bash is a script that bash can read'
run completion bash
status_is 0
if command -v bash >/dev/null; then
	holds bash -n out
fi

claim 'list has one row for each input'
run list old.xml new.xml
status_is 0
stdout_has 'Kestrel_Mail_Server_4_STIG'
holds test "$(wc -l <out)" -eq 3

claim 'show is the same for the same release, and the same bytes twice'
run show old.xml
status_is 0
cp out want
run show old.xml
same want out

claim 'an unreadable input prints nothing of the good one'
run list old.xml missing.xml
refused 'missing.xml'

claim 'the same bytes come out twice'
for format in text unified stat name-status summary; do
	run -f "$format" old.xml new.xml
	cp out want
	run -f "$format" old.xml new.xml
	same want out
done
