# SPDX-License-Identifier: MIT
# What is compared, reported and listed, and the exit status that follows.
. "$TOP/tests/cli/lib.sh"

# The Vuln IDs of the rules that are reported.
rules()	# OPTION...
{
	run --name-status "$@" old.xml new.xml
	cut -f 2 out | tr '\n' ' ' >rules
}

rules_are()	# TEXT
{
	[ "$(cat rules)" = "$1 " ] || wrong "expected $1, got:" rules
}

claim '--fields compares these fields alone'
rules --fields=severity
rules_are 'V-999026 V-999001 V-999024 V-999017 V-999025'
status_is 1

claim '--ignore-fields decides the exit status, too'
rules --ignore-fields=check --fields=check,title
cut -f 4 out | sort -u >fields
holds grep -q title fields
fails grep -q check fields

claim 'a report says which fields it compares'
run --fields=check,fix old.xml new.xml
stdout_has 'Fields compared: check, fix.'
stdout_lacks 'CCIs:'
run --ignore-fields=check old.xml new.xml
stdout_has 'Fields not compared: check.'
stdout_lacks 'Check text the same'
stdout_lacks 'check text the same'

claim '--min-cat takes rules that have or had such a CAT'
rules --min-cat=1
rules_are 'V-999005 V-999026 V-999001'

claim '--rule takes Vuln IDs and STIG IDs, by pattern, several times'
rules --rule=V-999005 --rule='KSTR-04-00002?'
rules_are 'V-999005 V-999002'
run --rule=V-999005 old.xml new.xml
stdout_has '25 rules left out by the options.'

claim '--rule finds a renumbered rule by either id'
rules --rule=V-999025
rules_are 'V-999025'
rules --rule=V-999027
rules_are 'V-999025'

claim '--level leaves out what is less urgent'
run --level=act old.xml new.xml
stdout_has 'severity raised'
stdout_lacks 'CCI removed'

claim 'filters decide the exit status'
run --rule=V-999011 old.xml new.xml
status_is 1
run --rule=V-999011 --level=map old.xml new.xml
status_is 0
stdout_is_empty
run --rule=V-999011 --fail-on=map old.xml new.xml
status_is 0
stdout_has 'title'

claim 'a pattern that fits no rule is warned of, and ends with 0'
run --quiet --rule=V-1 old.xml new.xml
status_is 0
stdout_is_empty
stderr_has 'warning: the options leave out all 26 rules'

claim 'filters work in every format'
for format in text unified stat summary; do
	run -f "$format" --rule=V-999005 old.xml new.xml
	status_is 1
	stdout_has V-999005
	stdout_lacks V-999002
done

claim '--sort orders lists and patches'
run --name-status --sort=id old.xml new.xml
awk '{ print $1 == "R" ? $3 : $2 }' out >ids
holds sort -c ids
rules --sort=document --min-cat=1
rules_are 'V-999001 V-999005 V-999026'
rules --sort=cat --level=assess
rules_are 'V-999005 V-999026 V-999002 V-999003 V-999004 V-999006 V-999007 V-999008 V-999022 V-999023'
run -u --sort=need --min-cat=1 old.xml new.xml
holds sh -c 'sed -n "s,^+++ V2R3/\([^/]*\)/.*,\1,p" out | head -n 1 |
	grep -q V-999005'

claim '--group-by puts headings over the rules'
for by in level cat kind fields srg; do
	run --group-by="$by" old.xml new.xml
	status_is 1
	stdout_has '== '
done
run --group-by=cat old.xml new.xml
stdout_has '== CAT I =='
run --group-by=none old.xml new.xml
stdout_lacks '== '

claim 'the work list names every changed rule and field, folded or not'
run --name-status old.xml new.xml
awk -F '\t' '$1 == "M" { gsub(",", ", ", $4); print $2 "\t" $4 }' out >changed
for folding in --group-edits --no-group-edits; do
	run "$folding" old.xml new.xml
	while IFS='	' read -r id fields; do
		grep -q "^  $id .*  $fields  " out ||
			wrong "$folding: not in the list: $id $fields"
	done <changed
done

claim 'an edit of many rules is shown once'
run old.xml new.xml
stdout_has 'Same edit 1  "mailops" -> "kestrel-admin"  4 rules'
holds test "$(grep -c '^+.*kestrel-admin' out)" -eq 1
run --no-group-edits old.xml new.xml
stdout_lacks 'ame edit'
holds test "$(grep -c '^+.*kestrel-admin' out)" -ge 4

claim 'signals select rules'
rules --signal=negation
rules_are 'V-999003'
run --signal=negation old.xml new.xml
stdout_has '25 rules left out by the options.'

claim 'the words of an option are checked'
run --fields=chek old.xml new.xml
refused "unknown field 'chek'"
stderr_has "did you mean 'check'?"
run --min-cat=4 old.xml new.xml
refused "--min-cat: unknown word '4'"
run --fields=fix --ignore-fields=fix old.xml new.xml
refused 'leave nothing to compare'

claim 'no report says that a change needs no action'
run --show-ids --ignore-space=none --all-rules old.xml new.xml
for words in 'no action' 'can be ignored' 'safe to' 'not needed' 'no need'; do
	! grep -qi -e "$words" out || wrong "stdout holds: $words"
done
