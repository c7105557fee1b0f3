-- What authorities outside said of checkpoints: a witness's cosignature line, or an RFC 3161 time-stamp token over the three lines.
CREATE TABLE log.anchor (
    anchor      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    checkpoint  bigint      NOT NULL REFERENCES log.checkpoint,
    kind        text        NOT NULL CHECK (kind IN ('witness', 'time-stamp')),
    authority   text        NOT NULL,   -- a witness's vkey, or a time-stamp authority's address
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    evidence    bytea       NOT NULL
);
CREATE INDEX anchor_of_checkpoint ON log.anchor (checkpoint);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log.anchor
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change_of_proof();
ALTER TABLE log.anchor ENABLE ALWAYS TRIGGER refuse_change;

GRANT SELECT, INSERT ON log.anchor TO command_side;
GRANT SELECT ON log.anchor TO query_side;
