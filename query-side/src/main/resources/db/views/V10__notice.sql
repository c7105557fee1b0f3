-- Every published version of every register's notice. The notice in force on a day is the latest that is effective by then.
CREATE TABLE views.notice (
    register   text    NOT NULL,
    version    integer NOT NULL,
    effective  date    NOT NULL,
    definition jsonb   NOT NULL,
    position   bigint  NOT NULL,   -- of the event that published it
    CONSTRAINT notice_version PRIMARY KEY (register, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.notice TO query_side;
