# SPDX-License-Identifier: MIT
# stigdiff kinds.
. "$TOP/tests/cli/lib.sh"

claim 'levels, kinds and signals are printed with what they mean'
run kinds
status_is 0
stderr_is_empty
for word in Levels assess 'check-changed         assess' \
	'title-changed         read' whitespace-only Signals applicability \
	negation; do
	stdout_has "$word"
done

claim 'every word of --level and --signal is in it'
for option in level signal; do
	run --"$option"=x old.xml new.xml
	sed -n 's/^hint: .*: //p' err | tr ' ' '\n' >words
	holds test -s words
	run kinds
	while read -r word; do
		stdout_has "  $word "
	done <words
done

claim 'no line is longer than 79 columns'
fails grep -E '^.{80,}' out

claim 'it takes no operand'
run kinds old.xml
refused 'one operand too many: old.xml'
stderr_has 'usage: stigdiff kinds [OPTION...]'
