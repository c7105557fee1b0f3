-- What a programme or a person proves themselves by, hashed. Their roles stand in the settings.
CREATE TABLE identity.secret (
    kind text NOT NULL CHECK (kind IN ('client', 'person')),
    name text NOT NULL,
    hash text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, name)
);

GRANT SELECT, INSERT, DELETE ON identity.secret TO identity_provider;
