-- What the verifier said of the files of exports, as far as somebody asked. Not made from the log: it is asked anew, never rebuilt.
-- Ids, counts and the verifier's own words; no personal value, no pseudonym.
CREATE TABLE views.export_verification (
    register      text        NOT NULL,
    export        uuid        NOT NULL,
    asked_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    state         text        NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    runner        uuid        NULL,      -- the process that runs it, and until when it may be believed to live
    claimed_until timestamptz NULL,
    begun_at      timestamptz NULL,
    ended_at      timestamptz NULL,
    found         jsonb       NULL,
    failure       text        NULL,
    CONSTRAINT export_verification_id PRIMARY KEY (register, export)
);
-- One at a time, however many processes there are.
CREATE UNIQUE INDEX export_verification_running ON views.export_verification ((true)) WHERE state = 'running';

GRANT SELECT, INSERT, UPDATE, DELETE ON views.export_verification TO query_side;
