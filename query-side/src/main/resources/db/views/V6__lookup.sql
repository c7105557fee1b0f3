-- What a customer is found by: keyed digests of customer number, e-mail, phone and names. The row goes with the values.
CREATE TABLE views.lookup (
    register text     NOT NULL,
    customer uuid     NOT NULL,
    digests  bigint[] NOT NULL,
    CONSTRAINT lookup_customer PRIMARY KEY (register, customer)
);
CREATE INDEX lookup_digests ON views.lookup USING gin (digests);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.lookup TO query_side;
