-- The log has a story of its own: its keys, its restores.
ALTER TABLE log.event DROP CONSTRAINT event_kind_check;
ALTER TABLE log.event ADD CONSTRAINT event_kind CHECK (kind IN ('customer', 'register', 'account', 'access', 'log'));
