#!/bin/sh
# Installs what the tests need and passes them. Needs Rust (rustup); Debian's chromium, Node.js, Python, curl, openssl and poppler-utils
# (which reads our PDF back) are installed with apt when they are missing, everything else comes from Cargo.lock and package-lock.json.
set -eu
cd "$(dirname "$0")"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"

missing=""
command -v chromium >/dev/null || missing="$missing chromium"
command -v node >/dev/null || missing="$missing nodejs"
command -v npm >/dev/null || missing="$missing npm"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
command -v curl >/dev/null || missing="$missing curl"
command -v openssl >/dev/null || missing="$missing openssl"
python3 -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
if [ -n "$missing" ]; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi
npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent
npm ci --prefix tests/clients --ignore-scripts --no-audit --no-fund --silent
[ -x tests/clients/venv/bin/python ] || python3 -m venv tests/clients/venv
tests/clients/venv/bin/pip install --quiet --disable-pip-version-check --requirement tests/clients/requirements.txt

cargo fmt --all --check
cargo clippy --workspace --all-targets --locked -- -D warnings
cargo test --workspace --locked --quiet
cargo build --package pistor-cli --locked
node --test tests/browser/map/*.mjs
node tests/browser/walk.mjs
node tests/browser/map.mjs
node tests/browser/phone.mjs
node tests/browser/areas.mjs
node tests/clients/hospital.mjs
node tests/clients/as_written.mjs
echo "All checks passed."
