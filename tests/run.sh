#!/usr/bin/env bash
# Builds and runs the tests. tests/run.sh --help says how.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=cmake/packages.sh
. "$root/cmake/packages.sh"
cd "$root"

usage() {
  cat <<'END'
Usage: tests/run.sh [OPTION]… [-- CTEST-ARGUMENT…]

Builds jixiao with its tests and runs them. Missing Debian packages are installed, as root or through sudo.
The options may be combined; without any the tests run with g++.

  --gcc           tests built with g++ (preset dev), after validators of the output formats: those of Debian,
                  and those of npm where (cd tests/validators && npm install) has been run, as .ci/run does
  --clang         tests built with clang++ (preset clang)
  --asan          tests under the address and undefined-behaviour sanitizers (preset asan)
  --tidy          clang-tidy over the program (preset tidy)
  --format-check  clang-format over all sources; nothing is changed
  --all           all of them, the tests with g++ last
  --help          this text

UPDATE_EXPECTED=1 tests/run.sh rewrites the expected results in testdata/ and the generated pages;
look at the difference before you keep it. After `--`: arguments for ctest, such as -R Decode.
END
}

format_check() {
  need "${format_packages[@]}"
  say "clang-format"
  git ls-files -co --exclude-standard -- '*.cpp' '*.h' | xargs clang-format-14 --dry-run -Werror
}

tidy() {
  need "${program_packages[@]}" "${tidy_packages[@]}"
  say "clang-tidy"
  cmake --preset tidy >/dev/null
  ninja -C build/tidy --quiet -k 0
}

# build PRESET
build() {
  say "building, preset $1"
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >/dev/null
  ninja -C "build/$1" --quiet
}

# Other people's programs read what jixiao writes. Those that are missing are named with what was skipped.
validate() {
  say "validators"
  need "${validator_packages[@]}" || say "going on without them"
  tests/validators/run.sh build/dev/apps/jixiao/jixiao
}

# run_tests PRESET
run_tests() {
  say "tests, preset $1"
  ctest --test-dir "build/$1" --output-on-failure -j "$(nproc)" "${ctest_arguments[@]}"
}

steps=""
ctest_arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --gcc | --clang | --asan | --tidy | --format-check) steps="$steps ${1#--}" ;;
    --all) steps="format-check tidy clang asan gcc" ;;
    --help | -h) usage; exit 0 ;;
    --) shift; ctest_arguments=("$@"); break ;;
    *) say "unknown option $1; see tests/run.sh --help"; exit 2 ;;
  esac
  shift
done

for step in ${steps:-gcc}; do
  case "$step" in
    format-check) format_check ;;
    tidy) tidy ;;
    gcc) need "${program_packages[@]}" "${test_packages[@]}"; build dev; validate; run_tests dev ;;
    clang) need "${program_packages[@]}" "${test_packages[@]}" "${clang_packages[@]}"; build clang; run_tests clang ;;
    asan) need "${program_packages[@]}" "${test_packages[@]}" "${clang_packages[@]}"; build asan; run_tests asan ;;
  esac
done
