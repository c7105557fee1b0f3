-- The card of each customer as it is now. Personal values in it are ciphertext, and leave it with their retention class.
CREATE TABLE views.customer (
    register   text    NOT NULL,
    customer   uuid    NOT NULL,
    version    bigint  NOT NULL, -- sequence number of the last event in the customer's stream
    position   bigint  NOT NULL, -- log position of that event
    registered bigint  NOT NULL, -- log position of the registration: the order of lists
    listed     boolean NOT NULL, -- false once the person is erased, whatever is kept of the vouchers
    restricted boolean NOT NULL,
    objections text[]  NOT NULL, -- scopes
    card       jsonb   NOT NULL,
    CONSTRAINT customer_id PRIMARY KEY (register, customer)
);
CREATE INDEX customer_listed ON views.customer (register, registered) WHERE listed;

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON views.customer TO query_side;
