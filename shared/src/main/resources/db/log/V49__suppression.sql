-- Objections that outlive their subject (Art. 21(3)): keyed digests of what a person could come back with, written in the append that
-- erases. Nothing in a row leads to the subject it came from, nor to one that it is applied to.
CREATE TABLE log.suppression (
    register text   NOT NULL,
    digest   bigint NOT NULL,
    scope    text   NOT NULL, -- what was objected to
    CONSTRAINT suppression_scope PRIMARY KEY (register, digest, scope)
);

GRANT SELECT, INSERT, DELETE ON log.suppression TO command_side;
