package fi.rekisteri.command.telling;

import fi.rekisteri.command.customer.CustomerCommand.CorrectValue;
import fi.rekisteri.command.customer.CustomerCommand.DiscloseData;
import fi.rekisteri.command.customer.CustomerCommand.EraseCustomer;
import fi.rekisteri.command.customer.CustomerCommand.RegisterCustomer;
import fi.rekisteri.command.customer.Extent;
import fi.rekisteri.command.log.Command;
import fi.rekisteri.command.log.Dispatch;
import fi.rekisteri.command.recipient.RecipientCommand.RegisterRecipient;
import fi.rekisteri.command.register.Notices;
import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.DocumentForm;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.LogReader;
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
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decides and what tells, without HTTP around it: customers, recipients, the rounds. */
final class Telling19 implements AutoCloseable {
    static final String REGISTER = "ip-produkter";
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static final Act ACT = new Act(
            new UUID(1, 1),
            Actor.SERVICE,
            "orders",
            null,
            1,
            "5e0c6b0e-0000-4000-8000-000000000001",
            null,
            Channel.SERVICE);

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
    private final DataSource database;
    private final Map<StreamId, Map<String, SubjectKey>> secrets = new HashMap<>();

    /** @param clock null for the true time */
    Telling19(DataSource database, Path kek, @Nullable Clock clock, Map<String, Object> settings) {
        this.database = database;
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("rekisteri.kek-file", kek.toString());
        properties.putIfAbsent("rekisteri.notifications.every", "PT1H");
        spring.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        spring.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        spring.registerBean(DataSource.class, () -> database);
        spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        spring.registerBean(Notices.class, OneNotice::new);
        if (clock != null) {
            spring.registerBean("clock", Clock.class, () -> clock);
        }
        spring.scan("fi.rekisteri.command.log", "fi.rekisteri.command.recipient.book", "fi.rekisteri.command.telling");
        register("fi.rekisteri.command.customer.CustomerWiring");
        register("fi.rekisteri.command.recipient.RecipientWiring");
        register("fi.rekisteri.command.notification.NotificationWiring");
    }

    Telling19 with(Class<?> type, Object bean) {
        register(type, bean);
        return this;
    }

    @SuppressWarnings("unchecked")
    private <T> void register(Class<T> type, Object bean) {
        spring.registerBean(type, () -> (T) bean);
    }

    Telling19 start() {
        spring.refresh();
        return this;
    }

    /** One round, when it is our turn. */
    void round() {
        while (!spring.getBean(Rounds.class).round(false)) {
            Thread.onSpinWait();
        }
    }

    void recompute() {
        while (!spring.getBean(Rounds.class).round(true)) {
            Thread.onSpinWait();
        }
    }

    StreamId customer() {
        StreamId customer = new StreamId(REGISTER, UUID.randomUUID());
        FieldValue first = value(customer, "firstName", "name", "Anna");
        FieldValue email = value(customer, "email", "contact", "anna@example.fi");
        send(
                new RegisterCustomer(customer, null, List.of(first, email), "update-service", "fi", 1),
                bean(KeyStore.class).insert(key(customer, "relationship")));
        return customer;
    }

    StreamId recipient(Telling telling, @Nullable String address, String... sources) {
        StreamId recipient = new StreamId(REGISTER, UUID.randomUUID());
        SubjectKey key = key(recipient, "recipient");
        RecipientContact contact = new RecipientContact(
                key.seal(Part.RECIPIENT_NAME.id(), text("Perintä Oy")),
                "FI",
                telling,
                address == null ? null : key.seal(Part.RECIPIENT_ADDRESS.id(), text(address)),
                telling == Telling.WEBHOOK ? key.seal(Part.RECIPIENT_SECRET.id(), text(SECRET)) : null);
        send(
                new RegisterRecipient(recipient, "debt-collection", List.of(sources), contact),
                bean(KeyStore.class).insert(key));
        return recipient;
    }

