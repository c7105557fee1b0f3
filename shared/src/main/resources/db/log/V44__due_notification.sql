-- When each open notification to a recipient is looked at again: sent, retried or chased (Art. 19). Follows from the notification's last
-- event, and goes with the one that closes it.
CREATE TABLE log.due_notification (
    register     text        NOT NULL,
    notification uuid        NOT NULL,
    recipient    uuid        NOT NULL, -- those of one are sent one after the other
    due          timestamptz NOT NULL,
    CONSTRAINT due_notification_of PRIMARY KEY (register, notification)
);
CREATE INDEX due_notification_due ON log.due_notification (due);

GRANT SELECT, INSERT, UPDATE, DELETE ON log.due_notification TO command_side;
