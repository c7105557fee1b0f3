-- Requests of data subjects: whose they are and which are open. What happened to each is read from the log itself.
CREATE TABLE views.request (
    register text    NOT NULL,
    request  uuid    NOT NULL,
    customer uuid    NULL,     -- null while nobody knows
    received date    NOT NULL,
    open     boolean NOT NULL,
    position bigint  NOT NULL, -- of its newest event
    CONSTRAINT request_id PRIMARY KEY (register, request)
);
CREATE INDEX request_open ON views.request (register, customer) WHERE open;

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.request TO query_side;
