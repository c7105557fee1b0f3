-- Recipients and the notifications to them have stories of their own. There are few recipients: they are found by register.
DO $$
DECLARE
    allowed text;
BEGIN
    SELECT pg_get_expr(conbin, conrelid) INTO STRICT allowed
      FROM pg_constraint WHERE conrelid = 'log.event'::regclass AND conname = 'event_kind';
    ALTER TABLE log.event DROP CONSTRAINT event_kind;
    EXECUTE format('ALTER TABLE log.event ADD CONSTRAINT event_kind CHECK (%s OR kind IN (''recipient'', ''notification''))', allowed);
END $$;

CREATE INDEX event_of_recipient ON log.event (register, stream) WHERE kind = 'recipient';
