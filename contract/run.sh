#!/bin/sh
# run.sh schema: the kits against schema/.   run.sh bff: the kits against the bff at VOCELIO_URL (see README.md).   run.sh page, run.sh dashboard: the pages of a running stack.
set -eu
cd "$(dirname "$0")"
sh ../portal/packages.sh . >&2
exec node --test --test-concurrency="${AT_ONCE:-2}" --test-timeout="${PATIENCE_MS:-30000}" --test-reporter="${REPORTER:-spec}" "$1"/*.test.mjs
