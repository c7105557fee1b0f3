package fi.rekisteri.query.reading;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.rule.Rule;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Finds the account behind a token: by a keyed digest of its subject, read from the log's own table, so always as new as the log. */
@Component
class Callers {
    private final KeyStore keys;
    private final JdbcClient sql;

    Callers(KeyStore keys, JdbcClient sql) {
        this.keys = keys;
        this.sql = sql;
    }

    Caller find(Jwt token, String register) {
        @Nullable String subject = token.getSubject();
        if (subject == null) {
            throw Refusal.of(Rule.SIGN_IN_REQUIRED);
        }
        long login = keys.lookupKey(register).digest("login", subject);
        var roles = Caller.roles(token, register);
        String stranger = "stranger-" + HexFormat.of().toHexDigits(login);
        return sql.sql("SELECT account, undertaking FROM log.account WHERE register = ? AND login = ?")
                .param(register)
                .param(login)
                .query((row, number) -> new Caller(
                        row.getObject("account", UUID.class), stranger, row.getBoolean("undertaking"), roles))
                .optional()
                .orElseGet(() -> new Caller(null, stranger, false, roles));
    }
}
