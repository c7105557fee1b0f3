package fi.rekisteri.command.retention;

import fi.rekisteri.command.customer.CustomerCommand;
import fi.rekisteri.command.customer.CustomerCommand.RegisterCustomer;
import fi.rekisteri.command.log.Consequence;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.LogEvent.RecordsEnded;
import fi.rekisteri.shared.event.RegisterEvent.RegisterEstablished;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.SubjectKey;
import fi.rekisteri.shared.serial.definition.NoticeDefinition;
import fi.rekisteri.shared.serial.definition.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Log, aggregates and retention as they run, without HTTP. */
public final class World implements AutoCloseable {
    static final Act ACT = new Act(new UUID(1, 1), Actor.SERVICE, null, null, 1, null, null, Channel.SERVICE);

    static final int STRETCH = 20;

    final JdbcClient jdbc;
    final Retention retention;
    final Recount recount;
    final EndOfRecords records;
    private final AnnotationConfigApplicationContext context;

    public World(DataSource database, Path kek) throws ClassNotFoundException {
        jdbc = JdbcClient.create(database);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("rekisteri.kek-file", kek.toString())));
        context.registerBean(DataSource.class, () -> database);
        context.registerBean("dueDays", Consequence.class, DueDays::new);
        context.register(Class.forName("fi.rekisteri.command.customer.CustomerWiring"));
        context.scan("fi.rekisteri.command.log");
        context.refresh();
        recount = new Recount(jdbc, context.getBean(LogReader.class));
        retention = new Retention(
                jdbc,
                context.getBean(Dispatch.class),
                new OneNotice(),
                new Turn(database, Turn.ERASURES),
                recount,
                UUID::randomUUID);
        records = new EndOfRecords(
                STRETCH,
                jdbc,
                context.getBean(LogReader.class),
                context.getBean(Ledger.class),
                new OneNotice(),
                new Turn(database, Turn.RECORDS),
                context.getBean(Clock.class),
                UUID::randomUUID);
    }

    public static Path kek(Path directory) throws IOException {
        Path kek = Files.createFile(
                directory.resolve("kek"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(kek, "5a".repeat(32));
    }

    /** The register, which has a log from now on. */
    void establish() {
        StreamId stream = StreamId.ofRegister("ip-produkter");
        Notice notice = new OneNotice().inForce(stream.register(), LocalDate.EPOCH);
        Event established = new RegisterEstablished(stream.register(), notice);
        SideWrite key = context.getBean(KeyStore.class).insertLookupKey(stream.register(), new byte[32]);
        append(
                List.of(new NewEvent(
                        UUID.randomUUID(), stream.register(), stream.id(), 0L, established, ACT, Instant.now())),
                key);
    }

    /** What was done with data and changed nothing. */
    void access(Instant at, AccessEvent... accesses) {
        append(Stream.of(accesses)
                .map(access ->
                        new NewEvent(UUID.randomUUID(), access.register(), access.subject(), null, access, ACT, at))
                .toList());
    }

    private void append(List<NewEvent> events, SideWrite... rows) {
        context.getBean(Ledger.class).append(new Append(events, List.of(rows))).join();
    }

    /** What was told of the end of records. */
    List<RecordsEnded> ends() throws SQLException {
        return context.getBean(LogReader.class).stream(StreamId.ofLog("ip-produkter"), 0).stream()
                .map(logged -> (RecordsEnded) logged.event())
                .toList();
    }

    /** Positions of the records of access that still say something. */
    List<Long> telling() {
        return jdbc.sql(
                        "SELECT position FROM log.event WHERE kind = 'access' AND payload IS NOT NULL ORDER BY position")
                .query(Long.class)
                .list();
    }

    /** Somebody with a name. */
    public void register(StreamId customer) {
        SubjectKey key = newKey(customer, "relationship");
        FieldValue name = new FieldValue("firstName", "name", key.seal("firstName", Plain.ofJson("\"Anna\"")));
        send(
                new RegisterCustomer(customer, null, List.of(name), "registrations", "fi", 1),
                context.getBean(KeyStore.class).insert(key));
    }

    static SubjectKey newKey(StreamId customer, String name) {
        return new SubjectKey(customer, name, new byte[SubjectKey.SECRET_BYTES]);
    }

    SideWrite keep(SubjectKey key) {
        return context.getBean(KeyStore.class).insert(key);
    }

    public void send(CustomerCommand command, SideWrite... sideWrites) {
        context.getBean(Dispatch.class).send(command, ACT, List.of(sideWrites)).join();
    }

    public List<LoggedEvent> erasures(StreamId customer) throws SQLException {
        return context.getBean(LogReader.class).stream(customer, 0).stream()
                .filter(logged -> logged.event() instanceof DataErased)
                .toList();
    }

    public List<String> keys(StreamId customer) throws SQLException {
        return context.getBean(KeyStore.class).keys(customer).keySet().stream()
                .sorted()
                .toList();
    }

    List<LocalDate> due() {
        return jdbc.sql("SELECT due FROM log.due_erasure ORDER BY due")
                .query(LocalDate.class)
                .list();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The shipped notice of IP-Produkter, in force on every day. */
    public static final class OneNotice implements Notices {
        @Override
        public Notice inForce(String register, LocalDate day) {
            try (var file = getClass().getResourceAsStream("/registers/ip-produkter.yaml")) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return ((Reading.Valid) NoticeDefinition.YAML.read(text)).notice();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<Notice> versions(String register) {
            return List.of(inForce(register, LocalDate.EPOCH));
        }
    }
}
