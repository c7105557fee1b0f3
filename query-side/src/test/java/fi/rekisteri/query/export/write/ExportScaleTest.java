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
import fi.rekisteri.verifier.Main;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export of many records is made by a process of little heap, and verified by another. {@code -Drekisteri.export.records=1000000} for the real size, and its
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
        long own = writer.exportRequested("ip-produkter");
        LeafMaker keeper = new LeafMaker(database.commandSideDataSource());
        keeper.signAll();

        Path file = folder.resolve("export.zip");
        String written = timed(
                "made",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ExportProcess.class.getName(),
                database.url(),
                database.querySideProperties().get("spring.datasource.password"),
                Long.toString(own),
                file.toString());
        String vkey = keeper.verifier("ip-produkter").vkey();
        String verified = timed(
                "verified",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "verify",
                file.toString(),
                "--vkey",
                vkey);
        System.out.printf(
                "%,d records, %,d bytes, SHA-256 of them in %.1f s%n%s%s",
                RECORDS, Files.size(file), hashing(file).toMillis() / 1e3, written, verified);

        assertThat(verified).endsWith("VERIFIED\n").doesNotContain("NOT VERIFIED");
        assertThat(Verdict.of(file, vkey).facts()).containsEntry("leaves", Integer.toString(RECORDS + 3));
    }

    /** What a Java of its own said, and how long it took. */
    private static String timed(String what, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(arguments));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return "%s in %.1f s%n%s".formatted(what, (System.nanoTime() - begun) / 1e9, said);
    }

    private static Duration hashing(Path file) throws Exception {
        long begun = System.nanoTime();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
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
