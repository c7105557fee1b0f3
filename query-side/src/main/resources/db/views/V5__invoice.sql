-- Invoices, open and settled. A row goes when the key that seals it is destroyed.
CREATE TABLE views.invoice (
    register        text        NOT NULL,
    customer        uuid        NOT NULL,
    fingerprint     text        NOT NULL, -- of the number, under a key of the subject
    position        bigint      NOT NULL,
    retention_class text        NOT NULL,
    number          jsonb       NOT NULL, -- sealed
    details         jsonb       NOT NULL, -- sealed
    opened_at       timestamptz NOT NULL,
    settled_at      timestamptz NULL,
    collected_from  timestamptz NULL,     -- while in collection
    kept_until      date        NOT NULL,
    CONSTRAINT invoice_fingerprint PRIMARY KEY (register, customer, fingerprint)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.invoice TO query_side;