    /** The fields firstName and email, or those named. */
    UUID disclose(StreamId customer, StreamId recipient, String... fields) {
        List<String> named = fields.length == 0 ? List.of("firstName", "email") : List.of(fields);
        List<String> categories = named.stream()
                .map(field -> field.equals("email") ? "contact" : "name")
                .toList();
        Disclosure disclosure = new Disclosure(
                UUID.randomUUID(), recipient.id(), "debt-collection", "debt-collection", categories, named, null);
        send(new DiscloseData(customer, disclosure, new Extent(named, List.of("relationship"), "orders", List.of())));
        return disclosure.id();
    }

    /** The customer stands in a list that goes to the recipient. */
    UUID list(StreamId customer, StreamId recipient) {
        Disclosure disclosure = new Disclosure(
                UUID.randomUUID(),
                recipient.id(),
                "debt-collection",
                "debt-collection",
                List.of("name", "contact"),
                List.of("firstName", "email"),
                null);
        Event listed = new ListEntryDisclosed(REGISTER, customer.id(), UUID.randomUUID(), DocumentForm.CSV, disclosure);
        bean(Ledger.class)
                .append(new Append(
                        List.of(new NewEvent(
                                UUID.randomUUID(), REGISTER, customer.id(), null, listed, ACT, Instant.now())),
                        List.of()))
                .join();
        return disclosure.id();
    }

    void correct(StreamId customer, String email, ValueGround ground) {
        send(new CorrectValue(
                customer, null, value(customer, "email", "contact", email), ground, "customer", null, List.of()));
    }

    void erase(StreamId customer) {
        List<EraseCustomer.Category> categories = OneNotice.read().categories().stream()
                .map(category -> new EraseCustomer.Category(category.id(), category.retentionClass(), false))
                .toList();
        send(new EraseCustomer(customer, null, categories, LocalDate.of(2026, 11, 26)));
    }

    void send(Command command, SideWrite... rows) {
        bean(Dispatch.class).send(command, ACT, List.of(rows)).join();
    }

    <T> T bean(Class<T> type) {
        return spring.getBean(type);
    }

    /** What the log tells of the notifications to a recipient, in order. */
    List<Event> told(StreamId recipient) {
        return notifications(recipient).stream().flatMap(this::stream).toList();
    }

    List<StreamId> notifications(StreamId recipient) {
        return JdbcClient.create(database)
                .sql("SELECT stream FROM log.event WHERE name = 'notification-opened' ORDER BY position")
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new StreamId(REGISTER, id))
                .filter(id ->
                        bean(Stories.class).of(id).orElseThrow().recipient().equals(recipient))
                .toList();
    }

    Stream<Event> stream(StreamId id) {
        try {
            return bean(LogReader.class).stream(id, 0).stream().map(logged -> logged.event());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long due() {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM log.due_notification")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        spring.close();
    }

    private void register(String wiring) {
        try {
            spring.register(Class.forName(wiring));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private FieldValue value(StreamId customer, String field, String category, String text) {
        return new FieldValue(field, category, key(customer, "relationship").seal(field, text(text)));
    }

    private SubjectKey key(StreamId subject, String kept) {
        return secrets.computeIfAbsent(subject, id -> new HashMap<>()).computeIfAbsent(kept, id -> {
            byte[] secret = new byte[SubjectKey.SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            return new SubjectKey(subject, id, secret);
        });
    }

    private static Plain text(String text) {
        return Plain.ofJson("\"" + text + "\"");
    }

    /** The shipped notice of IP-Produkter, in force on every day. */
    private static final class OneNotice implements Notices {
        private final Notice notice = read();

        static Notice read() {
            try (var file = Telling19.class.getResourceAsStream("/registers/ip-produkter.yaml")) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return ((Reading.Valid) NoticeDefinition.YAML.read(text)).notice();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Notice inForce(String register, LocalDate day) {
            return notice;
        }

        @Override
        public List<Notice> versions(String register) {
            return List.of(notice);
        }
    }
}
