package fi.rekisteri.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.customer.CustomerCommand.EndRelationship;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.LogEvent.RecordsEnded;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 in the middle of due erasures and of the end of old records, {@code -Drekisteri.kills} times: nothing is lost, and nothing is done
 * twice.
 */
class KilledWhileErasingTest {
    private static final int KILLS = Integer.getInteger("rekisteri.kills", 2);
    private static final int BETWEEN_KILLS = 12;
    private static final int CUSTOMERS = (KILLS + 1) * BETWEEN_KILLS * 2;
    private static final LocalDate ENDED = LocalDate.of(2026, 11, 22);
    private static final LocalDate DUE = LocalDate.of(2036, 11, 23);
    private static final int STRETCHES = (KILLS + 1) * 30;
    private static final int RECORDS = STRETCHES * World.STRETCH;

    /** Of the year of the records, with the ten years of the notice over. */
    private static final LocalDate OVER =
            LocalDate.of(LocalDate.now(ZoneId.of("Europe/Helsinki")).getYear() + 11, 1, 1);

    private final TestDatabase database = TestDatabase.create().migrate("db/log");

    @Test
    void every_erasure_happens_once_and_every_record_ends_once(@TempDir Path directory) throws Exception {
        Path kek = World.kek(directory);
        List<StreamId> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> new StreamId("ip-produkter", new UUID(8, i)))
                .toList();
        try (World world = new World(database.commandSideDataSource(), kek)) {
            world.establish();
            world.access(
                    Instant.now(),
                    IntStream.range(0, RECORDS)
                            .mapToObj(i -> new HistoryConsulted("ip-produkter", new UUID(8, i)))
                            .toArray(HistoryConsulted[]::new));
            List<Long> records = world.telling();
            customers.forEach(customer -> {
                world.register(customer);
                world.send(new EndRelationship(customer, ENDED, DUE.minusDays(1)));
            });
            int left = CUSTOMERS;
            int telling = RECORDS;
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = process(kek);
                while (process.isAlive()
                        && (world.due().size() > left - BETWEEN_KILLS
                                || world.telling().size() == telling)) {
                    Thread.sleep(5);
                }
                process.destroyForcibly().waitFor();
                left = world.due().size();
                telling = world.telling().size();
                assertThat(left).as("still due after kill " + (kill + 1)).isPositive();
                assertThat(telling).as("still telling after kill " + (kill + 1)).isPositive();
            }
            awaitTheTurn(world);
            for (StreamId customer : customers) {
                assertThat(world.keys(customer)).isEmpty();
                assertThat(world.erasures(customer)).hasSize(1);
            }
            assertThat(world.jdbc
                            .sql("SELECT count(*) FROM log.event WHERE name = 'act-repeated'")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(world.recount.all()).isZero();
            assertThat(world.ends().stream().flatMap(end -> end.positions().stream()))
                    .containsExactlyElementsOf(records);
            assertThat(world.ends()).filteredOn(RecordsEnded::complete).hasSize(1);
        }
    }

    /** The database gives it back when it notices that the process is gone. */
    private static void awaitTheTurn(World world) throws InterruptedException {
        for (int i = 0; i < 600 && !(world.due().isEmpty() && world.telling().isEmpty()); i++) {
            world.retention.eraseWhatIsDue(OVER);
            world.records.endWhatIsOver(OVER);
            Thread.sleep(50);
        }
        assertThat(world.due()).isEmpty();
        assertThat(world.telling()).isEmpty();
    }

    private Process process(Path kek) throws Exception {
        Map<String, String> login = database.commandSideProperties();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RetentionProcess.class.getName(),
                        login.get("spring.datasource.url"),
                        login.get("spring.datasource.username"),
                        login.get("spring.datasource.password"),
                        kek.toString(),
                        OVER.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
