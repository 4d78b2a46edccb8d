# SPDX-License-Identifier: MIT
# What the program asks of the system once the inputs are open.
. "$TOP/tests/cli/lib.sh"

traced()
{
	strace -f -o trace -e trace=openat,open,socket,execve,connect,fork,vfork,clone,clone3,read \
		"$STIGDIFF" "$@" >out 2>err </dev/null
	status=$?
}

claim 'no socket, no other program, no file but those named'
if ! command -v strace >/dev/null; then
	skip 'no strace'
elif ! strace -o probe true 2>/dev/null; then
	skip 'strace may not trace here'
elif [ -n "${STIGDIFF_WRAPPED:-}" ]; then
	skip 'the program is run by another one'
elif "$STIGDIFF" --version | grep -q 'none in this build'; then
	skip 'this build has no protections'
else
	traced old.xml new.xml
	status_is 1
	grep -E 'socket\(|connect\(|vfork\(|clone3?\(' trace >calls
	[ ! -s calls ] || wrong 'called:' calls
	[ "$(grep -c 'execve(' trace)" -eq 1 ] || wrong 'another program' trace
	# from the first input on, nothing but inputs and the spool
	sed -n '/openat(.*"old.xml"/,$p' trace | grep -E 'open(at)?\(' |
		grep -v -e '"old.xml"' -e '"new.xml"' -e '"/tmp"' \
			-e 'O_CREAT|O_EXCL' >opened
	[ ! -s opened ] || wrong 'opened:' opened
fi

claim 'nothing is opened by name once the first input is read'
if [ -s trace ]; then
	fd=$(sed -n 's/.*"old.xml".* = \([0-9]*\)$/\1/p' trace | head -n 1)
	sed -n "/read($fd,/,\$p" trace | grep -E 'open(at)?\(' >late
	[ ! -s late ] || wrong 'opened:' late
else
	skip 'no trace'
fi

claim 'what an input names is not opened'
sed '2i\
<?xml-stylesheet type="text/xsl" href="style.xsl"?>' old.xml >named.xml
echo x >style.xsl
if [ -s trace ]; then
	traced named.xml new.xml
	status_is 1
	fails grep -q 'style.xsl' trace
else
	skip 'no trace'
fi

claim '--version tells the protections'
run --version
status_is 0
stdout_has 'stigdiff '
stdout_has 'protections: '

claim 'the same report without a folder for temporary files'
if [ -n "${STIGDIFF_WRAPPED:-}" ]; then
	skip 'the other program needs one'
else
	run -f stat old.xml new.xml
	cp out want
	TMPDIR=/nonexistent run -f stat old.xml new.xml
	same want out
fi
