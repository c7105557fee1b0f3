package fi.rekisteri.command.register;

import static fi.rekisteri.command.register.NoticeExamples.IP_PRODUKTER;
import static fi.rekisteri.command.register.NoticeExamples.IP_PRODUKTER_FILE;
import static fi.rekisteri.command.register.NoticeExamples.TARGET_PARTNERS_FILE;
import static fi.rekisteri.command.register.NoticeExamples.revised;
import static fi.rekisteri.command.register.NoticeExamples.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.event.RegisterEvent;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class OpeningOfRegistersTest {
    /** 22 November in Finland already, still the 21st in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T22:30:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path directory;

    private final DataSource database = TestDatabase.create().migrate("db/log").commandSideDataSource();
    private final AtomicLong nanoTime = new AtomicLong();
    private AnnotationConfigApplicationContext context;
    private LogReader log;

    @BeforeEach
    void start() throws Exception {
        Path key = Files.createFile(
                directory.resolve("kek"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, "5a".repeat(32));
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getSystemProperties().put("rekisteri.kek-file", key.toString());
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(
                "registers",
                org.axonframework.config.AggregateConfigurer.class,
                () -> new RegisterWiring().registers());
        context.scan("fi.rekisteri.command.log");
        context.refresh();
        log = context.getBean(LogReader.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void establishes_new_registers_and_leaves_known_ones_alone() throws Exception {
        open(IP_PRODUKTER_FILE, TARGET_PARTNERS_FILE);
        open(IP_PRODUKTER_FILE, TARGET_PARTNERS_FILE);

        assertThat(events())
                .hasOnlyElementsOfType(RegisterEvent.RegisterEstablished.class)
                .hasSize(2);
    }

    @Test
    void revises_a_changed_notice_and_keeps_the_older_in_force_until_the_day() throws Exception {
        open(IP_PRODUKTER_FILE);
        open(revised(2, "2026-12-01"));
        LoggedNotices notices = notices();

        assertThat(notices.versions("ip-produkter")).extracting("version").containsExactly(1, 2);
        assertThat(notices.inForce("ip-produkter", LocalDate.of(2026, 11, 30)).version())
                .isEqualTo(1);
        assertThat(notices.inForce("ip-produkter", LocalDate.of(2026, 12, 1)).version())
                .isEqualTo(2);
    }

    @Test
    void an_old_file_after_a_revision_over_http_changes_nothing() throws Exception {
        open(IP_PRODUKTER_FILE);
        open(revised(2, "2026-12-01"));
        open(IP_PRODUKTER_FILE);

        assertThat(events()).hasSize(2);
    }

    @Test
    void refuses_to_start_with_all_problems_of_all_files_and_publishes_none() throws Exception {
        assertThatThrownBy(() -> open(
                        IP_PRODUKTER_FILE,
                        TARGET_PARTNERS_FILE.replace("kind: email", "kind: fax").replace("years: 6", "years: many")))
                .isInstanceOf(DefinitionsRefused.class)
                .hasMessageContaining("2.yaml: processing.fields[5].kind (rivi 1")
                .hasMessageContaining("\"fax\" ei ole mikään sallituista")
                .hasMessageContaining("2.yaml: keeping.classes[3].years");
        assertThat(events()).isEmpty();
    }

    @Test
    void refuses_a_changed_file_that_kept_its_version_number() throws Exception {
        open(IP_PRODUKTER_FILE);

        assertThatThrownBy(() -> open(IP_PRODUKTER_FILE.replace("years: 6", "years: 7")))
                .isInstanceOf(DefinitionsRefused.class)
                .hasMessageContaining("Anna muutetulle selosteelle versionumero 2");
        assertThat(events()).hasSize(1);
    }

    @Test
    void refuses_two_files_for_one_register() {
        assertThatThrownBy(() -> open(IP_PRODUKTER_FILE, IP_PRODUKTER_FILE))
                .isInstanceOf(DefinitionsRefused.class)
                .hasMessageContaining("2.yaml: the register ip-produkter is defined by another file, too");
    }

    @Test
    void the_notice_in_force_is_read_from_the_log_whoever_wrote_it() throws Exception {
        LoggedNotices here = notices();
        assertThatThrownBy(() -> here.inForce("ip-produkter", TODAY))
                .isInstanceOf(Refused.class)
                .hasMessage("register-unknown");

        open(IP_PRODUKTER_FILE);
        assertThat(here.inForce("ip-produkter", TODAY)).isEqualTo(IP_PRODUKTER);

        open(revised(2, "2026-11-22"));
        assertThat(here.inForce("ip-produkter", TODAY).version()).isEqualTo(1);
        nanoTime.addAndGet(1_000_000_000);
        assertThat(here.inForce("ip-produkter", TODAY)).isEqualTo(revision(2, "2026-11-22"));
    }

    @Test
    void nothing_is_in_force_before_the_first_notice() throws Exception {
        open(IP_PRODUKTER_FILE);

        assertThatThrownBy(() -> notices().inForce("ip-produkter", LocalDate.of(2021, 6, 22)))
                .isInstanceOf(Refused.class)
                .hasMessage("notice-not-in-force");
    }

    @Test
    void finds_the_shipped_definitions_or_those_of_a_directory() throws Exception {
        assertThat(DefinitionFiles.in("")).extracting("name").contains("ip-produkter.yaml", "target-partners.yaml");

        Path own = Files.createDirectory(directory.resolve("own"));
        Files.writeString(own.resolve("b.yml"), IP_PRODUKTER_FILE);
        Files.writeString(own.resolve("a.json"), "{}");
        Files.writeString(own.resolve("README.txt"), "not a definition");

        assertThat(DefinitionFiles.in(own.toString())).extracting("name").containsExactly("a.json", "b.yml");
    }

    @Test
    void says_what_is_wrong_with_the_directory() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path latin = Files.createDirectory(directory.resolve("latin"));
        Files.write(latin.resolve("a.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE4});

        assertThatThrownBy(() -> DefinitionFiles.in(directory.resolve("none").toString()))
                .hasMessageContaining("there is no such directory");
        assertThatThrownBy(() -> DefinitionFiles.in(empty.toString())).hasMessageContaining("no file *.yaml");
        assertThatThrownBy(() -> DefinitionFiles.in(latin.toString())).hasMessage("a.yaml: save the file as UTF-8");
    }

    @Test
    void a_refused_start_prints_the_problems_and_what_to_do() {
        FailureAnalysis analysis = new DefinitionsRefusedAnalyzer()
                .analyze(new IllegalStateException(new DefinitionsRefused("ip.yaml: version (line 5): …")));

        assertThat(analysis.getDescription()).contains("ip.yaml: version (line 5)");
        assertThat(analysis.getAction()).contains("docs/notice-definition.md");
    }

    private void open(String... definitions) {
        List<DefinitionFile> files = IntStream.range(0, definitions.length)
                .mapToObj(i -> new DefinitionFile((i + 1) + ".yaml", definitions[i]))
                .toList();
        Supplier<UUID> ids = UUID::randomUUID;
        Publication publication =
                new Publication(notices(), context.getBean(Dispatch.class), context.getBean(KeyStore.class), CLOCK);
        new OpeningOfRegisters(publication, ids, Language.FI).open(files);
    }

    private LoggedNotices notices() {
        return new LoggedNotices(log, nanoTime::get);
    }

    private List<Object> events() throws Exception {
        return log.from(0, 100).stream()
                .map(LoggedEvent::event)
                .map(Object.class::cast)
                .toList();
    }
}
