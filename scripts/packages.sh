# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2034
# The packages that building and testing need, and how to install them. Used by
# quickstart.sh and test.sh.

# Debian and Ubuntu: a package, and what shows that it is there: a command, or
# pc:MODULE for pkg-config.
build_debian='
gcc            gcc
libc6-dev      /usr/include/stdio.h
make           make
pkg-config     pkg-config
libxml2-dev    pc:libxml-2.0
libxxhash-dev  pc:libxxhash
libutf8proc-dev pc:libutf8proc
libmd-dev      pc:libmd
libpcre2-dev   pc:libpcre2-8
'
test_debian="$build_debian"'
g++            g++
libcriterion-dev pc:criterion
valgrind       valgrind
libc6-dbg      /usr/lib/debug/.build-id
libxml2-utils  xmllint
patch          patch
git            git
patchutils     filterdiff
python3        python3
python3-jsonschema /usr/lib/python3/dist-packages/jsonschema
mandoc         mandoc
shellcheck     shellcheck
strace         strace
time           /usr/bin/time
bsdutils       script
'
# Fedora and its relatives.
build_fedora='
gcc            gcc
make           make
pkgconf-pkg-config pkg-config
libxml2-devel  pc:libxml-2.0
xxhash-devel   pc:libxxhash
utf8proc-devel pc:libutf8proc
libmd-devel    pc:libmd
pcre2-devel    pc:libpcre2-8
'

is_there()	# MARK
{
	case $1 in
	pc:*) pkg-config --exists "${1#pc:}" 2>/dev/null ;;
	/*) [ -e "$1" ] ;;
	*) command -v "$1" >/dev/null 2>&1 ;;
	esac
}

# The packages of a table that are not there.
missing()	# TABLE
{
	echo "$1" | while read -r package mark; do
		[ -z "$package" ] || is_there "$mark" || echo "$package"
	done
}

# As root, by sudo where that is needed.
as_root()
{
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null 2>&1; then
		sudo "$@"
	else
		echo "to install packages, run this as root or with sudo" >&2
		return 1
	fi
}

apt_install()	# PACKAGE...
{
	as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
		as_root env DEBIAN_FRONTEND=noninteractive apt-get install \
			-qq -y --no-install-recommends "$@"
}
