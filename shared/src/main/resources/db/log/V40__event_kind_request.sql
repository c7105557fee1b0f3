-- Stories come and go with the code: there is a kind for each sealed interface of events (see Kind). The database holds to what its
-- policies rest on, an access being known as one, and to the form of the name.
ALTER TABLE log.event DROP CONSTRAINT event_kind;
ALTER TABLE log.event ADD CONSTRAINT event_kind CHECK (kind ~ '^[a-z]{3,20}$');
