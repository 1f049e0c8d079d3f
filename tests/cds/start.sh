#!/bin/sh
# Serves an empty clinic on 127.0.0.1:$1 that answers CDS Hooks without a token, for a conformance checker on this machine:
#   tests/cds/start.sh 8910 &   and then the checker with http://127.0.0.1:8910 and the patients in tests/cds/*.json
# Browser programs may ask from the origin http://127.0.0.1:4000.
set -eu
port="${1:-8910}"
data="$(mktemp -d)"
trap 'rm -rf "$data"' EXIT
"${PISTOR:-target/debug/pistor}" serve --data-dir "$data" --listen "127.0.0.1:$port" --lang en \
    --cds-open --cds-origin http://127.0.0.1:4000 &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$data"' EXIT INT TERM
wait "$server"
