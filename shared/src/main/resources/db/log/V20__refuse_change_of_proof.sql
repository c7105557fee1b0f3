-- What proves the log is append-only like the log itself; this stops the owner, too.
CREATE FUNCTION log.refuse_change_of_proof() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
    RAISE EXCEPTION 'log.% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

REVOKE ALL ON FUNCTION log.refuse_change_of_proof() FROM PUBLIC;
