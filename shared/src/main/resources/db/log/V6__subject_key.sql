-- The wrapped secret of a data subject and retention class. Deleting the row is the erasure.
CREATE TABLE log.subject_key (
    register        text  NOT NULL,
    subject         uuid  NOT NULL,
    retention_class text  NOT NULL,
    wrapped         bytea NOT NULL,
    CONSTRAINT subject_key_class PRIMARY KEY (register, subject, retention_class)
);
