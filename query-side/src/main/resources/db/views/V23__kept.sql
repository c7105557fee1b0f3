-- What is kept of each customer, a row per living key: until when, and what holds it longer. Worked out from the card alone.
CREATE TABLE views.kept (
    register        text   NOT NULL,
    customer        uuid   NOT NULL,
    key             text   NOT NULL, -- the class, or the class and the day on which a voucher or visit ends by itself
    retention_class text   NOT NULL,
    due             date   NULL,     -- the day after the last one; null while the relationship it starts from lasts
    goes            date   NULL,     -- the day on which it goes by itself, holds respected; null while nothing says when
    held_by         text[] NOT NULL, -- grounds
    cause           text   NOT NULL,
    CONSTRAINT kept_key PRIMARY KEY (register, customer, key)
);
CREATE INDEX kept_due ON views.kept (register, due);
CREATE INDEX kept_goes ON views.kept (register, goes);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.kept TO query_side;
