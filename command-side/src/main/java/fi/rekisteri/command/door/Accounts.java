package fi.rekisteri.command.door;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.SideWrite;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which account of a register is behind a login, by its keyed digest, and whether its undertaking stands (N13). */
final class Accounts implements AutoCloseable {
    private static final String SQL = "SELECT register, login, account, undertaking FROM log.account"
            + " WHERE (register, login) IN (SELECT * FROM unnest(?::text[], ?::bigint[]))";

    private final KeyStore keys;
    private final Gather<Login, Known> accounts;

    Accounts(DataSource dataSource, KeyStore keys) {
        this.keys = keys;
        this.accounts = new Gather<>(
                "accounts",
                new Rows<>(
                        dataSource,
                        SQL,
                        List.of(new Rows.Column<>("text", Login::register), new Rows.Column<>("int8", Login::digest)),
                        row -> new Login(row.getString(1), row.getLong(2)),
                        row -> new Known(row.getObject(3, UUID.class), row.getBoolean(4))));
    }

    Optional<Known> behind(String register, String login) {
        return accounts.find(digest(register, login));
    }

    /** A pseudonym for somebody without an account: the same for the same login, meaningless without the register's key. */
    UUID strangerBehind(String register, String login) {
        ByteBuffer mac = ByteBuffer.wrap(keys.lookupKey(register).mac("stranger", login));
        return new UUID(mac.getLong(), mac.getLong());
    }

    /** Breaks {@code account_login} when the login has an account already. */
    SideWrite open(StreamId account, String login) {
        Login digest = digest(account.register(), login);
        return SideWrite.of(
                "INSERT INTO log.account (register, login, account) VALUES (?, ?, ?)",
                digest.register(),
                digest.digest(),
                account.id());
    }

    static SideWrite undertaking(StreamId account, boolean stands) {
        return SideWrite.of(
                "UPDATE log.account SET undertaking = ? WHERE register = ? AND account = ?",
                stands,
                account.register(),
                account.id());
    }

    @Override
    public void close() throws InterruptedException {
        accounts.close();
    }

    private Login digest(String register, String login) {
        return new Login(register, keys.lookupKey(register).digest("login", login));
    }

    record Known(UUID id, boolean undertaking) {}

    private record Login(String register, long digest) {}
}
