-- Acts on a customer's record that cite a request: what carried it out, whether or not it changed anything. Follows from the log.
CREATE TABLE log.request_act (
    register text NOT NULL,
    request  uuid NOT NULL,
    customer uuid NOT NULL,
    act      text NOT NULL,
    CONSTRAINT request_act_once PRIMARY KEY (register, request, customer, act)
);

GRANT SELECT, INSERT ON log.request_act TO command_side;
