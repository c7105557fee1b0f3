-- How far something of command-side has followed the log: the next position it looks at. Set back, it looks again and does nothing twice.
CREATE TABLE log.followed (
    follower text   NOT NULL PRIMARY KEY,
    next     bigint NOT NULL
) WITH (fillfactor = 10);

GRANT SELECT, INSERT, UPDATE ON log.followed TO command_side;
