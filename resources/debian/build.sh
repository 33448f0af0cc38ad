#!/usr/bin/env bash
# Builds the Debian package from what git knows of this tree: carnet_<version>_amd64.deb in the folder given.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=$(realpath -m "$1")
version=$(sed -n 's/^project(carnet VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
[ "$(dpkg-parsechangelog -l resources/debian/changelog -S Version)" = "$version" ] || {
    echo "resources/debian/changelog does not begin with version $version" >&2
    exit 1
}
work=$target/carnet-$version
rm -rf "$work"
mkdir -p "$work"
git ls-files -z | xargs -0 cp --parents -t "$work"
cp -r resources/debian "$work/debian"
(cd "$work" && dpkg-buildpackage --build=binary --no-sign -j"$(getconf _NPROCESSORS_ONLN)" >"$target/build.log" 2>&1) || {
    tail -40 "$target/build.log" >&2
    exit 1
}
rm -rf "$work"
ls -l "$target"/carnet_"$version"_*.deb
