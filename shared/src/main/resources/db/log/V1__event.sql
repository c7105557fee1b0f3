-- Every act on personal data, in one order. Personal values are ciphertext; subjects and accounts are pseudonyms.
CREATE TABLE log.event (
    position        bigint      NOT NULL PRIMARY KEY,
    event_id        uuid        NOT NULL UNIQUE,
    register        text        NOT NULL,
    stream          uuid        NULL,     -- aggregate, or the data subject an access concerned
    sequence        bigint      NULL,     -- within the aggregate's stream; accesses have none
    kind            text        NOT NULL CHECK (kind IN ('customer', 'register', 'account', 'access')),
    name            text        NOT NULL,
    revision        smallint    NOT NULL,
    occurred_at     timestamptz NOT NULL, -- a claim of the writer
    recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    payload         bytea       NOT NULL,
    metadata        bytea       NOT NULL,
    key_commitments text        NULL,
    CONSTRAINT event_stream_sequence UNIQUE (register, stream, sequence),
    CONSTRAINT event_sequence CHECK ((kind = 'access') = (sequence IS NULL)),
    CONSTRAINT event_stream CHECK (stream IS NOT NULL OR kind = 'access')
);
