# SPDX-License-Identifier: MIT
# Names of files that are easily taken for something else.
. "$TOP/tests/cli/lib.sh"

run -f stat old.xml new.xml
cp out want

claim 'a name that begins with a dash, after --'
cp old.xml ./-old.xml
run -f stat -- -old.xml new.xml
status_is 1
same want out

claim 'blanks, quotes, a line feed and bytes that are not UTF-8'
odd=$(printf 'a b"c'\''d\ne\377f\033[31m.xml')
cp old.xml "$odd"
run -f stat "$odd" new.xml
status_is 1
same want out

claim 'such a name is shown escaped'
printf '<Benchmark' >"$odd"
run "$odd" new.xml
# shellcheck disable=SC1003 # a backslash is meant
refused 'e\'
fails grep -q "$(printf '\033')" err

claim 'a file named like a command is one with ./ before it'
cp old.xml list
cp new.xml show
run -f stat ./list ./show
same want out

claim 'options may follow operands'
run old.xml new.xml -f stat
same want out

claim 'long options may be cut where they stay clear, or are refused with help'
run --forma=stat old.xml new.xml
[ "$status" -eq 1 ] || stderr_has 'did you mean'
