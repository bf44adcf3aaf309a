#!/bin/sh
# Every static check; all of them run, and the whole fails if one does.
set -u
cd "$(dirname "$0")/.."
failed=

run() {
    title=$1
    shift
    echo "== $title"
    "$@" || failed="$failed $title;"
}

run "ruff: rules" ruff check .
run "ruff: format" ruff format --check .
run "ty: types" ty check --error-on-warning
run "import-linter: contracts" lint-imports --no-cache
run "djlint: templates" djlint --lint --quiet templates
run "lock" python tools/lock.py check
run "names and addresses" python tools/hygiene.py

if [ -n "$failed" ]; then
    echo "make check: failed:$failed" >&2
    exit 1
fi
echo "make check: all good"
