-- Of a record that ended its hashes are left, which is all that its leaf ever had of its contents. An event changes in this one way and in
-- no other, whoever asks, and only at the hand of V54.
ALTER TABLE log.event
    ALTER COLUMN payload DROP NOT NULL,
    ALTER COLUMN metadata DROP NOT NULL,
    ADD COLUMN payload_sha256 bytea NULL,
    ADD COLUMN metadata_sha256 bytea NULL,
    ADD COLUMN ended_on date NULL,
    ADD CONSTRAINT event_contents CHECK (
        CASE WHEN ended_on IS NULL
             THEN payload IS NOT NULL AND metadata IS NOT NULL AND payload_sha256 IS NULL AND metadata_sha256 IS NULL
             ELSE kind = 'access' AND payload IS NULL AND metadata IS NULL
                  AND payload_sha256 IS NOT NULL AND metadata_sha256 IS NOT NULL END);

ALTER POLICY event_append ON log.event WITH CHECK (ended_on IS NULL);
ALTER POLICY event_append_access ON log.event WITH CHECK (kind = 'access' AND ended_on IS NULL);

CREATE FUNCTION log.refuse_change_but_the_end() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog
AS $$
BEGIN
    IF pg_trigger_depth() > 1 AND OLD.ended_on IS NULL AND NEW.ended_on IS NOT NULL
       AND NEW.payload_sha256 = sha256(OLD.payload) AND NEW.metadata_sha256 = sha256(OLD.metadata)
       AND (NEW.position, NEW.event_id, NEW.register, NEW.stream, NEW.sequence, NEW.kind, NEW.name, NEW.revision,
            NEW.occurred_at, NEW.recorded_at, NEW.key_commitments)
           IS NOT DISTINCT FROM
           (OLD.position, OLD.event_id, OLD.register, OLD.stream, OLD.sequence, OLD.kind, OLD.name, OLD.revision,
            OLD.occurred_at, OLD.recorded_at, OLD.key_commitments)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'log.event is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;

REVOKE ALL ON FUNCTION log.refuse_change_but_the_end() FROM PUBLIC;

DROP TRIGGER refuse_change ON log.event;
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON log.event
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.event ENABLE ALWAYS TRIGGER refuse_change;
CREATE TRIGGER refuse_change_but_the_end BEFORE UPDATE ON log.event
    FOR EACH ROW EXECUTE FUNCTION log.refuse_change_but_the_end();
ALTER TABLE log.event ENABLE ALWAYS TRIGGER refuse_change_but_the_end;
