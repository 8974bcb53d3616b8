#!/usr/bin/env bash
# Run once by the PostgreSQL image on an empty volume: for each service a database, the role that owns it and runs its
# migrations, and the role that runs the service and may do what the migrations grant.
set -euo pipefail
for service in enrollment billing admission session transcript; do
  psql -v ON_ERROR_STOP=1 -q -U "$POSTGRES_USER" -d postgres \
    -v database="$service" -v owner="${service}_owner" -v password="$STACKWAY_DB_PASSWORD" <<'SQL'
create role :"owner" login password :'password';
create role :"database" login password :'password';
create database :"database" owner :"owner" encoding 'UTF8' template template0;
revoke all on database :"database" from public;
grant connect on database :"database" to :"database";
SQL
done
