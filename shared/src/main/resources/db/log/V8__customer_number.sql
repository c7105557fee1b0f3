-- One customer per customer number and register: a keyed digest that dies with the subject.
CREATE TABLE log.customer_number (
    register text   NOT NULL,
    digest   bigint NOT NULL,
    customer uuid   NOT NULL,
    CONSTRAINT customer_number_taken PRIMARY KEY (register, digest)
);
CREATE INDEX customer_number_of ON log.customer_number (register, customer);
