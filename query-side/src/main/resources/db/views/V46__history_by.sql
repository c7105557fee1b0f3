-- Who acted, by role; the service and strangers, who have none, by what they are. Told from the index, as the rest of a history.
ALTER TABLE views.history ADD COLUMN by_role text NULL;
UPDATE views.history SET by_role = coalesce(record #>> '{actor,role}', record #>> '{actor,kind}');
ALTER TABLE views.history ALTER COLUMN by_role SET NOT NULL;
DROP INDEX views.history_subject;
CREATE INDEX history_subject ON views.history (register, subject, position) INCLUDE (processing, outcome, occurred_at, by_role);
