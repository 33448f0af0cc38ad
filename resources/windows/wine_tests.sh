#!/usr/bin/env bash
# Passes the cross-built tests under Wine in Xvfb, class by class.   wine_tests.sh BUILD PROGRAM QT [SUITE...]
# A failure that tests/wine.txt names, with its reason, is Wine's; every other one fails the whole.
set -euo pipefail
build=$1 program=$2 qt=$3
shift 3
known=$(realpath "$(dirname "$0")/../../tests/wine.txt")
stage=$build/stage results=$build/results
export WINEPREFIX=$build/wine WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
export QT_QPA_PLATFORM=offscreen QT_FORCE_STDERR_LOGGING=1 QTEST_DISABLE_STACK_DUMP=1 QT_LOGGING_RULES="qt.qpa.*=false"
export QTEST_FUNCTION_TIMEOUT=600000 CARNET_SCHEDULES=4 CARNET_DEPTH=3

rm -rf "$stage" "$results"
cp -r "$program" "$stage"
mkdir -p "$results"
find "$build/tests" -name '*.exe' -exec cp -t "$stage" {} +
cp "$qt/bin/Qt6Test.dll" "$stage"
cp "$qt/plugins/platforms/qoffscreen.dll" "$stage/platforms"
cp -r "$qt/plugins/imageformats" "$qt/plugins/styles" "$stage"

Xvfb :93 -screen 0 1366x768x24 >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb; wineserver -k 2>/dev/null || true' EXIT
export DISPLAY=:93
[ -d "$WINEPREFIX/drive_c" ] || wineboot -i >/dev/null 2>&1
cd "$stage"

# The reason why a failure is Wine's; nothing when it is ours.
reason_of() { # Class::function(row)
    local pattern reason
    while IFS='|' read -r pattern reason; do
        case "$pattern" in '' | '#'*) continue ;; esac
        # shellcheck disable=SC2053
        if [[ $1 == ${pattern%"${pattern##*[! ]}"} ]]; then
            echo "${reason# }"
            return
        fi
    done <"$known"
}

passed=0 excused=0 ours=0
[ $# -gt 0 ] || set -- $(ls test_*.exe | sed 's/^test_//; s/\.exe$//')
for suite in "$@"; do
    for class in $(wine "test_$suite.exe" --list </dev/null | tr -d '\r'); do
        output=$results/$suite-$class.txt
        reason=$(reason_of "$class")
        case "$reason" in "not run:"*)
            echo "$class: $reason"
            continue
            ;;
        esac
        ended=0
        timeout -s KILL "${CARNET_WINE_LIMIT:-240}" wine "test_$suite.exe" --only "$class" \
            -o "Z:${output//\//\\},txt" >"$output.said" 2>&1 </dev/null || ended=$?
        [ -f "$output" ] || cp "$output.said" "$output"
        passed=$((passed + $(grep -c '^PASS' "$output" || true)))
        failures=$(tr -d '\r' <"$output" | sed '/^Failed, of all above/,$d' | sed -n 's/^\(FAIL!\|XPASS\) *: \([^ ]*([^)]*)\).*/\2/p')
        tr -d '\r' <"$output" | grep -q '^\*\*\*\*\*\*\*\*\* Finished testing' || failures+=$'\n'"$class::did not end (code $ended)"
        while IFS= read -r failure; do
            [ -n "$failure" ] || continue
            reason=$(reason_of "$failure")
            if [ -n "$reason" ]; then
                excused=$((excused + 1))
                echo "Wine: $failure: $reason"
            else
                ours=$((ours + 1))
                echo "FAILED: $failure"
            fi
        done <<<"$failures"
    done
done
echo "Under Wine: $passed passed, $excused failed for Wine's reasons, $ours failed"
[ "$ours" -eq 0 ]
