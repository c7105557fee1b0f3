package fi.rekisteri.query.reading;

import fi.rekisteri.query.follow.Bulk;
import fi.rekisteri.query.problem.Refusal;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.rule.Rule;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Finds the account behind a token: by a keyed digest of its subject, read from the log's own table, so always as new as the log. */
@Component
class Callers implements AutoCloseable {
    /** OpenID Connect Core 2: the client a token was given to. */
    private static final String CLIENT = "azp";

    private static final String SQL = """
            SELECT register, login, account, undertaking
              FROM log.account JOIN unnest(?::text[], ?::bigint[]) AS asked (register, login) USING (register, login)""";

    private final KeyStore keys;
    private final JdbcOperations sql;
    private final String console;
    private final Gather<Login, Account> accounts = new Gather<>("accounts", this::accounts);

    /** @param console the client to which tokens of officers at the console are given */
    Callers(
            KeyStore keys,
            JdbcOperations sql,
            @Value("${rekisteri.console.client-id:rekisteri-console}") String console) {
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
        return accounts.find(new Login(register, login))
                .map(account -> new Caller(account.id(), stranger, account.undertaking(), roles, channel))
                .orElseGet(() -> new Caller(null, stranger, false, roles, channel));
    }

    private Map<Login, Account> accounts(Collection<Login> logins) {
        return Bulk.of(logins)
                .column("text", Login::register)
                .column("int8", Login::digest)
                .select(
                        sql,
                        SQL,
                        (row, number) -> Map.entry(
                                new Login(row.getString("register"), row.getLong("login")),
                                new Account(row.getObject("account", UUID.class), row.getBoolean("undertaking"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void close() throws InterruptedException {
        accounts.close();
    }

    private record Login(String register, long digest) {}

    private record Account(UUID id, boolean undertaking) {}
}
