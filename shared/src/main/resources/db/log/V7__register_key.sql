-- The wrapped secret under which a register's look-up digests are made.
CREATE TABLE log.register_key (
    register text  NOT NULL PRIMARY KEY,
    wrapped  bytea NOT NULL
);
