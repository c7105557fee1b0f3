-- Every checkpoint that was signed, heartbeats included. The time is the database's; the note itself tells none.
CREATE TABLE log.checkpoint (
    checkpoint bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tree       integer     NOT NULL REFERENCES log.tree,
    size       bigint      NOT NULL CHECK (size > 0),
    signed_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    note       text        NOT NULL
);
CREATE INDEX checkpoint_of_tree ON log.checkpoint (tree, checkpoint);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log.checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change_of_proof();
ALTER TABLE log.checkpoint ENABLE ALWAYS TRIGGER refuse_change;

GRANT SELECT, INSERT ON log.checkpoint TO command_side;
GRANT SELECT ON log.checkpoint TO query_side;
