package fi.rekisteri.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.customer.CustomerCommand.EndRelationship;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 in the middle of due erasures, {@code -Drekisteri.kills} times: nothing is lost, and nothing is done twice. */
class KilledWhileErasingTest {
    private static final int KILLS = Integer.getInteger("rekisteri.kills", 2);
    private static final int BETWEEN_KILLS = 12;
    private static final int CUSTOMERS = (KILLS + 1) * BETWEEN_KILLS * 2;
    private static final LocalDate ENDED = LocalDate.of(2026, 11, 22);
    private static final LocalDate DUE = LocalDate.of(2036, 11, 23);

    private final TestDatabase database = TestDatabase.create().migrate("db/log");

    @Test
    void every_erasure_happens_once(@TempDir Path directory) throws Exception {
        Path kek = World.kek(directory);
        List<StreamId> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> new StreamId("ip-produkter", new UUID(8, i)))
                .toList();
        try (World world = new World(database.commandSideDataSource(), kek)) {
            customers.forEach(customer -> {
                world.register(customer);
                world.send(new EndRelationship(customer, ENDED, DUE.minusDays(1)));
            });
            int left = CUSTOMERS;
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = process(kek);
                while (process.isAlive() && world.due().size() > left - BETWEEN_KILLS) {
                    Thread.sleep(5);
                }
                process.destroyForcibly().waitFor();
                left = world.due().size();
                assertThat(left).as("still due after kill " + (kill + 1)).isPositive();
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
        }
    }

    /** The database gives it back when it notices that the process is gone. */
    private static void awaitTheTurn(World world) throws InterruptedException {
        for (int i = 0; i < 600 && !world.due().isEmpty(); i++) {
            world.retention.eraseWhatIsDue(DUE);
            Thread.sleep(50);
        }
        assertThat(world.due()).isEmpty();
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
                        DUE.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
