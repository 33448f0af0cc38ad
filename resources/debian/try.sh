#!/usr/bin/env bash
# Tries the package as a shop would: in a new Debian 12 it is installed, upgraded from a version before, started on the
# training shop, and purged. Checks it with lintian and the validators. Needs root, for the new Debian.   try.sh FOLDER
set -euo pipefail
folder=$(realpath "$1")
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^project(carnet VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
package=$folder/carnet_${version}_amd64.deb
debian=$folder/debian-12
before=$folder/before

lintian --fail-on error,warning "$folder/carnet_${version}_amd64.changes"
desktop-file-validate resources/org.carnet.Carnet.desktop
appstreamcli validate --no-net resources/org.carnet.Carnet.metainfo.xml

# The same under an older number: what matters is how one follows the other.
rm -rf "$before"
dpkg-deb -R "$package" "$before"
sed -i 's/^Version: .*/Version: 0.0.9/' "$before/DEBIAN/control"
dpkg-deb --root-owner-group -b "$before" "$folder/carnet_0.0.9_amd64.deb" >/dev/null

[ -d "$debian" ] || mmdebstrap --variant=apt --include=xvfb,xauth,ca-certificates bookworm "$debian" http://deb.debian.org/debian
cp "$package" "$folder/carnet_0.0.9_amd64.deb" "$debian/root"
inside() { chroot "$debian" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root "$@"; }
apt() { inside apt-get -qq -o Dpkg::Use-Pty=0 "$@"; }
mount -t proc proc "$debian/proc" && trap 'umount "$debian/proc"' EXIT

cp /etc/resolv.conf "$debian/etc/resolv.conf"
apt update
apt purge -y carnet >/dev/null 2>&1 || true
apt install -y --no-install-recommends /root/carnet_0.0.9_amd64.deb >/dev/null
inside carnet --version
apt install -y --no-install-recommends "/root/carnet_${version}_amd64.deb" >/dev/null
[ "$(inside dpkg-query -W -f '${Version}' carnet)" = "$version" ]

# Started: the customers of the training shop come to the disk, and it ends when asked.
inside rm -rf /root/data
inside xvfb-run -a sh -c 'carnet --training --data /root/data & carnet=$!
    for second in $(seq 60); do
        [ -s /root/data/customers.carnet.directory ] && kill -TERM $carnet && wait $carnet && exit 0
        sleep 1
    done
    kill -KILL $carnet; exit 1'
echo "installed, upgraded, started"

apt purge -y carnet >/dev/null
left=$(inside sh -c "dpkg -L carnet 2>/dev/null; find / -xdev -iname '*carnet*' -not -path '/root/*' -not -path '/proc/*' -not -path '/var/log/*' -not -path '/var/cache/*'")
[ -z "$left" ] || { echo "Left after purging: $left" >&2; exit 1; }
echo "purged, nothing left"
