#!/bin/bash
# Run by the image once, when it makes the database: roles.sql with the passwords of the secrets, then Keycloak's own database.
set -eu

psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "$POSTGRES_DB" <<'SQL'
\set owner_password `cat /run/secrets/owner_password`
\set command_side_password `cat /run/secrets/command_side_password`
\set query_side_password `cat /run/secrets/query_side_password`
\set keycloak_database_password `cat /run/secrets/keycloak_database_password`
\i /rekisteri/roles.sql
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_database_password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
SQL
