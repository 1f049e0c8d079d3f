#!/bin/sh
# The whole way of one patient, from a hospital's record and the answers of her intake to the report two days later.
# Usage: examples/whole-way.sh [en|tr]
set -eu
cd "$(dirname "$0")/.."
lang="${1:-en}"
cargo build --release --quiet --package pistor-cli
pistor="${CARGO_TARGET_DIR:-target}/release/pistor"
visit="--fhir examples/record.json --treatment examples/treatment.json --as-of 2026-11-21T10:00:00+03:00"
step() {
    printf '\n══ pistor %s\n\n' "$*"
    "$pistor" "$@" --lang "$lang"
}
# $visit is several words on purpose.
# shellcheck disable=SC2086
{
    step screen $visit
    step plan $visit
    step mix $visit
    step aftercare $visit --ended 2026-11-21T11:00:00+03:00 --zone Europe/Istanbul
    step triage examples/report.json
}
