#!/bin/sh
# Make sure that the journeys have a Chromium: Debian's, installed when missing and root.
set -eu
if [ -n "${HI_CHROMIUM:-}" ] && [ -x "$HI_CHROMIUM" ]; then exit 0; fi
if command -v chromium >/dev/null 2>&1; then exit 0; fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "make test: installing Debian's Chromium ..." >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >/dev/null 2>&1 || true
    apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo "make test: the journeys need Chromium; as root run: apt-get install chromium" >&2
exit 1
