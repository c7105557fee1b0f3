-- Which recipient is told of which change (Art. 19), and how far that has come. Holds no personal value.
CREATE TABLE views.notification (
    register        text        NOT NULL,
    notification    uuid        NOT NULL,
    customer        uuid        NOT NULL,
    recipient       uuid        NOT NULL,
    opened          bigint      NOT NULL, -- log position: the order of lists
    opened_at       timestamptz NOT NULL,
    change          text        NOT NULL,
    event           uuid        NOT NULL, -- that made the change
    categories      text[]      NOT NULL,
    fields          text[]      NOT NULL,
    disclosures     uuid[]      NOT NULL,
    source          text        NULL,
    telling         text        NOT NULL,
    state           text        NOT NULL,
    attempts        integer     NOT NULL,
    sent_at         timestamptz NULL,     -- last
    failure         text        NULL,     -- of the last attempt
    chased          integer     NOT NULL,
    next            timestamptz NULL,     -- none once it is closed
    acknowledged_on date        NULL,
    by_recipient    boolean     NULL,
    reason          jsonb       NULL,     -- of a waiver, sealed for the recipient
    closed_at       timestamptz NULL,
    CONSTRAINT notification_id PRIMARY KEY (register, notification)
);
CREATE INDEX notification_open ON views.notification (register, opened) WHERE closed_at IS NULL;
CREATE INDEX notification_of_customer ON views.notification (register, customer, opened);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.notification TO query_side;
