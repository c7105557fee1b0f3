package fi.rekisteri.command.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.rekisteri.shared.event.NotificationEvent.NotificationAcknowledged;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process dies at any moment while notices are due, by SIGKILL: each is sent at least once, always under the one id it was given, and
 * none is lost. How often it dies is {@code -Dkills=20}, small unless asked for.
 */
class KillingTest {
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final Duration SOON = Duration.ofSeconds(120);

    private final TestDatabase database = TestDatabase.create().migrate("db/log");
    private final Random chance = new Random(19);

    @Test
    void killed_again_and_again_every_notice_is_sent_and_acknowledged_under_one_id(@TempDir Path directory)
            throws Exception {
        Path kek = TellingTest.kek(directory);
        try (Receiver receiver = new Receiver();
                Telling19 writing = new Telling19(
                                database.commandSideDataSource(),
                                kek,
                                null,
                                Map.of("rekisteri.notifications.every", "PT24H"))
                        .start()) {
            StreamId recipient = writing.recipient(Telling.WEBHOOK, receiver.address());
            StreamId anna = writing.customer();
            writing.disclose(anna, recipient);
            int changes = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                for (int i = 0; i < 3; i++) {
                    writing.correct(anna, "anna." + changes++ + "@example.fi", ValueGround.OUTDATED);
                }
                dieInTheMiddle(kek, receiver);
            }
            receiver.acknowledges();
            Process last = process(kek);
            int all = changes;
            await().atMost(SOON).until(() -> acknowledged(writing, recipient) == all);
            last.destroyForcibly().waitFor();

            List<String> opened = writing.notifications(recipient).stream()
                    .map(each -> each.id().toString())
                    .toList();
            assertThat(opened).hasSize(changes).doesNotHaveDuplicates();
            assertThat(receiver.ids()).containsOnlyElementsOf(opened).containsAll(opened);
            assertThat(receiver.ids().size()).as("some were sent again").isGreaterThan(changes);
            assertThat(writing.due()).isZero();
        }
    }

    /** Dies soon after it has sent something more, or while it waits for the answer. */
    private void dieInTheMiddle(Path kek, Receiver receiver) throws Exception {
        int before = receiver.got().size();
        if (chance.nextBoolean()) {
            receiver.acknowledges();
        } else {
            receiver.down();
        }
        Process process = process(kek);
        await().pollInterval(Duration.ofMillis(5))
                .atMost(SOON)
                .until(() -> receiver.got().size() > before || !process.isAlive());
        assertThat(process.isAlive()).isTrue();
        Thread.sleep(chance.nextInt(60));
        process.destroyForcibly().waitFor();
    }

    private static long acknowledged(Telling19 writing, StreamId recipient) {
        return writing.told(recipient).stream()
                .filter(NotificationAcknowledged.class::isInstance)
                .count();
    }

    private Process process(Path kek) throws Exception {
        Map<String, String> properties = database.commandSideProperties();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TellingProcess.class.getName(),
                        properties.get("spring.datasource.url"),
                        properties.get("spring.datasource.username"),
                        properties.get("spring.datasource.password"),
                        kek.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
