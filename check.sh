#!/bin/sh
# Installs what the tests need and passes them. Needs Rust (rustup) and nothing else: everything comes from Cargo.lock.
set -eu
cd "$(dirname "$0")"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"
cargo fmt --all --check
cargo clippy --workspace --all-targets --locked -- -D warnings
cargo test --workspace --locked --quiet
cargo build --release --locked --package pistor-benches
echo "All checks passed."
