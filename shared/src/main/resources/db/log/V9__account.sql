-- The account of a register behind an identity provider's subject, by keyed digest, and whether its undertaking stands.
CREATE TABLE log.account (
    register    text    NOT NULL,
    login       bigint  NOT NULL,
    account     uuid    NOT NULL,
    undertaking boolean NOT NULL DEFAULT false,
    CONSTRAINT account_login PRIMARY KEY (register, login)
);
