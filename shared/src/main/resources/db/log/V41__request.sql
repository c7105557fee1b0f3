-- Requests of data subjects, as far as it must be known beside the log: whose they are, whether they are pending (and so freeze the purge of
-- what they are about), and the how-manieth copy of the data was given with them (Art. 15(3)). Follows from the events.
CREATE TABLE log.request (
    register text    NOT NULL,
    request  uuid    NOT NULL,
    customer uuid,
    pending  boolean NOT NULL DEFAULT true,
    copy     integer,
    CONSTRAINT request_id PRIMARY KEY (register, request),
    CONSTRAINT request_copy UNIQUE (register, customer, copy)
);
CREATE INDEX request_pending ON log.request (register, customer) WHERE pending;

GRANT SELECT, INSERT, UPDATE ON log.request TO command_side;
