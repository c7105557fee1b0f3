-- The leaf hash of each event, in the order of positions, and where it stands in its tree.
CREATE TABLE log.leaf (
    position bigint  NOT NULL PRIMARY KEY,
    tree     integer NOT NULL,
    index    bigint  NOT NULL,
    hash     bytea   NOT NULL CHECK (octet_length(hash) = 32),
    CONSTRAINT leaf_index UNIQUE (tree, index)
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log.leaf
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change_of_proof();
ALTER TABLE log.leaf ENABLE ALWAYS TRIGGER refuse_change;

GRANT SELECT, INSERT ON log.leaf TO command_side;
GRANT SELECT ON log.leaf TO query_side;
