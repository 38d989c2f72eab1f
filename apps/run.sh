#!/usr/bin/env bash
# Builds jixiao if need be and runs it: apps/run.sh ARGS…
# Without arguments: checks the demonstration folder. Installs missing Debian packages, as root or through sudo.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=cmake/packages.sh
. "$root/cmake/packages.sh"
build="$root/build/release"

fail() { say "$1"; exit 2; }

need "${program_packages[@]}" || fail "the packages could not be installed"
mkdir -p "$build"
# Two runs at a time must not build into one folder.
exec 9>"$build/.lock"
flock 9
if [ ! -f "$build/build.ninja" ]; then
  say "building in $build; this takes a few minutes the first time"
  (cd "$root" && cmake --preset release >/dev/null) || fail "the build could not be configured"
fi
# Only what is really built is told; grep finds nothing to tell when nothing changed.
ninja -C "$build" jixiao | { grep --line-buffered -vE '^ninja: (no work|Entering)|Re-checking globbed' || true; } >&2 ||
  fail "the build failed"
exec 9>&-

if [ $# = 0 ]; then
  cd "$root"
  set -- check testdata/demo
fi
exec "$build/apps/jixiao/jixiao" "$@"
