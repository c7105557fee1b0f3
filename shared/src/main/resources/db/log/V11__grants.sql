-- Who may do what. Nobody may UPDATE, DELETE or TRUNCATE events; the query side may append records of access, nothing else.
REVOKE ALL ON ALL TABLES IN SCHEMA log FROM PUBLIC;

GRANT SELECT, INSERT ON log.event TO command_side, query_side;
ALTER TABLE log.event ENABLE ROW LEVEL SECURITY;
CREATE POLICY event_read ON log.event FOR SELECT TO command_side, query_side USING (true);
CREATE POLICY event_append ON log.event FOR INSERT TO command_side WITH CHECK (true);
CREATE POLICY event_append_access ON log.event FOR INSERT TO query_side WITH CHECK (kind = 'access');

GRANT SELECT ON log.head TO command_side, query_side;
GRANT EXECUTE ON FUNCTION log.lock_head() TO command_side, query_side;

GRANT SELECT, INSERT, DELETE ON log.subject_key TO command_side;
GRANT SELECT ON log.subject_key TO query_side;
GRANT SELECT, INSERT ON log.register_key TO command_side;
GRANT SELECT ON log.register_key TO query_side;
GRANT SELECT, INSERT, DELETE ON log.customer_number TO command_side;
GRANT SELECT, INSERT, UPDATE ON log.account TO command_side;
GRANT SELECT ON log.account TO query_side;
GRANT SELECT, INSERT, DELETE ON log.answer TO command_side;
