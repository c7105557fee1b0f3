-- The file of each breach as it stands now. What people wrote in it is ciphertext.
CREATE TABLE views.incident (
    register   text        NOT NULL,
    incident   uuid        NOT NULL,
    opened     bigint      NOT NULL, -- log position: the order of lists
    file       jsonb       NOT NULL,
    CONSTRAINT incident_id PRIMARY KEY (register, incident)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.incident TO query_side;
