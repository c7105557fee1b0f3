-- The named recipients of a register's data, and named sources of it. Names and addresses are ciphertext under the recipient's own key.
CREATE TABLE views.recipient (
    register      text        NOT NULL,
    recipient     uuid        NOT NULL,
    registered    bigint      NOT NULL, -- log position: the order of lists
    registered_at timestamptz NOT NULL,
    category      text        NULL,     -- none for somebody who only gives data
    sources       text[]      NOT NULL, -- of the notice
    country       text        NOT NULL,
    telling       text        NOT NULL,
    name          jsonb       NOT NULL, -- sealed
    address       jsonb       NULL,     -- sealed
    retired_at    timestamptz NULL,
    CONSTRAINT recipient_id PRIMARY KEY (register, recipient)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.recipient TO query_side;
