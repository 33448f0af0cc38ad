#!/usr/bin/env bash
# Cross-builds Carnet for Windows on Debian, packs it, and passes the tests under Wine.
#   build.sh DIR [no-tests]
# DIR: a Qt for MinGW-w64 (or a folder with it as "qt", or as qt-*-mingw-w64.tar.xz), with QtKeychain, SQLite,
# libphonenumber and protobuf. What comes out lies in .build/windows.
set -euo pipefail
given=$(realpath "$1")
cd "$(dirname "$0")/../.."
here=resources/windows
out=$PWD/.build/windows
version=$(sed -n 's/^project(carnet VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
name=carnet-$version
mkdir -p "$out"

find_qt() {
    local folder archive
    for folder in "$given" "$given/qt" "$out/qt"; do
        [ -d "$folder/lib/cmake/Qt6" ] && qt=$folder && return
    done
    for archive in "$given"/qt-*-mingw-w64.tar.*; do
        [ -f "$archive" ] && tar -xf "$archive" -C "$out" && qt=$out/qt && return
    done
    echo "No Qt for MinGW-w64 in $given: README.md tells how to come by one." >&2
    exit 1
}

# Debian has no libzip for MinGW-w64: built once, static, from Debian's own source package.
build_libzip() {
    libraries=$out/libraries
    [ -f "$libraries/lib/libzip.a" ] && return
    local work=$out/libzip
    rm -rf "$work"
    mkdir -p "$work/lists/partial"
    echo "deb-src http://deb.debian.org/debian bookworm main" >"$work/sources.list"
    local source=(-o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::lists=$work/lists" -o APT::Sandbox::User=root)
    apt-get "${source[@]}" -qq update
    (cd "$work" && apt-get "${source[@]}" -qq source libzip >/dev/null)
    cmake -G Ninja -S "$work"/libzip-* -B "$work/build" -Wno-dev "${toolchain[@]}" -D CMAKE_BUILD_TYPE=Release \
        -D BUILD_SHARED_LIBS=OFF -D CMAKE_INSTALL_PREFIX="$libraries" \
        -D ENABLE_BZIP2=OFF -D ENABLE_LZMA=OFF -D ENABLE_ZSTD=OFF -D ENABLE_COMMONCRYPTO=OFF -D ENABLE_GNUTLS=OFF \
        -D ENABLE_MBEDTLS=OFF -D ENABLE_OPENSSL=OFF -D ENABLE_WINDOWS_CRYPTO=OFF -D BUILD_TOOLS=OFF \
        -D BUILD_REGRESS=OFF -D BUILD_EXAMPLES=OFF -D BUILD_DOC=OFF >/dev/null
    cmake --build "$work/build" --target install >/dev/null
}

# The libraries that a program of Windows needs and Windows does not bring, and those that they need.
copy_libraries() { # from program or library, to folder
    local library folder
    for library in $(x86_64-w64-mingw32-objdump -p "$1" | sed -n 's/.*DLL Name: //p'); do
        [ -f "$2/$library" ] && continue
        for folder in "$qt/bin" /usr/x86_64-w64-mingw32/lib /usr/lib/gcc/x86_64-w64-mingw32/*-posix; do
            if [ -f "$folder/$library" ]; then
                cp "$folder/$library" "$2"
                copy_libraries "$folder/$library" "$2"
                break
            fi
        done
    done
}

lay_out() { # folder
    local plugin
    rm -rf "$1"
    mkdir -p "$1/licences" "$1/translations"
    cp "$out/ui/carnet.exe" "$1"
    x86_64-w64-mingw32-strip "$1/carnet.exe"
    copy_libraries "$out/ui/carnet.exe" "$1"
    for plugin in platforms/qwindows tls/qschannelbackend imageformats/qsvg; do
        mkdir -p "$1/${plugin%/*}"
        cp "$qt/plugins/$plugin.dll" "$1/${plugin%/*}"
        copy_libraries "$qt/plugins/$plugin.dll" "$1"
    done
    cp /usr/share/qt6/translations/qtbase_{en,fr}.qm "$1/translations"
    printf '[Paths]\nPrefix = .\nPlugins = .\nTranslations = translations\n' >"$1/qt.conf"
    cp LICENSE "$1/licences/carnet.txt"
    cp resources/licences/*.txt "$1/licences"
    # What MinGW adds; its copyright files name the exceptions.
    cp /usr/share/doc/gcc-mingw-w64-base/copyright "$1/licences/gcc-libraries.txt"
    cp /usr/share/doc/mingw-w64-common/copyright "$1/licences/mingw-w64.txt"
}

find_qt
libraries=
toolchain=(-D CMAKE_TOOLCHAIN_FILE="$PWD/$here/mingw.cmake" -D CARNET_QT="$qt")
build_libzip
cmake -G Ninja -S . -B "$out" "${toolchain[@]}" -D CARNET_LIBRARIES="$libraries" -D CMAKE_BUILD_TYPE=Release \
    -D PHONENUMBER_INCLUDE="$qt/include" -D PHONENUMBER_LIBRARY="$qt/lib/libphonenumber.a" \
    -D PROTOBUF_LIBRARY="$qt/lib/libprotobuf.a" -D ZIP_INCLUDE="$libraries/include" \
    -D ZIP_LIBRARY="$libraries/lib/libzip.a" >/dev/null
cmake --build "$out" --target carnet

lay_out "$out/$name"
(cd "$out" && rm -f "$name"-windows-x64.zip && zip -q -r -X "$name-windows-x64.zip" "$name")
makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DFOLDER="$out/$name" -DOUT="$out/$name-windows-x64-setup.exe" "$here/carnet.nsi"
ls -l "$out/$name"-windows-x64*

if [ "${2:-}" != no-tests ]; then
    cmake --build "$out" >/dev/null
    "$here/wine_tests.sh" "$out" "$out/$name" "$qt"
fi
