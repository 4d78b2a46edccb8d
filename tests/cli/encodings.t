# SPDX-License-Identifier: MIT
# The same release in other encodings gives the same report.
. "$TOP/tests/cli/lib.sh"

run --all-rules old.xml new.xml
cp out want

recode()	# ENCODING DECLARED MARK FILE
{
	printf '%b' "$3"
	sed "1s/encoding=[\"'][^\"']*[\"']/encoding=\"$2\"/" "$4" |
		iconv -f UTF-8 -t "$1"
}

claim 'UTF-8 with a mark'
recode UTF-8 UTF-8 '\0357\0273\0277' old.xml >other.xml
run --all-rules other.xml new.xml
same want out

claim 'UTF-16, little and big end first'
recode UTF-16LE UTF-16 '\0377\0376' old.xml >little.xml
recode UTF-16BE UTF-16 '\0376\0377' new.xml >big.xml
run --all-rules little.xml big.xml
status_is 1
same want out

claim 'windows-1252 that says so'
recode WINDOWS-1252//TRANSLIT windows-1252 '' old.xml >cp1252.xml
iconv -f WINDOWS-1252 -t UTF-8 cp1252.xml |
	sed '1s/windows-1252/UTF-8/' >same.xml
run --all-rules same.xml new.xml
cp out want
run --all-rules cp1252.xml new.xml
same want out

claim 'windows-1252 that says UTF-8 is refused, with the way out'
sed '1s/windows-1252/UTF-8/; s/must not reveal/must \x92not\x92 reveal/' \
	cp1252.xml >lying.xml
run lying.xml new.xml
refused 'byte 0x92 is not UTF-8'
stderr_has '--encoding=windows-1252'

claim '--encoding=windows-1252 reads it'
run --encoding=windows-1252 lying.xml new.xml
status_is 1
stdout_has "$(printf 'must \342\200\231not\342\200\231 reveal')"

claim 'and leaves a healthy side alone'
run --encoding=windows-1252 --all-rules same.xml new.xml
same want out
