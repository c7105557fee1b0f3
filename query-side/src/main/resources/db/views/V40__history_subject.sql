-- A person's history, also its summary, is told from this index alone, however long it is.
DROP INDEX views.history_subject;
CREATE INDEX history_subject ON views.history (register, subject, position) INCLUDE (processing, outcome, occurred_at);
