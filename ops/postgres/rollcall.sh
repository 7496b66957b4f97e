#!/usr/bin/env bash
# The owner of the schemas, a role for each service, and the database, where they are missing. The image of PostgreSQL runs it
# at its first start; elsewhere run it yourself, with PGHOST, PGUSER and PGPASSWORD of a role that may make roles.
set -euo pipefail

for needed in OWNER MEMBERSHIP MEETING PROJECTION IDENTITY; do
  name=${needed}_SECRET
  [ -n "${!name:-}" ] || { echo "$name must be set: ops/prepare makes it" >&2; exit 1; }
done

run() { psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "${POSTGRES_USER:-${PGUSER:-postgres}}" "$@"; }

run --dbname postgres -v owner="$OWNER_SECRET" -v membership="$MEMBERSHIP_SECRET" -v meeting="$MEETING_SECRET" \
  -v projection="$PROJECTION_SECRET" -v identity="$IDENTITY_SECRET" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', name, password)
FROM (VALUES ('rollcall_owner', :'owner'), ('rollcall_membership', :'membership'), ('rollcall_meeting', :'meeting'),
    ('rollcall_projection', :'projection'), ('rollcall_identity', :'identity')) AS wanted (name, password)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
SELECT 'CREATE DATABASE rollcall OWNER rollcall_owner LOCALE ''C.UTF-8'' TEMPLATE template0'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'rollcall') \gexec
SQL

run --dbname rollcall <<'SQL'
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO PUBLIC;
SQL
