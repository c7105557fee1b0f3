-- One row per customer: the first day on which time alone lets something go. It follows from the customer's stream and is written in the
-- transaction of the events it follows from; a start of command-side works out all rows from the log, and so fills the table now.
DELETE FROM log.due_erasure;
ALTER TABLE log.due_erasure DROP CONSTRAINT due_erasure_day;
ALTER TABLE log.due_erasure ADD CONSTRAINT due_erasure_of PRIMARY KEY (register, customer);

GRANT UPDATE ON log.due_erasure TO command_side;
