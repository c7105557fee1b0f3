-- How much of what was done to a person on which day in Finland: the picture of a long history is told from its days.
CREATE TABLE views.history_day (
    register   text   NOT NULL,
    subject    uuid   NOT NULL,
    day        date   NOT NULL,
    processing text   NOT NULL,
    outcome    text   NOT NULL,
    acts       bigint NOT NULL CHECK (acts > 0),
    CONSTRAINT history_day_of_subject PRIMARY KEY (register, subject, day, processing, outcome)
);
INSERT INTO views.history_day
SELECT register, subject, (occurred_at AT TIME ZONE 'Europe/Helsinki')::date, processing, outcome, count(*)
FROM views.history WHERE subject IS NOT NULL GROUP BY 1, 2, 3, 4, 5;

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.history_day TO query_side;
