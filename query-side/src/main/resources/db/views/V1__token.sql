-- How far the views have followed the log; Axon's token table. Committed together with what was projected.
CREATE TABLE views.token (
    processorname text    NOT NULL,
    segment       integer NOT NULL,
    token         bytea   NULL,
    tokentype     text    NULL,
    timestamp     text    NULL,
    owner         text    NULL,
    CONSTRAINT token_segment PRIMARY KEY (processorname, segment)
) WITH (fillfactor = 10);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.token TO query_side;
