-- Waits for its turn and tells the first position the caller may append at.
CREATE FUNCTION log.lock_head() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
AS 'SELECT next_position FROM log.head FOR UPDATE';

REVOKE ALL ON FUNCTION log.lock_head() FROM PUBLIC;
