CREATE TABLE log.thing (id bigint PRIMARY KEY);
GRANT SELECT, INSERT ON log.thing TO command_side;
