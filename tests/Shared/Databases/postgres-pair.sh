#!/usr/bin/env bash
# Starts two PostgreSQL servers of its own in a new folder, a primary and its synchronous standby, reachable by sockets in
# that folder alone, and prints the folder and the two ports as one line. Then it does what it is told, a word a line, and
# answers each with "done": lose (the standby goes), return (it comes back), replace (the primary goes, the standby is
# promoted and gets a standby of its own). When standard input ends, servers and folder are gone.
set -euo pipefail

bin=$("$(dirname "${BASH_SOURCE[0]}")/throwaway-postgres.sh" --find)

# PostgreSQL refuses to run as root.
as_server() {
    if [[ $(id -u) -eq 0 ]]; then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@")
    else
        "$@"
    fi
}

folder=$(mktemp --directory "${TMPDIR:-/tmp}/chumchon-pair.XXXXXX")
stop() {
    end 6001 immediate || true
    end 6002 immediate || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 0' INT TERM HUP
if [[ $(id -u) -eq 0 ]]; then
    chown postgres "$folder"
fi

start() {
    as_server "$bin/pg_ctl" start --pgdata "$folder/$1" --log "$folder/$1.log" --wait --options \
        "-p $1 -c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c full_page_writes=off" >/dev/null
}

end() { as_server "$bin/pg_ctl" stop --pgdata "$folder/$1" --mode "$2" >/dev/null 2>&1; }

ask() { as_server "$bin/psql" --quiet --no-psqlrc --tuples-only --no-align --host "$folder" --port "$1" --username chumchon --dbname postgres --command "$2"; }

# A standby that is written to at once, and waited for by every commit of its primary.
follow() {
    as_server rm -rf "$folder/$standby"
    as_server "$bin/pg_basebackup" --host "$folder" --port "$primary" --username chumchon --pgdata "$folder/$standby" \
        --write-recovery-conf --wal-method stream --checkpoint fast --no-sync
    start "$standby"
    ask "$primary" "alter system set synchronous_standby_names = '*'"
    ask "$primary" "select pg_reload_conf()" >/dev/null
    synchronous
}

synchronous() {
    until [[ $(ask "$primary" "select count(*) from pg_stat_replication where sync_state = 'sync'") == 1 ]]; do
        sleep 0.1
    done
}

primary=6001 standby=6002
as_server "$bin/initdb" --pgdata "$folder/$primary" --username chumchon --auth trust --encoding UTF8 \
    --locale-provider=icu --icu-locale=th-TH --no-sync >/dev/null
start "$primary"
follow
echo "$folder $primary $standby"
while read -r told; do
    case $told in
        lose) end "$standby" immediate ;;
        return) start "$standby"; synchronous ;;
        replace)
            end "$primary" immediate
            [[ -f $folder/$standby/postmaster.pid ]] || start "$standby"
            as_server "$bin/pg_ctl" promote --pgdata "$folder/$standby" --wait >/dev/null
            read -r primary standby <<<"$standby $primary"
            ask "$primary" "alter system reset synchronous_standby_names"
            follow
            ;;
        *) exit 2 ;;
    esac
    echo done
done
