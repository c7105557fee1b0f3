package fi.rekisteri.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.customer.CustomerCommand;
import fi.rekisteri.command.customer.CustomerCommand.EndRelationship;
import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.customer.CustomerCommand.PlaceHold;
import fi.rekisteri.command.customer.CustomerCommand.RegisterCustomer;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.SubjectKey;
import fi.rekisteri.shared.serial.definition.NoticeDefinition;
import fi.rekisteri.shared.serial.definition.Reading;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionTest {
    private static final StreamId ANNA = new StreamId("ip-produkter", new UUID(7, 7));
    private static final LocalDate ENDED = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST_DAY = LocalDate.of(2036, 11, 22);
    private static final Act ACT = new Act(new UUID(1, 1), Actor.SERVICE, null, null, 1, null, null, Channel.SERVICE);

    private final DataSource database = TestDatabase.create().migrate("db/log").commandSideDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private AnnotationConfigApplicationContext context;
    private Retention retention;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        context = context(directory);
        retention = new Retention(jdbc, context.getBean(Dispatch.class), new OneNotice(), UUID::randomUUID);
        SubjectKey key = new SubjectKey(ANNA, "relationship", new byte[SubjectKey.SECRET_BYTES]);
        FieldValue name = new FieldValue("firstName", "name", key.seal("firstName", Plain.ofJson("\"Anna\"")));
        send(
                new RegisterCustomer(ANNA, null, List.of(name), "registrations", "fi", 1),
                context.getBean(KeyStore.class).insert(key));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void erases_by_itself_the_day_after_the_retention_period() throws Exception {
        send(new EndRelationship(ANNA, ENDED, LAST_DAY));

        retention.eraseWhatIsDue(LAST_DAY);
        assertThat(erasures()).isEmpty();

        retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(erasures()).singleElement().satisfies(event -> {
            assertThat(event.act().actor()).isEqualTo(Actor.SERVICE);
            assertThat(event.act().purpose()).isEqualTo("customer-register");
        });
        assertThat(context.getBean(KeyStore.class).keys(ANNA)).isEmpty();
        assertThat(due()).isZero();
    }

    @Test
    void looks_again_the_day_after_at_what_a_hold_still_keeps() throws Exception {
        Hold claims = new Hold(new UUID(9, 9), "claims", List.of("relationship"), LAST_DAY.plusDays(30));
        send(new PlaceHold(ANNA, claims, null));
        send(new EndRelationship(ANNA, ENDED, LAST_DAY));

        retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(erasures()).isEmpty();
        assertThat(due()).isPositive();

        retention.eraseWhatIsDue(LAST_DAY.plusDays(31));
        assertThat(erasures()).hasSize(1);
    }

    @Test
    void carries_out_a_deferred_erasure_when_a_dated_hold_is_over() throws Exception {
        Hold claims = new Hold(new UUID(9, 9), "claims", List.of("relationship"), ENDED.plusDays(5));
        send(new PlaceHold(ANNA, claims, null));
        send(new EraseCustomer(
                ANNA, null, Retention.categories(new OneNotice().inForce("ip-produkter", ENDED)), ENDED));

        retention.eraseWhatIsDue(ENDED.plusDays(6));
        assertThat(context.getBean(KeyStore.class).keys(ANNA)).isEmpty();
    }

    @Test
    void does_it_once_however_often_it_runs() throws Exception {
        send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        for (int i = 1; i < 4; i++) {
            retention.eraseWhatIsDue(LAST_DAY.plusDays(i));
        }
        assertThat(erasures()).hasSize(1);
    }

    @Test
    void purges_nothing_of_somebody_whose_request_is_pending() throws Exception {
        StreamId request = new StreamId("ip-produkter", new UUID(8, 8));
        send(new EndRelationship(ANNA, ENDED, LAST_DAY));
        jdbc.sql("INSERT INTO log.request (register, request, customer) VALUES (?, ?, ?)")
                .params(request.register(), request.id(), ANNA.id())
                .update();

        retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(erasures()).isEmpty();
        assertThat(due()).isPositive();

        jdbc.sql("UPDATE log.request SET pending = false").update();
        retention.eraseWhatIsDue(LAST_DAY.plusDays(1));
        assertThat(erasures()).hasSize(1);
    }

    private void send(CustomerCommand command, SideWrite... sideWrites) {
        context.getBean(Dispatch.class).send(command, ACT, List.of(sideWrites)).join();
    }

    private List<LoggedEvent> erasures() throws Exception {
        return context.getBean(LogReader.class).stream(ANNA, 0).stream()
                .filter(event -> erases(event.event()))
                .toList();
    }

    private static boolean erases(Event event) {
        return event instanceof DataErased erased && erased.retentionClasses().contains("relationship");
    }

    private long due() {
        return jdbc.sql("SELECT count(*) FROM log.due_erasure")
                .query(Long.class)
                .single();
    }

    private AnnotationConfigApplicationContext context(Path directory) throws Exception {
        Path kek = Files.createFile(
                directory.resolve("kek"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(kek, "5a".repeat(32));
        var spring = new AnnotationConfigApplicationContext();
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("rekisteri.kek-file", kek.toString())));
        spring.registerBean(DataSource.class, () -> database);
        spring.register(Class.forName("fi.rekisteri.command.customer.CustomerWiring"));
        spring.scan("fi.rekisteri.command.log");
        spring.refresh();
        return spring;
    }

    /** The shipped notice of IP-Produkter, in force on every day. */
    private static final class OneNotice implements Notices {
        @Override
        public Notice inForce(String register, LocalDate day) {
            try (var file = getClass().getResourceAsStream("/registers/ip-produkter.yaml")) {
                String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                return ((Reading.Valid) NoticeDefinition.YAML.read(text)).notice();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public List<Notice> versions(String register) {
            return List.of(inForce(register, ENDED));
        }
    }
}
