#!/usr/bin/env bash
# Has other people's programs read what jixiao writes of testdata/: tests/validators/run.sh PROGRAM
# Each check runs where its validator is installed; those that were skipped are named at the end, and are a failure
# where JIXIAO_VALIDATORS=all is set.
# The ones of npm: (cd tests/validators && npm install).
set -euo pipefail

program=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
unset LC_MESSAGES LANG
export LC_ALL=C.UTF-8

skipped=""
ok() { printf 'validators: %s\n' "$*"; }
skip() { skipped="$skipped
  $1 (needs $2)"; }

# A Python that has the module: Debian's, else the one in PATH.
python_with() {
  local python
  for python in /usr/bin/python3 python3; do
    if "$python" -c "import $1" 2>/dev/null; then echo "$python"; return 0; fi
  done
  return 1
}

# jixiao ARGUMENT…: some inputs in testdata/ cannot be processed, on purpose.
jixiao() {
  local code=0
  "$program" "$@" 2>"$work/stderr" || code=$?
  if [ "$code" -gt 2 ]; then
    cat "$work/stderr" >&2
    printf 'validators: jixiao %s ended with %s\n' "$*" "$code" >&2
    exit 1
  fi
}

# write LANGUAGE INPUT NAME: every format of check, as files NAME.*
write() {
  jixiao check "$2" --lang "$1" --format json -o "$work/$3.json" --report "ndjson=$work/$3.ndjson" \
    --report "csv=$work/$3.csv" --report "sarif=$work/$3.sarif" --report "junit=$work/$3.xml" \
    --report "gitlab=$work/$3.gitlab.json"
  jixiao check "$2" --lang "$1" --statistics --format json -o "$work/$3.statistics.json"
}

: >"$work/no-paths"
write zh testdata all
write en testdata/demo demo
jixiao check testdata/demo --write-baseline "$work/known" --isolated --format json -o "$work/first.json"
printf '[[suppress]]\npath = "none.txt"\nrule = "budget/"\nreason = "-"\n' >"$work/jixiao.toml"
jixiao check testdata/demo --baseline "$work/known" --config "$work/jixiao.toml" --format json -o "$work/second.json"
jixiao check --files-from "$work/no-paths" --format sarif -o "$work/none.sarif" --report "junit=$work/none.xml"
jixiao extract testdata/demo --format json -o "$work/records.json"
jixiao extract testdata --format ndjson -o "$work/records.ndjson"
jixiao extract testdata --format csv -o "$work/tables"
jixiao gaps testdata --format json -o "$work/gaps.json"
jixiao gaps testdata/demo --lang en --format json --verdict unmet,overshoot -o "$work/few-gaps.json"
jixiao gaps testdata --format ndjson -o "$work/gaps.ndjson"
jixiao gaps testdata --format csv -o "$work/gaps.csv"

if python=$(python_with jsonschema); then
  mapfile -t expected < <(find testdata -name 'expected*.json' ! -name 'expected.gold.json' | sort)
  told=$("$python" "$here/schemas.py" "${expected[@]}" "$work"/*.json "$work"/*.ndjson)
  ok "JSON Schema: $told"
  told=$("$python" "$here/settings.py")
  ok "JSON Schema: $told"
else
  skip "JSON against schemas/" "python3-jsonschema"
fi

if command -v xmllint >/dev/null; then
  for xml in "$work"/*.xml testdata/formats/check/*/expected.junit.xml; do
    xmllint --noout --schema tests/schemas/jenkins-junit.xsd "$xml" 2>"$work/xmllint" || { cat "$work/xmllint" >&2; exit 1; }
  done
  ok "JUnit: valid by tests/schemas/jenkins-junit.xsd"
else
  skip "JUnit XML against its schema" "libxml2-utils"
fi

csv=("$work/all.csv" "$work/demo.csv" "$work/gaps.csv" "$work"/tables/*.csv)
if python=$(python_with csv); then
  told=$("$python" "$here/csv_round_trip.py" "${csv[@]}")
  ok "CSV: $told"
else
  skip "CSV through Python's csv module" "python3"
fi

if command -v mlr >/dev/null; then
  for table in "${csv[@]}"; do
    # Miller writes LF and quotes only what must be; twice through it, nothing changes any more, and no row is lost.
    mlr --icsv --ojson -S cat "$table" >"$work/once"
    mlr --icsv --ocsv -S cat "$table" | mlr --icsv --ojson -S cat >"$work/twice"
    cmp "$work/once" "$work/twice"
  done
  ok "CSV: ${#csv[@]} tables read and written by Miller without a change"
else
  skip "CSV through Miller" "miller"
fi

multitool=$here/node_modules/.bin/sarif-multitool
if [ -x "$multitool" ]; then
  # npm may have left out the package's install script, which does no more than this.
  chmod u+x "$here"/node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool
  for log in "$work"/*.sarif; do
    "$multitool" validate "$log" >"$work/sarif" 2>&1 || { cat "$work/sarif" >&2; exit 1; }
    # It ends with 0 whatever it finds.
    if grep -F ': error ' "$work/sarif" >&2 || ! grep -qF '1 files scanned' "$work/sarif"; then exit 1; fi
  done
  # It keeps silent about a log that it cannot take in at all, but has the official schema with it.
  if python=$(python_with jsonschema); then
    "$python" "$here/schemas.py" --sarif "$here"/node_modules/@microsoft/sarif-multitool-*/sarif-2.1.0.json "$work"/*.sarif
  else
    skip "SARIF against its schema" "python3-jsonschema"
  fi
  ok "SARIF: valid by @microsoft/sarif-multitool and by the official schema"
else
  skip "SARIF by @microsoft/sarif-multitool" "npm install in tests/validators"
fi

if [ -d "$here/node_modules/@duckdb/node-api" ]; then
  told=$(node "$here/ndjson_types.mjs" "$work")
  ok "NDJSON: $told"
else
  skip "NDJSON in DuckDB" "npm install in tests/validators"
fi

if [ -n "$skipped" ]; then
  printf 'validators: skipped:%s\n' "$skipped"
  [ "${JIXIAO_VALIDATORS:-}" != all ]
fi
