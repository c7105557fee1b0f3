package fi.rekisteri.command.door;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.sealing.SubjectKey;
import java.time.Clock;
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
    private final Numbers numbers;
    private final Gather<StreamId, Map<String, SubjectKey>> keys;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Counter(DataSource dataSource, KeyStore keyStore, Clock clock, Supplier<UUID> ids) {
        this.keyStore = keyStore;
        this.accounts = new Accounts(dataSource, keyStore);
        this.numbers = new Numbers(dataSource, keyStore);
        this.keys = new Gather<>("keys", keyStore::keys);
        this.clock = clock;
        this.ids = ids;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), COUNTRY);
    }

    UUID newId() {
        return ids.get();
    }

    Sealer sealerOf(StreamId subject) {
        return new Sealer(subject, keys.find(subject).orElse(Map.of()));
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
        keys.close();
    }
}
