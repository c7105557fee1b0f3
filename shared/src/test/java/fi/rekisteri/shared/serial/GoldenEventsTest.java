package fi.rekisteri.shared.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.Stored;
import fi.rekisteri.shared.log.EventWriter.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.instancio.Instancio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was stored once must be read for ever. A new event or revision gets its golden file by running this test with
 * {@code -Dgolden.write=true}; a golden file that exists is never written again.
 */
class GoldenEventsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final EventJson JSON = new EventJson(() -> "AAAAAAAAAAAAAAAAAAAAAA");
    private static final Act ACT = Instancio.of(Act.class).withSeed(1).create();

    static Stream<Class<?>> events() {
        return StoredNames.leaves(Event.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_stored_once_is_read_and_written_alike(Class<? extends Event> type) throws IOException {
        Stored stored = StoredNames.of(type);
        Path file = GOLDEN.resolve(stored.value() + "-" + stored.revision() + ".json");
        writeIfNew(file, () -> JSON.write(Instancio.of(type).withSeed(1).create(), ACT));

        byte[] golden = Files.readAllBytes(file);
        Event read = JSON.event(stored.value(), stored.revision(), golden);
        Written written = JSON.write(read, ACT);

        assertThat(read).isInstanceOf(type);
        assertThat(written.name()).isEqualTo(stored.value());
        assertThat(new String(written.payload(), UTF_8)).isEqualTo(new String(golden, UTF_8));
    }

    @Test
    void an_act_stored_once_is_read_and_written_alike() throws IOException {
        Path file = GOLDEN.resolve("act.json");
        Event any = Instancio.of(fi.rekisteri.shared.event.AccessEvent.HistoryConsulted.class)
                .create();
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            Files.write(file, JSON.write(any, ACT).metadata());
        }
        byte[] golden = Files.readAllBytes(file);
        assertThat(new String(JSON.write(any, JSON.act(golden)).metadata(), UTF_8))
                .isEqualTo(new String(golden, UTF_8));
    }

    @Test
    void no_golden_file_is_left_without_its_event() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("act.json"),
                                    events().map(StoredNames::of)
                                            .map(stored -> stored.value() + "-" + stored.revision() + ".json"))
                            .toList());
        }
    }

    @Test
    void two_writings_of_one_event_share_no_hash() {
        Event event = Instancio.of(fi.rekisteri.shared.event.AccessEvent.HistoryConsulted.class)
                .create();
        EventJson salted = new EventJson();
        assertThat(salted.write(event, ACT).payload())
                .isNotEqualTo(salted.write(event, ACT).payload());
        assertThat(salted.write(event, ACT).metadata())
                .isNotEqualTo(salted.write(event, ACT).metadata());
    }

    private static void writeIfNew(Path file, java.util.function.Supplier<Written> writing) throws IOException {
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            Files.createDirectories(GOLDEN);
            Files.write(file, writing.get().payload());
        }
    }
}
