#!/bin/sh
# Starts the clinic of $PISTOR_DATA on $PISTOR_PORT. The first time it is begun as a person would: by the link that the
# program prints, with one account (crash / the password below).
set -eu
data="$PISTOR_DATA"
serve() { exec "$PISTOR" serve --data-dir "$data" --listen "127.0.0.1:$1" --lang en; }
if [ ! -e "$data/pistor.db" ]; then
    spare=$((PISTOR_PORT + 1))
    said="$(mktemp)"
    (serve "$spare") >"$said" &
    first=$!
    until link="$(grep -o 'http://[^ ]*/link/[0-9a-f]*' "$said")"; do kill -0 "$first"; done
    curl --silent --show-error --fail --output /dev/null --header "Origin: http://127.0.0.1:$spare" \
        --data-urlencode "clinic=Crash" --data-urlencode "country=TR" --data-urlencode "zone=Europe/Istanbul" \
        --data-urlencode "name=Crash Tester" --data-urlencode "login=crash" --data-urlencode "physician=yes" \
        --data-urlencode "password=nine quiet herons on a frozen canal" "$link"
    kill -TERM "$first"
    wait "$first"
    rm -f "$said"
fi
serve "$PISTOR_PORT"
