-- Orders. A row goes when the key that seals it is destroyed.
CREATE TABLE views.purchase (
    register        text        NOT NULL,
    customer        uuid        NOT NULL,
    position        bigint      NOT NULL,
    retention_class text        NOT NULL,
    number          jsonb       NOT NULL, -- sealed
    details         jsonb       NOT NULL, -- sealed
    recorded_at     timestamptz NOT NULL,
    kept_until      date        NOT NULL,
    CONSTRAINT purchase_position PRIMARY KEY (register, customer, position)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.purchase TO query_side;
