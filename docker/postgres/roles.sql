-- The database roles of every set-up: compose, standalone and tests run this file as superuser, once per database;
-- running it again changes nothing but the passwords.
--
--   rekisteri_owner  owns the schemas and runs the migrations; no application connects with it to serve anybody
--   command_side     decides: reads and appends to the log
--   query_side       tells: reads the log, appends its own acts to it, owns no table but may fill the views
--
-- What a role may do with a table stands in the migration that makes the table. Passwords come from outside, as psql
-- variables: owner_password, command_side_password, query_side_password.

-- a password must not end in the server's own log
SET log_statement = 'none';
SET log_min_error_statement = 'panic';
SET log_min_duration_statement = -1;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['rekisteri_owner', 'command_side', 'query_side'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I', name);
        END IF;
        EXECUTE format(
            'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT', name);
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), name);
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END
$$;

ALTER ROLE rekisteri_owner PASSWORD :'owner_password';
ALTER ROLE command_side PASSWORD :'command_side_password';
ALTER ROLE query_side PASSWORD :'query_side_password';

REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- large objects belong to whoever makes them: nobody makes any
REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS log AUTHORIZATION rekisteri_owner;
CREATE SCHEMA IF NOT EXISTS views AUTHORIZATION rekisteri_owner;

GRANT USAGE ON SCHEMA log TO command_side, query_side;
GRANT USAGE ON SCHEMA views TO query_side;

ALTER DEFAULT PRIVILEGES FOR ROLE rekisteri_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
