#!/usr/bin/env bash
# Starts a PostgreSQL server of its own in a new folder, reachable by a socket in that folder alone, and prints its
# connection string as one line. When standard input ends, or it is told to stop, the server and the folder are gone:
# whoever started it may die as it likes. With --durable it keeps what it acknowledges, as a server in production does.
set -euo pipefail

binaries() {
    local folder
    for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin "$(pg_config --bindir 2>/dev/null)"; do
        if [[ -x $folder/initdb && -x $folder/pg_ctl && -x $folder/postgres ]]; then
            echo "$folder"
        fi
    done | sort --version-sort --unique | tail -n 1
}

bin=$(binaries)
if [[ -z $bin ]]; then
    echo "No PostgreSQL server found (initdb, pg_ctl, postgres): install the package postgresql." >&2
    exit 3
fi
if [[ ${1:-} == --find ]]; then
    echo "$bin"
    exit
fi

# PostgreSQL refuses to run as root.
as_server() {
    if [[ $(id -u) -eq 0 ]]; then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@")
    else
        "$@"
    fi
}

folder=$(mktemp --directory "${TMPDIR:-/tmp}/chumchon-postgres.XXXXXX")
stop() {
    as_server "$bin/pg_ctl" stop --pgdata "$folder/data" --mode immediate >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 0' INT TERM HUP

if [[ $(id -u) -eq 0 ]]; then
    chown postgres "$folder"
fi
as_server "$bin/initdb" --pgdata "$folder/data" --username chumchon --auth trust --encoding UTF8 \
    --locale-provider=icu --icu-locale=th-TH --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
options="-c listen_addresses='' -c unix_socket_directories='$folder' -c max_connections=${CHUMCHON_THROWAWAY_CONNECTIONS:-300}"
if [[ ${1:-} != --durable ]]; then
    options+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
fi
as_server "$bin/pg_ctl" start --pgdata "$folder/data" --log "$folder/data/log" --wait --options "$options" >/dev/null ||
    { cat "$folder/data/log" >&2; exit 1; }

echo "Host=$folder;Username=chumchon;Include Error Detail=true"
read -r || true
