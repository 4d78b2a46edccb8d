#!/bin/sh
# SPDX-License-Identifier: MIT
# From a checkout to the first comparison: installs what the build needs, builds
# stigdiff, and compares the two example releases, or those that are named:
#
#	scripts/quickstart.sh [--dry-run] [OLD NEW]
#
# --dry-run says what would be installed and run, and does nothing. The exit
# status is 0 when it worked, whatever the comparison found.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
. "$top/scripts/packages.sh"

say()
{
	printf 'quickstart: %s\n' "$*" >&2
}

die()
{
	say "$*"
	exit 2
}

dry_run='' old='' new=''
for argument in "$@"; do
	case $argument in
	--dry-run) dry_run=1 ;;
	-h | --help)
		sed -n '3,9s/^# \{0,1\}//p' "$0"
		exit 0
		;;
	-*) die "unknown option $argument; it takes --dry-run, OLD and NEW" ;;
	*)
		if [ -z "$old" ]; then
			old=$argument
		elif [ -z "$new" ]; then
			new=$argument
		else
			die "two releases are compared, $argument is one more"
		fi
		;;
	esac
done
[ -z "$old" ] || [ -n "$new" ] || die "a second release is needed, OLD and NEW"
if [ -z "$old" ]; then
	old=$(echo "$top"/fixtures/example/*V2R2*)
	new=$(echo "$top"/fixtures/example/*V2R3*)
fi
for file in "$old" "$new"; do
	[ -r "$file" ] || die "cannot read $file"
done

# apt or dnf, by what is there; STIGDIFF_INSTALLER is for tests of --dry-run.
installer=${STIGDIFF_INSTALLER:-}
for known in apt-get dnf; do
	[ -n "$installer" ] || ! command -v "$known" >/dev/null 2>&1 ||
		installer=$known
done
case $installer in
apt-get) packages=$(missing "$build_debian") ;;
dnf) packages=$(missing "$build_fedora") ;;
*) packages=$(missing "$build_debian") ;;
esac
packages=$(echo "$packages" | tr '\n' ' ')
packages=${packages% }

install_packages()
{
	# shellcheck disable=SC2086 # packages are words
	case $installer in
	apt-get) apt_install $packages >&2 ;;
	dnf) as_root dnf install -y $packages >&2 ;;
	*) false ;;
	esac
}

dnf_hint()
{
	say 'on RHEL, Alma and Rocky some of these are in EPEL and CRB:'
	say '  dnf install epel-release && dnf config-manager --set-enabled crb'
}

if [ -n "$dry_run" ]; then
	say "would install: ${packages:-nothing, all is there}" \
		"(with ${installer:-no known installer})"
	[ "$installer" != dnf ] || dnf_hint
	say "would build: make -C $top build/stigdiff"
	say "would run: build/stigdiff $old $new"
	exit 0
fi
if [ -n "$packages" ]; then
	say "installing $packages"
	if ! install_packages; then
		[ "$installer" != dnf ] || dnf_hint
		die "could not install $packages; do it by hand, then run this again"
	fi
fi

say 'building'
make -s -C "$top" -j "$(nproc 2>/dev/null || echo 1)" all >&2 ||
	die 'the build failed; its messages are above'

say "comparing $(basename "$old") with $(basename "$new")"
"$top/build/stigdiff" "$old" "$new"
status=$?
[ "$status" -le 1 ] || exit "$status"
say "to do it again: $top/build/stigdiff OLD NEW (--help lists the options)"
