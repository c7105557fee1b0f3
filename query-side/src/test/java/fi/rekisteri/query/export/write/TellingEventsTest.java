package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.record.RecordOfProcessing;
import fi.rekisteri.shared.record.Told;
import fi.rekisteri.shared.serial.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an export tells of an event in words of the notice stands in the stored event: the verifier looks for it there. */
class TellingEventsTest {
    private static final Path GOLDEN = Path.of("../shared/src/test/resources/golden");
    private static final EventJson JSON = new EventJson();

    static Stream<Path> events() throws IOException {
        return Files.list(GOLDEN).filter(file -> !file.endsWith("act.json"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void tells_nothing_that_is_not_stored(Path golden) throws IOException {
        String[] name = golden.getFileName().toString().split("-(?=\\d+\\.json$)|\\.json$");
        byte[] payload = Files.readAllBytes(golden);
        Told told = RecordOfProcessing.told(JSON.event(name[0], Integer.parseInt(name[1]), payload));

        Stream<String> words = Stream.of(
                        told.categories().stream(), told.fields().stream(), Stream.ofNullable(told.source()))
                .flatMap(each -> each);
        assertThat(words.map(word -> '"' + word + '"'))
                .allSatisfy(word -> assertThat(new String(payload, UTF_8)).contains(word));
    }
}
