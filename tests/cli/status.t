# SPDX-License-Identifier: MIT
# Exit status and --fail-on.
. "$TOP/tests/cli/lib.sh"

claim 'a difference ends with 1'
run old.xml new.xml
status_is 1
stderr_is_empty

claim 'a release against itself ends with 0 and an empty stdout'
for format in text unified stat shortstat name-status summary brief; do
	run --format="$format" old.xml old.xml
	status_is 0
	stdout_is_empty
	stderr_has 'no difference'
done

claim '--quiet hides the note, not the status'
run --quiet old.xml old.xml
status_is 0
stderr_is_empty

claim 'trouble ends with 2'
run old.xml missing.xml
refused 'missing.xml: '

claim '--fail-on=none ends with 0, and shows the report'
run --fail-on=none old.xml new.xml
status_is 0
stdout_has 'check changed'

claim 'every level of --fail-on that the example reaches ends with 1'
for level in assess act map read ids; do
	run --fail-on="$level" old.xml new.xml
	status_is 1
done

# level of the only change, level asked for, exit status
table='
ids    rule-id-only         ids    1
ids    rule-id-only         read   0
read   title-with-line-feed read   1
read   title-with-line-feed map    0
map    cci-is-a-set         map    1
map    cci-is-a-set         act    0
assess bom                  assess 1
'
claim 'a level above the highest change ends with 0'
while read -r _ case level expected; do
	[ -n "$case" ] || continue
	run -f brief --fail-on="$level" "$TOP/fixtures/diff/$case/old.xml" \
		"$TOP/fixtures/diff/$case/new.xml"
	[ "$status" -eq "$expected" ] ||
		wrong "$case with --fail-on=$level: $status, not $expected"
done <<END
$table
END

claim 'the status is the same in every format and with -o'
for format in text unified stat shortstat name-status summary brief; do
	run -f "$format" old.xml new.xml
	status_is 1
	run -f "$format" -o out.file old.xml new.xml
	status_is 1
	stdout_is_empty
done
