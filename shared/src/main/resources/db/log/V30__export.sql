-- The exports that were asked for, and how far each is. No view: it outlives every rebuild. Ids and pseudonyms only; what an export is of
-- stands in the event that asked for it as well.
CREATE TABLE log.export (
    export        uuid        NOT NULL PRIMARY KEY,
    register      text        NOT NULL,
    tree          integer     NOT NULL REFERENCES log.tree,
    position      bigint      NOT NULL,   -- of the event that put the request on record
    scope         jsonb       NOT NULL,
    requested_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    state         text        NOT NULL DEFAULT 'waiting'
                  CHECK (state IN ('waiting', 'making', 'ready', 'failed', 'cancelled', 'expired')),
    maker         uuid        NULL,       -- the process that makes it, and until when it may be believed to live
    claimed_until timestamptz NULL,
    done_leaves   bigint      NOT NULL DEFAULT 0,
    leaves        bigint      NULL,
    records       bigint      NULL,
    bytes         bigint      NULL,
    sha256        text        NULL,
    failure       text        NULL,       -- the rule, or fault
    ready_at      timestamptz NULL,
    expires_at    timestamptz NULL
);
CREATE INDEX export_of_register ON log.export (register, requested_at);
CREATE INDEX export_unfinished ON log.export (state) WHERE state IN ('waiting', 'making', 'ready');

GRANT SELECT, INSERT ON log.export TO query_side;
GRANT UPDATE (state, maker, claimed_until, done_leaves, leaves, records, bytes, sha256, failure, ready_at, expires_at)
    ON log.export TO query_side;
