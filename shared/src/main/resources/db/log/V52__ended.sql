-- Records of access whose contents went because the log's own time for them was over. A row here is what ends them (V54), and none stands
-- without the event that says so, in the same transaction.
CREATE TABLE log.ended (
    event_id   uuid     NOT NULL PRIMARY KEY,
    register   text     NOT NULL,
    year       smallint NOT NULL, -- the last calendar year, in Helsinki, whose records end
    kept_years smallint NOT NULL CHECK (kept_years >= 1),
    positions  bigint[] NOT NULL CHECK (cardinality(positions) > 0)
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log.ended
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change_of_proof();
ALTER TABLE log.ended ENABLE ALWAYS TRIGGER refuse_change;

CREATE FUNCTION log.refuse_untold_end() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM log.event
                    WHERE event_id = NEW.event_id AND register = NEW.register AND name = 'log-records-ended'
                      AND event.xmin = pg_current_xact_id()::xid) THEN
        RAISE EXCEPTION 'records end with an event that says so' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION log.refuse_untold_end() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER refuse_untold_end AFTER INSERT ON log.ended DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION log.refuse_untold_end();
ALTER TABLE log.ended ENABLE ALWAYS TRIGGER refuse_untold_end;

GRANT SELECT, INSERT ON log.ended TO command_side;
GRANT SELECT ON log.ended TO query_side;
