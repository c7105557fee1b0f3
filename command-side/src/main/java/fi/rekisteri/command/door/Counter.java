package fi.rekisteri.command.door;

import fi.rekisteri.command.register.Notices;
import fi.rekisteri.command.suppression.HeldValues;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LedgerUnavailable;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What every desk works with: keys, look-ups, the clock, new ids. */
final class Counter implements AutoCloseable {
    /** The registers' country: a day is a Finnish day. */
    private static final ZoneId COUNTRY = ZoneId.of("Europe/Helsinki");

    final KeyStore keyStore;
    final Accounts accounts;
    final Requests requests;
    final boolean clockStops;
    private final Notices notices;
    final Suppressed suppressed;
    private final Numbers numbers;
    private final Gather<StreamId, Map<String, SubjectKey>> keys;
    private final LogReader log;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Counter(
            DataSource dataSource,
            KeyStore keyStore,
            LogReader log,
            Requests requests,
            boolean clockStops,
            Notices notices,
            Clock clock,
            Supplier<UUID> ids) {
        this.keyStore = keyStore;
        this.accounts = new Accounts(dataSource, keyStore);
        this.requests = requests;
        this.clockStops = clockStops;
        this.notices = notices;
        this.suppressed = new Suppressed(dataSource, keyStore);
        this.numbers = new Numbers(dataSource, keyStore);
        this.keys = new Gather<>("keys", keyStore::keys);
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), COUNTRY);
    }

    LocalDate drawnUp(String register) {
        return notices.versions(register).getFirst().drawnUp();
    }

    Instant now() {
        return clock.instant();
    }

    UUID newId() {
        return ids.get();
    }

    Sealer sealerOf(StreamId subject) {
        return new Sealer(subject, keys.find(subject).orElse(Map.of()));
    }

    /** What is held of a customer and can be opened, by field. */
    Map<String, Plain> values(StreamId customer) {
        try {
            HeldValues held = new HeldValues();
            log.stream(customer, 0).forEach(logged -> held.tell(logged.event()));
            return held.open(keyStore.keys(customer), anyClass -> true);
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }

    Optional<LoggedEvent> entry(long position) {
        try {
            return log.from(position, 1).stream().findFirst();
        } catch (SQLException e) {
            throw new LedgerUnavailable("SQLSTATE " + e.getSQLState());
        }
    }

    Optional<StreamId> holderOf(String register, String number) {
        return numbers.holder(register, number);
    }

    SideWrite claim(StreamId customer, String number, String retentionClass) {
        return numbers.claim(customer, number, retentionClass);
    }

    @Override
    public void close() throws InterruptedException {
        accounts.close();
        numbers.close();
        suppressed.close();
        keys.close();
    }
}
