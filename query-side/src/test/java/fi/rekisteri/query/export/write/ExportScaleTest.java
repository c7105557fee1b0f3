package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Verdict;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.AccessEvent.CustomerConsulted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export of many records is made by a process of little heap. {@code -Drekisteri.export.records=1000000} for the real size, and its
 * figures.
 */
class ExportScaleTest {
    private static final int RECORDS = Integer.getInteger("rekisteri.export.records", 3_000);
    private static final int TOGETHER = 1_000;

    @TempDir
    Path folder;

    @Test
    void many_records_need_no_more_than_256_MiB_of_heap() throws Exception {
        TestDatabase database = TestDatabase.create().migrate("db/log");
        Writer writer = new Writer(database.commandSideDataSource(), Service.encryption());
        writer.establish(Registers.IP_PRODUKTER);
        StreamId customer =
                writer.customer(Registers.IP_PRODUKTER, "S-1", Map.of("lastName", "Öhman", "email", "o@example.org"));
        for (int made = 0; made < RECORDS; made += TOGETHER) {
            writer.append(some(writer, customer, Math.min(TOGETHER, RECORDS - made)), List.of());
        }
        LeafMaker keeper = new LeafMaker(database.commandSideDataSource());
        keeper.signAll();

        Path file = folder.resolve("export.zip");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportProcess.class.getName(),
                        database.url(),
                        database.querySideProperties().get("spring.datasource.password"),
                        Long.toString(writer.head()),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        System.out.print(said);
        assertThat(process.waitFor()).as(said).isZero();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("%,d records: %.1f s, %,d bytes%n", RECORDS, took.toMillis() / 1e3, Files.size(file));

        Verdict verdict = Verdict.of(file, keeper.verifier("ip-produkter").vkey());
        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.facts()).containsEntry("leaves", Integer.toString(RECORDS + 2));
    }

    /** Three reads for one change, as a register in use has them. */
    private static List<NewEvent> some(Writer writer, StreamId customer, int count) {
        List<NewEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(i % 4 == 0 ? correction(writer, customer) : consultation(writer, customer));
        }
        return events;
    }

    private static NewEvent correction(Writer writer, StreamId customer) {
        Event corrected = new ValueCorrected(
                customer,
                writer.value(Registers.IP_PRODUKTER, customer, "email", UUID.randomUUID() + "@example.org"),
                ValueGround.WRONG,
                "customer",
                null);
        return writer.event(customer, corrected);
    }

    private static NewEvent consultation(Writer writer, StreamId customer) {
        UUID subject = UUID.randomUUID();
        NewEvent like = writer.event(
                new StreamId(customer.register(), subject),
                new CustomerConsulted(
                        customer.register(),
                        subject,
                        List.of("contact", "name"),
                        List.of("email", "firstName", "lastName", "phone")));
        return new NewEvent(
                like.id(), like.register(), like.stream(), null, like.event(), like.act(), like.occurredAt());
    }
}
