# SPDX-License-Identifier: MIT
# Releases that are not of one benchmark, and ways to match rules.
. "$TOP/tests/cli/lib.sh"

# The new release under another id, and with no number of the old one.
sed 's/ id="Kestrel_Mail_Server_4_STIG"/ id="Osprey_STIG"/' new.xml >renamed.xml
sed 's/V-999/V-888/g; s/KSTR/OSPR/g; s,legacy">[SV]*-,&9,g' \
	renamed.xml >other.xml

claim 'benchmarks with nothing in common are refused'
run old.xml other.xml
refused 'OLD and NEW are different benchmarks: Kestrel_Mail_Server_4_STIG'
stderr_has 'hint: '
stderr_has '--force'

claim '--force compares them'
run --force old.xml other.xml
status_is 1
stdout_has '25 added, 25 removed'
stdout_lacks 'Check text the same'

claim '--rename says that they are the same benchmark'
run --rename=Kestrel_Mail_Server_4_STIG=Osprey_STIG old.xml other.xml
status_is 1
stderr_is_empty
stdout_has '25 added, 25 removed'

claim '--rename of another benchmark does not'
run --rename=Osprey_STIG=Kestrel_Mail_Server_4_STIG old.xml other.xml
refused 'different benchmarks'

claim '--rename needs two names'
run --rename=Osprey_STIG old.xml other.xml
refused "'Osprey_STIG' is not OLD=NEW"

claim 'another id with common rules is a note, and none with --rename'
run old.xml renamed.xml
status_is 1
stderr_has 'note: the benchmark ids differ'
run --rename=Kestrel_Mail_Server_4_STIG=Osprey_STIG old.xml renamed.xml
status_is 1
stderr_is_empty

claim 'a renumbered rule tells how it was found again'
run old.xml new.xml
stdout_has 'renumbered from V-999025 (by legacy id)'
stdout_has 'Matched: 23 by Vuln ID, 1 by legacy id.'

claim '--match uses one key alone'
run --match=vuln-id old.xml new.xml
stdout_has '2 added, 2 removed, 0 renumbered.'
stdout_lacks 'Matched: '
run --match=stig-id old.xml new.xml
stdout_has ' by STIG ID.'
stdout_lacks ' by Vuln ID'
run --match=legacy old.xml new.xml
status_is 1
run --match=title old.xml new.xml
refused "--match: unknown word 'title'"

claim 'a file name that speaks of another release is noted'
cp new.xml Kestrel_V2R9.xml
run old.xml Kestrel_V2R9.xml
stderr_has 'Kestrel_V2R9.xml: note: the name says V2R9, the document is V2R3'
