-- Takes the contents out of the records that a row of log.ended names: records of access of that register, not younger than that year, and
-- all of them, or the row is refused with whatever came with it.
CREATE FUNCTION log.end_records() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE
    many bigint;
BEGIN
    UPDATE log.event
       SET payload = NULL, metadata = NULL, payload_sha256 = sha256(payload), metadata_sha256 = sha256(metadata),
           ended_on = make_date(NEW.year + NEW.kept_years + 1, 1, 1)
     WHERE position = ANY (NEW.positions) AND register = NEW.register AND kind = 'access' AND ended_on IS NULL
       AND recorded_at < make_timestamptz(NEW.year + 1, 1, 1, 0, 0, 0, 'Europe/Helsinki');
    GET DIAGNOSTICS many = ROW_COUNT;
    IF many <> cardinality(NEW.positions) THEN
        RAISE EXCEPTION 'only records of access that are old enough end, and each once'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION log.end_records() FROM PUBLIC;

CREATE TRIGGER end_records AFTER INSERT ON log.ended FOR EACH ROW EXECUTE FUNCTION log.end_records();
ALTER TABLE log.ended ENABLE ALWAYS TRIGGER end_records;
