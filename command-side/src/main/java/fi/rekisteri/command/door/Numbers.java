package fi.rekisteri.command.door;

import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Gather;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.SideWrite;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Whose a customer number is, by its keyed digest. */
final class Numbers implements AutoCloseable {
    private static final String SQL = "SELECT register, digest, customer FROM log.customer_number"
            + " WHERE (register, digest) IN (SELECT * FROM unnest(?::text[], ?::bigint[]))";

    private final KeyStore keys;
    private final Gather<Number, UUID> customers;

    Numbers(DataSource dataSource, KeyStore keys) {
        this.keys = keys;
        this.customers = new Gather<>(
                "numbers",
                new Rows<>(
                        dataSource,
                        SQL,
                        List.of(new Rows.Column<>("text", Number::register), new Rows.Column<>("int8", Number::digest)),
                        row -> new Number(row.getString(1), row.getLong(2)),
                        row -> row.getObject(3, UUID.class)));
    }

    /** @param number canonical */
    Optional<StreamId> holder(String register, String number) {
        return customers.find(digest(register, number)).map(customer -> new StreamId(register, customer));
    }

    /** Breaks {@code customer_number_taken} when somebody else has it. */
    SideWrite claim(StreamId customer, String number, String retentionClass) {
        Number digest = digest(customer.register(), number);
        return SideWrite.of(
                "INSERT INTO log.customer_number (register, digest, customer, retention_class) VALUES (?, ?, ?, ?)",
                digest.register(),
                digest.digest(),
                customer.id(),
                retentionClass);
    }

    @Override
    public void close() throws InterruptedException {
        customers.close();
    }

    private Number digest(String register, String number) {
        return new Number(register, keys.lookupKey(register).digest("customer-number", number));
    }

    private record Number(String register, long digest) {}
}
