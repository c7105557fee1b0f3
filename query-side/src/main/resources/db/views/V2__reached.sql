-- The log position the views show, one row: what a reader who must see a certain position waits for.
CREATE TABLE views.reached (
    only_row boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint  NOT NULL
) WITH (fillfactor = 10);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.reached TO query_side;
