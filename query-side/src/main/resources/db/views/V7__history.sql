-- One record of processing per act, for ever: of each data subject, and of the register as a whole.
CREATE TABLE views.history (
    register   text   NOT NULL,
    position   bigint NOT NULL,
    subject    uuid   NULL,     -- customer or account; none where nobody was concerned
    processing text   NOT NULL,
    outcome    text   NOT NULL,
    record     jsonb  NOT NULL,
    CONSTRAINT history_position PRIMARY KEY (register, position)
);
CREATE INDEX history_subject ON views.history (register, subject, position);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.history TO query_side;
