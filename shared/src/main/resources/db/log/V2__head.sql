-- The sequencer: one row, locked by each appending transaction until it ends. So positions are dense, commit in order, and a
-- transaction that commits late cannot be overtaken; one that rolls back leaves no gap.
CREATE TABLE log.head (
    only_row      boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    next_position bigint  NOT NULL
) WITH (fillfactor = 10);

INSERT INTO log.head (next_position) VALUES (0);
