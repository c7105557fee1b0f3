-- A Merkle tree: one register, one year (UTC, of recorded_at), and one epoch. A deliberate restore ends an epoch; nothing is ever added to
-- a tree of an epoch that has ended.
CREATE TABLE log.tree (
    tree     integer  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    register text     NOT NULL,
    year     smallint NOT NULL,
    epoch    integer  NOT NULL CHECK (epoch >= 1),
    origin   text     NOT NULL CHECK (origin ~ '^[^[:space:][:cntrl:]+]+$'),
    CONSTRAINT tree_of UNIQUE (register, year, epoch),
    CONSTRAINT tree_origin UNIQUE (origin)
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log.tree
    FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change_of_proof();
ALTER TABLE log.tree ENABLE ALWAYS TRIGGER refuse_change;

GRANT SELECT, INSERT ON log.tree TO command_side;
GRANT SELECT ON log.tree TO query_side;
