-- What went to whom: one row per customer and disclosure, for ever. Only what it was for goes with the customer's keys.
CREATE TABLE views.disclosure (
    register           text        NOT NULL,
    disclosure         uuid        NOT NULL,
    customer           uuid        NOT NULL,
    recipient          uuid        NOT NULL,
    recipient_category text        NOT NULL,
    position           bigint      NOT NULL,
    disclosed_at       timestamptz NOT NULL,
    ground             text        NOT NULL,
    purpose            text        NULL,
    request            text        NULL,
    categories         text[]      NOT NULL,
    fields             text[]      NOT NULL,
    reason             jsonb       NULL, -- sealed for the customer
    country            text        NULL, -- of a transfer
    safeguard          text        NULL,
    necessity          jsonb       NULL, -- sealed for the recipient
    handed_out_at      timestamptz NULL, -- last
    CONSTRAINT disclosure_id PRIMARY KEY (register, disclosure)
);
CREATE INDEX disclosure_of_customer ON views.disclosure (register, customer, position);
CREATE INDEX disclosure_to_recipient ON views.disclosure (register, recipient, position);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.disclosure TO query_side;
