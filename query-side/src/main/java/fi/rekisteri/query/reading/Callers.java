package fi.rekisteri.query.reading;

import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.rule.Rule;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Finds the account behind a token: by a keyed digest of its subject, read from the log's own table, so always as new as the log. */
@Component
class Callers {
    /** OpenID Connect Core 2: the client a token was given to. */
    private static final String CLIENT = "azp";

    private final KeyStore keys;
    private final JdbcClient sql;
    private final String console;

    /** @param console the client to which tokens of officers at the console are given */
    Callers(KeyStore keys, JdbcClient sql, @Value("${rekisteri.console.client-id:rekisteri-console}") String console) {
        this.keys = keys;
        this.sql = sql;
        this.console = console;
    }

    Caller find(Jwt token, String register) {
        @Nullable String subject = token.getSubject();
        if (subject == null) {
            throw Refusal.of(Rule.SIGN_IN_REQUIRED);
        }
        long login = keys.lookupKey(register).digest("login", subject);
        var roles = Caller.roles(token, register);
        Channel channel = console.equals(token.getClaimAsString(CLIENT)) ? Channel.CONSOLE : Channel.API;
        String stranger = "stranger-" + HexFormat.of().toHexDigits(login);
        return sql.sql("SELECT account, undertaking FROM log.account WHERE register = ? AND login = ?")
                .param(register)
                .param(login)
                .query((row, number) -> new Caller(
                        row.getObject("account", UUID.class), stranger, row.getBoolean("undertaking"), roles, channel))
                .optional()
                .orElseGet(() -> new Caller(null, stranger, false, roles, channel));
    }
}
