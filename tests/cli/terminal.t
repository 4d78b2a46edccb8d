# SPDX-License-Identifier: MIT
# Colour, width and pager: only where they belong.
. "$TOP/tests/cli/lib.sh"

esc=$(printf '\033')

claim 'no colour into a pipe or a file'
run old.xml new.xml
stdout_lacks "$esc"

claim 'colour when it is asked for'
for option in --color --color=always; do
	run "$option" old.xml new.xml
	stdout_has "${esc}["
done

claim '--color=never wins over the environment'
FORCE_COLOR=1 CLICOLOR_FORCE=1 run --color=never old.xml new.xml
stdout_lacks "$esc"
FORCE_COLOR=1 run --no-color old.xml new.xml
stdout_lacks "$esc"

claim 'FORCE_COLOR asks for colour, NO_COLOR forbids it'
FORCE_COLOR=1 run old.xml new.xml
stdout_has "${esc}["
NO_COLOR=1 run old.xml new.xml
stdout_lacks "$esc"

claim 'colour changes no letter of the text'
run old.xml new.xml
cp out want
run --color=always old.xml new.xml
sed "s/$esc\\[[0-9;]*[mK]//g" out >plain
same want plain

claim 'no control sequence but colours is ever written'
fails grep -q "$esc" plain

claim '--width wraps every line'
run --width=72 old.xml new.xml
grep -v '^\(---\|+++\|@@\) ' out | grep -E '^.{73,}' >long
[ ! -s long ] || wrong 'longer than 72 columns:' long

claim 'without a terminal nothing is wrapped'
run --width=0 old.xml new.xml
same want out

claim 'the environment changes nothing else'
LC_ALL=C TERM=dumb HOME=/nonexistent TZ=Asia/Tokyo LANG=tr_TR.UTF-8 \
	run old.xml new.xml
same want out

claim 'no pager without a terminal'
STIGDIFF_PAGER='touch pager-ran; cat' run old.xml new.xml
same want out
holds test ! -e pager-ran

# The program on a terminal; what the terminal shows, without its CRs.
on_terminal()	# COMMAND
{
	script -qec "$1" /dev/null </dev/null 2>err | tr -d '\r'
}

claim 'a terminal gets colours, the width and the pager'
if command -v script >/dev/null &&
	[ "$(on_terminal 'echo it is')" = 'it is' ]; then
	# shellcheck disable=SC2016 # the variable is exported
	on_terminal 'STIGDIFF_PAGER="touch pager-ran; cat" TERM=xterm \
		COLUMNS=80 "$STIGDIFF" old.xml new.xml' >out
	stdout_has "${esc}["
	holds test -e pager-ran
	rm -f pager-ran
	# shellcheck disable=SC2016
	on_terminal 'STIGDIFF_PAGER="touch pager-ran; cat" TERM=dumb \
		"$STIGDIFF" --no-pager old.xml new.xml' >out
	stdout_lacks "${esc}["
	holds test ! -e pager-ran
else
	skip 'no terminal can be made with script(1)'
fi
