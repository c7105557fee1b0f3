-- One customer per customer number and register: a keyed digest that dies with the subject.
CREATE TABLE log.customer_number (
    register text   NOT NULL,
    digest   bigint NOT NULL,
    customer uuid   NOT NULL,
    retention_class text NOT NULL,   -- the class whose key seals the number; the row dies with that key
    CONSTRAINT customer_number_taken PRIMARY KEY (register, digest)
);
CREATE INDEX customer_number_of ON log.customer_number (register, customer);
