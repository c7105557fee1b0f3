-- Nothing enters the log but at its head, without a gap: a statement that appends elsewhere fails as a whole.
CREATE FUNCTION log.advance_head() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
    lowest bigint; highest bigint; many bigint;
BEGIN
    SELECT min(position), max(position), count(*) INTO lowest, highest, many FROM added;
    IF many = 0 THEN
        RETURN NULL;
    END IF;
    UPDATE log.head SET next_position = highest + 1 WHERE next_position = lowest AND highest - lowest + 1 = many;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'positions must continue the log without a gap' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION log.advance_head() FROM PUBLIC;

CREATE TRIGGER advance_head AFTER INSERT ON log.event
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION log.advance_head();
ALTER TABLE log.event ENABLE ALWAYS TRIGGER advance_head;
