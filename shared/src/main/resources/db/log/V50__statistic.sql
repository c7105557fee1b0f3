-- How many anonymised people each group counts (N23). Groups of one statistic only, never crossed; no day, and nothing that leads to a
-- person. The log says that somebody was counted, not where.
CREATE TABLE log.statistic (
    register  text   NOT NULL,
    statistic text   NOT NULL,
    bucket    text   NOT NULL,
    people    bigint NOT NULL CHECK (people > 0),
    CONSTRAINT statistic_bucket PRIMARY KEY (register, statistic, bucket)
);

GRANT SELECT, INSERT, UPDATE ON log.statistic TO command_side;
GRANT SELECT ON log.statistic TO query_side;
