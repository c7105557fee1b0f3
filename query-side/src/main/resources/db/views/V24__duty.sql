-- What somebody has to look at or do, and since when: relationships to review, holds to review, subjects to inform, paper to destroy.
CREATE TABLE views.duty (
    register text NOT NULL,
    customer uuid NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('review-relationship', 'review-hold', 'inform-subject', 'destroy-paper')),
    subject  text NOT NULL, -- hold or document; empty for the customer
    since    date NOT NULL, -- last activity, or the day of what made it a duty
    due      date NULL,     -- null where the service's settings say how long after
    CONSTRAINT duty_of PRIMARY KEY (register, customer, kind, subject)
);
CREATE INDEX duty_since ON views.duty (register, kind, since);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.duty TO query_side;
