-- The public keys that have signed a tree's checkpoints, as vkeys; published with the register's notice.
CREATE TABLE log.signing_key (
    tree  integer     NOT NULL REFERENCES log.tree,
    vkey  text        NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT signing_key_of_tree PRIMARY KEY (tree, vkey)
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log.signing_key
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change_of_proof();
ALTER TABLE log.signing_key ENABLE ALWAYS TRIGGER refuse_change;

GRANT SELECT, INSERT ON log.signing_key TO command_side;
GRANT SELECT ON log.signing_key TO query_side;
