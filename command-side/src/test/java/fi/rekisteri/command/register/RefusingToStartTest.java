package fi.rekisteri.command.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.command.CommandSide;
import fi.rekisteri.command.Tokens;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class RefusingToStartTest {
    @TempDir
    Path directory;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void a_wrong_definition_stops_the_start_with_its_problems_in_words(CapturedOutput output) throws Exception {
        Path registers = Files.createDirectory(directory.resolve("registers"));
        Files.writeString(registers.resolve("good.yaml"), NoticeExamples.IP_PRODUKTER_FILE);
        Files.writeString(
                registers.resolve("bad.yaml"),
                NoticeExamples.TARGET_PARTNERS_FILE.replace("basis: contract", "basis: goodwill"));

        assertThatThrownBy(() -> start(registers)).hasRootCauseInstanceOf(DefinitionsRefused.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "bad.yaml: processing.purposes[1].basis (line 30): \"goodwill\" is none of those allowed: consent,",
                        "bad.yaml: processing.purposes[8].basis",
                        "docs/notice-definition.md")
                .doesNotContain("\tat fi.rekisteri");
        assertThat(events()).isEmpty();
    }

    private void start(Path registers) throws Exception {
        Path key = Files.createFile(
                directory.resolve("kek"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, "a5".repeat(32));
        Map<String, String> properties = new HashMap<>(database.commandSideProperties());
        properties.put("spring.config.name", "command-side");
        properties.put("server.port", "0");
        properties.put("rekisteri.kek-file", key.toString());
        properties.put("rekisteri.registers", registers.toString());
        properties.put("spring.security.oauth2.resourceserver.jwt.public-key-location", "file:" + Tokens.publicKey());
        new SpringApplicationBuilder(CommandSide.class)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new))
                .close();
    }

    private List<String> events() {
        return JdbcClient.create(database.superuserDataSource())
                .sql("SELECT name FROM log.event")
                .query(String.class)
                .list();
    }
}
