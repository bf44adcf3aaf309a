#!/bin/sh
# Build .venv from the lock, on any Debian with python3 3.11-3.13, root or not.
# A run that finds nothing to do takes a few hundredths of a second.
set -eu
cd "$(dirname "$0")/.."

fail() { echo "make setup: $*" >&2; exit 1; }

fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
# The newest first: the same work takes 3.13 up to a third less time than 3.11. `pythons first` asks
# no more of them than it has to: most runs find nothing to do.
pythons() {
    for name in ${PYTHON:-} python3.13 /usr/bin/python3.13 python3.12 python3.11 python3 /usr/bin/python3; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c "$fits" >/dev/null 2>&1; then
            command -v "$name"
            [ "${1:-}" != first ] || return 0
        fi
    done
}

python=$(pythons first)
[ -n "$python" ] || fail "Python 3.11, 3.12 or 3.13 is needed; install it (Debian: apt-get install python3)."
stamp=.venv/.stamp
wanted="$(cat requirements*.txt tools/setup.sh | cksum) $("$python" -c 'import sys; print(sys.version, sys.prefix)') $(pwd)"
if [ -x .venv/bin/python ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
    exit 0
fi

# The ways to an environment with pip, from the plainest to the last resort.
with_venv() { "$python" -m venv "$1" >/dev/null 2>&1 && "$1/bin/python" -m pip --version >/dev/null 2>&1; }
# Debian splits ensurepip off; a pip beside the interpreter can fill an environment made without one.
with_own_pip() {
    "$python" -m pip --version >/dev/null 2>&1 || return 1
    "$python" -m venv --without-pip "$1" >/dev/null 2>&1 || return 1
    "$python" -m pip --python "$1/bin/python" --version >/dev/null 2>&1
}
with_virtualenv() { command -v virtualenv >/dev/null 2>&1 && virtualenv -q -p "$python" "$1" >/dev/null 2>&1; }
with_debian() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
    echo "make setup: python3-venv is missing; installing it from Debian ..." >&2
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null 2>&1 || true
    apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 ||
        apt-get install -y -qq --no-install-recommends python3-venv >/dev/null 2>&1 || return 1
    hash -r
    with_venv "$1"
}

made=
# Before anything else: what is broken off halfway must not pass as whole the next time.
rm -f "$stamp"
# Every Python as it stands comes before one that Debian has to complete.
for ways in "with_venv with_own_pip with_virtualenv" with_debian; do
    for python in $(pythons); do
        for way in $ways; do
            rm -rf .venv
            if $way .venv; then made=$way; break 3; fi
        done
    done
done
[ -n "$made" ] || { rm -rf .venv; fail "no Python here can build an environment; as root run: apt-get install python3-venv"; }
echo "make setup: building .venv with $("$python" --version) ..." >&2

pip() {
    if [ "$made" = with_own_pip ]; then "$python" -m pip --python .venv/bin/python "$@"
    else .venv/bin/python -m pip "$@"; fi
}
quiet="--quiet --disable-pip-version-check --no-input --no-warn-script-location"
# One of the packages comes as source only: its build backend is locked too, and comes first, so
# that nothing is fetched that the lock does not name.
# shellcheck disable=SC2086
pip install $quiet --require-hashes --only-binary :all: -r requirements-build.txt &&
    pip install $quiet --require-hashes --no-build-isolation -r requirements-dev.txt ||
    fail "the locked packages could not be installed (see above); check the connection and run again."
# The project itself, from this folder, with the build backend that the lock just brought.
# shellcheck disable=SC2086
pip install $quiet --no-deps --no-build-isolation --editable . || fail "the project itself could not be installed (see above)."
printf '%s' "$wanted" >"$stamp"
echo "make setup: done" >&2
