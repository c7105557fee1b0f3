-- The hashes of tiles above level 0: roots of complete subtrees of 256^level leaves.
CREATE TABLE log.node (
    tree  integer  NOT NULL,
    level smallint NOT NULL CHECK (level BETWEEN 1 AND 7),
    index bigint   NOT NULL,
    hash  bytea    NOT NULL CHECK (octet_length(hash) = 32),
    CONSTRAINT node_index PRIMARY KEY (tree, level, index)
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log.node
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change_of_proof();
ALTER TABLE log.node ENABLE ALWAYS TRIGGER refuse_change;

GRANT SELECT, INSERT ON log.node TO command_side;
GRANT SELECT ON log.node TO query_side;
