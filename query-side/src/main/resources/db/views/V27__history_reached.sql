-- Who reached whose data, and when: the question after a breach (Art. 33, 34). Only what was done reaches anybody's data.
ALTER TABLE views.history ADD COLUMN actor text NULL;
ALTER TABLE views.history ADD COLUMN occurred_at timestamptz NULL;
UPDATE views.history SET actor = record #>> '{actor,pseudonym}', occurred_at = (record ->> 'occurredAt')::timestamptz;
ALTER TABLE views.history ALTER COLUMN actor SET NOT NULL;
ALTER TABLE views.history ALTER COLUMN occurred_at SET NOT NULL;
CREATE INDEX history_reached ON views.history (register, actor, occurred_at) WHERE outcome = 'done' AND subject IS NOT NULL;
CREATE INDEX history_received ON views.history (register, (record #>> '{details,recipient}'), occurred_at)
    WHERE outcome = 'done' AND subject IS NOT NULL AND record #>> '{details,recipient}' IS NOT NULL;
CREATE INDEX history_disclosed ON views.history (register, (record #>> '{details,disclosure}'))
    WHERE outcome = 'done' AND subject IS NOT NULL AND record #>> '{details,disclosure}' IS NOT NULL;
CREATE INDEX history_exported ON views.history (register, (record #>> '{details,export}'))
    WHERE outcome = 'done' AND subject IS NOT NULL AND record #>> '{details,export}' IS NOT NULL;
