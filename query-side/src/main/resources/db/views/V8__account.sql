-- The named accounts of a register, and whether their confidentiality undertaking stands. Names are ciphertext.
CREATE TABLE views.account (
    register    text        NOT NULL,
    account     uuid        NOT NULL,
    opened      bigint      NOT NULL, -- log position: the order of lists
    opened_at   timestamptz NOT NULL,
    login       jsonb       NOT NULL, -- sealed
    name        jsonb       NOT NULL, -- sealed
    signed_on   date        NULL,
    ended_at    timestamptz NULL,
    CONSTRAINT account_id PRIMARY KEY (register, account)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.account TO query_side;
