-- Days on which a customer's erasure may become possible by the passing of time alone: the end of a retention period, of a statutory
-- period, of a dated hold, of a restriction. Follows from the events; a row too many costs one look, a row too few would break a promise.
CREATE TABLE log.due_erasure (
    register text NOT NULL,
    customer uuid NOT NULL,
    due      date NOT NULL,
    CONSTRAINT due_erasure_day PRIMARY KEY (register, customer, due)
);
CREATE INDEX due_erasure_due ON log.due_erasure (due);

GRANT SELECT, INSERT, DELETE ON log.due_erasure TO command_side;
