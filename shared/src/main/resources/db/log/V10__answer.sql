-- The answer given to a command, by account and Idempotency-Key: asked again, it is given again. Holds no personal value.
CREATE TABLE log.answer (
    register   text        NOT NULL,
    account    uuid        NOT NULL,
    key        text        NOT NULL,
    request    bytea       NOT NULL,   -- keyed digest of method, path and body
    status     smallint    NOT NULL,
    position   bigint      NULL,       -- of the first event of the command's append
    body       jsonb       NULL,
    given_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT answer_key PRIMARY KEY (register, account, key)
);
CREATE INDEX answer_given_at ON log.answer (given_at);
