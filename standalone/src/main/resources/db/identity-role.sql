-- The role of standalone's authorization server, beside those of docker/postgres/roles.sql: it sees neither log nor views.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'identity_provider') THEN
        CREATE ROLE identity_provider;
    END IF;
    ALTER ROLE identity_provider
        LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO identity_provider', current_database());
END
$$;

ALTER ROLE identity_provider PASSWORD :'identity_provider_password';

CREATE SCHEMA IF NOT EXISTS identity AUTHORIZATION rekisteri_owner;
GRANT USAGE ON SCHEMA identity TO identity_provider;
