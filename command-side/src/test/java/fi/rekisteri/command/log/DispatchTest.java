package fi.rekisteri.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.customer.CustomerCommand.MakeObjection;
import fi.rekisteri.command.customer.CustomerCommand.RegisterCustomer;
import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent.ActRepeated;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.LedgerConflict;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.SubjectKey;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class DispatchTest {
    private static final Act ACT = new Act(new UUID(1, 1), Actor.SERVICE, null, null, 1, null, null, Channel.SERVICE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final TestDatabase database = TestDatabase.create().migrate("db/log");
    private AnnotationConfigApplicationContext context;
    private Dispatch dispatch;
    private KeyStore keys;
    private LogReader reader;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        context = context(directory);
        dispatch = context.getBean(Dispatch.class);
        keys = context.getBean(KeyStore.class);
        reader = context.getBean(LogReader.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void runs_on_the_real_store() {
        Configuration axon = context.getBean(Configuration.class);
        assertThat(axon.eventStore()).isInstanceOf(EmbeddedEventStore.class);
        assertThat(axon.eventBus()).isSameAs(axon.eventStore());
        assertThat(context.getBean(LedgerStorageEngine.class)).isNotNull();
    }

    @Test
    void keeps_event_and_key_together() throws Exception {
        StreamId anna = customer();
        Outcome outcome = register(anna);

        assertThat(outcome.version()).isZero();
        assertThat(outcome.changed()).isTrue();
        assertThat(keys.keys(anna)).containsOnlyKeys("relationship");
        assertThat(reader.stream(anna, 0))
                .singleElement()
                .satisfies(event -> assertThat(event.position()).isEqualTo(outcome.position()));
    }

    @Test
    void destroys_the_key_with_the_event_that_tells_of_it() throws Exception {
        StreamId anna = customer();
        register(anna);
        erase(anna);

        assertThat(keys.keys(anna)).isEmpty();
        assertThat(reader.stream(anna, 0)).hasSize(3);
    }

    @Test
    void keeps_the_key_when_the_erasure_does_not_enter_the_log() throws Exception {
        StreamId anna = customer();
        register(anna);
        SideWrite impossible = SideWrite.of("INSERT INTO log.account (register, login) VALUES (?, ?)", "r", 1L);

        assertThatThrownBy(() ->
                        dispatch.send(erasure(anna), ACT, List.of(impossible)).join())
                .isInstanceOf(RuntimeException.class);
        assertThat(keys.keys(anna)).containsOnlyKeys("relationship");
        assertThat(reader.stream(anna, 0)).hasSize(1);
    }

    @Test
    void records_that_it_was_asked_again() throws Exception {
        StreamId anna = customer();
        register(anna);
        Outcome first = object(anna);
        Outcome again = object(anna);

        assertThat(again.changed()).isFalse();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(reader.from(again.position(), 1))
                .singleElement()
                .satisfies(event -> assertThat(event.event())
                        .isEqualTo(new ActRepeated(anna.register(), anna.id(), "make-objection")));
    }

    @Test
    void knows_no_customer_of_another_register() {
        StreamId anna = customer();
        register(anna);
        StreamId elsewhere = new StreamId("target-partners", anna.id());
        assertThatThrownBy(() -> object(elsewhere))
                .hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("customer-unknown");
    }

    @Test
    void two_processes_deciding_at_once_do_not_both_win(@TempDir Path directory) throws Exception {
        StreamId anna = customer();
        register(anna);
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        try (var other = context(directory);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                Dispatch either = i % 2 == 0 ? dispatch : other.getBean(Dispatch.class);
                var command = new MakeObjection(anna, "scope-" + i);
                outcomes.add(CompletableFuture.supplyAsync(
                        () -> either.send(command, ACT, List.of()).join(), threads));
            }
        }
        long won = outcomes.stream().filter(o -> !o.isCompletedExceptionally()).count();
        assertThat(outcomes)
                .filteredOn(CompletableFuture::isCompletedExceptionally)
                .allSatisfy(outcome -> assertThatThrownBy(outcome::join).hasRootCauseInstanceOf(LedgerConflict.class));
        assertThat(reader.stream(anna, 0)).hasSize((int) won + 1);
        assertThat(reader.version(anna)).isEqualTo(won);
    }

    @Test
    void begins_no_stream_that_there_is_already() throws Exception {
        StreamId anna = customer();
        register(anna);

        Terms fresh = new Terms(List.of(), null, true, (version, events, answer) -> List.of());
        assertThatThrownBy(() ->
                        dispatch.send(registration(anna, key(anna)), ACT, fresh).join())
                .hasCauseInstanceOf(LedgerConflict.class)
                .hasMessageContaining("event_stream_sequence");
        assertThat(reader.stream(anna, 0)).hasSize(1);
    }

    private Outcome register(StreamId customer) {
        SubjectKey key = key(customer);
        return dispatch.send(registration(customer, key), ACT, List.of(keys.insert(key)))
                .join();
    }

    private static SubjectKey key(StreamId customer) {
        return new SubjectKey(customer, "relationship", new byte[SubjectKey.SECRET_BYTES]);
    }

    private static RegisterCustomer registration(StreamId customer, SubjectKey key) {
        FieldValue name = new FieldValue("firstName", "name", key.seal("firstName", Plain.ofJson("\"Anna\"")));
        return new RegisterCustomer(customer, null, List.of(name), "registration", "fi", 1);
    }

    private Outcome object(StreamId customer) {
        return dispatch.send(new MakeObjection(customer, "direct-marketing"), ACT, List.of())
                .join();
    }

    private Outcome erase(StreamId customer) {
        return dispatch.send(erasure(customer), ACT, List.of()).join();
    }

    private static EraseCustomer erasure(StreamId customer) {
        return new EraseCustomer(
                customer, null, List.of(new EraseCustomer.Category("name", "relationship", false)), TODAY);
    }

    private static StreamId customer() {
        return new StreamId("ip-produkter", UUID.randomUUID());
    }

    private AnnotationConfigApplicationContext context(Path directory) throws Exception {
        Path kek = directory.resolve("kek");
        Files.writeString(kek, "00".repeat(32));
        Files.setPosixFilePermissions(kek, PosixFilePermissions.fromString("rw-------"));
        var spring = new AnnotationConfigApplicationContext();
        spring.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("rekisteri.kek-file", kek.toString())));
        spring.registerBean(javax.sql.DataSource.class, database::commandSideDataSource);
        spring.register(
                CommandWiring.class, ClockWiring.class, Class.forName("fi.rekisteri.command.customer.CustomerWiring"));
        spring.refresh();
        return spring;
    }
}
