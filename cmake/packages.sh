# shellcheck shell=bash disable=SC2034
# Sourced by apps/run.sh and tests/run.sh: Debian packages that a build needs.

program_packages=(g++ cmake ninja-build pkg-config libicu-dev libre2-dev libcli11-dev libspdlog-dev nlohmann-json3-dev nettle-dev libtomlplusplus-dev)
test_packages=(libgtest-dev libgmock-dev libbenchmark-dev)
validator_packages=(python3 python3-jsonschema libxml2-utils miller)
npm_packages=(nodejs npm)
clang_packages=(clang libclang-rt-14-dev)
format_packages=(clang-format-14)
tidy_packages=(clang clang-tidy-14)

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

# need PACKAGE… : installs those that are missing, as root or through sudo, and says which.
need() {
  if ! command -v dpkg-query >/dev/null; then
    say "no dpkg here: taking it for granted that these or their like are installed: $*"
    return 0
  fi
  local package missing=""
  local installed
  installed=" $(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ')"
  for package in "$@"; do
    case "$installed" in
      *" $package "*) ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -z "$missing" ] && return 0
  local as_root=""
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "these packages are missing, and there is neither root nor sudo to install them:$missing"
      return 1
    fi
    as_root="sudo"
  fi
  say "installing:$missing"
  $as_root apt-get update -qq >&2
  # shellcheck disable=SC2086 # one word a package
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}
