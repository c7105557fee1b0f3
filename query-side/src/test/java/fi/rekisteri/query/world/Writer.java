package fi.rekisteri.query.world;

import fi.rekisteri.shared.act.Act;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Channel;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.event.AccessEvent.ExportRequested;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.AccountEvent.AccountOpened;
import fi.rekisteri.shared.event.AccountEvent.NamingDecided;
import fi.rekisteri.shared.event.AccountEvent.UndertakingEnded;
import fi.rekisteri.shared.event.AccountEvent.UndertakingRecorded;
import fi.rekisteri.shared.event.BreachKind;
import fi.rekisteri.shared.event.CustomerEvent;
import fi.rekisteri.shared.event.CustomerEvent.CustomerRegistered;
import fi.rekisteri.shared.event.CustomerEvent.DataErased;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.DocumentForm;
import fi.rekisteri.shared.event.ErasureCause;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.IncidentEvent;
import fi.rekisteri.shared.event.IncidentEvent.IncidentOpened;
import fi.rekisteri.shared.event.LogEvent.RecordsEnded;
import fi.rekisteri.shared.event.NamingAsker;
import fi.rekisteri.shared.event.NamingGround;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RecipientContact;
import fi.rekisteri.shared.event.RecipientEvent.RecipientRegistered;
import fi.rekisteri.shared.event.RegisterEvent.NoticeRevised;
import fi.rekisteri.shared.event.RegisterEvent.RegisterEstablished;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.Append;
import fi.rekisteri.shared.log.KeyStore;
import fi.rekisteri.shared.log.Ledger;
import fi.rekisteri.shared.log.NewEvent;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.sealing.KeyEncryption;
import fi.rekisteri.shared.sealing.Plain;
import fi.rekisteri.shared.sealing.Sealed;
import fi.rekisteri.shared.sealing.SubjectKey;
import fi.rekisteri.shared.serial.EventJson;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes to the log what command-side would, sealed as it would be. */
public final class Writer {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOON = Instant.parse("2026-03-02T10:00:00.123456Z");

    private final Ledger ledger;
    private final KeyStore keys;
    private final AtomicLong newest = new AtomicLong(-1);
    private final Map<StreamId, Long> sequences = new ConcurrentHashMap<>();
    private final Map<StreamId, Map<String, SubjectKey>> secrets = new ConcurrentHashMap<>();

    public Writer(DataSource commandSide, KeyEncryption encryption) {
        this.ledger = new Ledger(commandSide, new EventJson());
        this.keys = new KeyStore(commandSide, encryption);
    }

    public long establish(Notice notice) {
        StreamId stream = StreamId.ofRegister(notice.register());
        return append(
                List.of(event(stream, new RegisterEstablished(notice.register(), notice))),
                List.of(keys.insertLookupKey(notice.register(), secret())));
    }

    public long revise(Notice notice) {
        StreamId stream = StreamId.ofRegister(notice.register());
        return append(List.of(event(stream, new NoticeRevised(notice.register(), notice))), List.of());
    }

    /** An account whose undertaking stands. */
    public StreamId account(String register, String login, String name) {
        StreamId account = accountWithoutUndertaking(register, login, name);
        append(
                List.of(event(account, new UndertakingRecorded(account, LocalDate.of(2026, 1, 7)))),
                List.of(SideWrite.of(
                        "UPDATE log.account SET undertaking = true WHERE register = ? AND account = ?",
                        register,
                        account.id())));
        return account;
    }

    public StreamId accountWithoutUndertaking(String register, String login, String name) {
        StreamId account = new StreamId(register, UUID.randomUUID());
        SubjectKey key = key(account, "account");
        Event opened = new AccountOpened(
                account, key.seal(Part.LOGIN.id(), text(login)), key.seal(Part.ACCOUNT_NAME.id(), text(name)));
        append(
                List.of(event(account, opened)),
                List.of(
                        keys.insert(key),
                        SideWrite.of(
                                "INSERT INTO log.account (register, login, account) VALUES (?, ?, ?)",
                                register,
                                keys.lookupKey(register).digest("login", login),
                                account.id())));
        return account;
    }

    /** @param values by field of the notice */
    public StreamId customer(Notice notice, String number, Map<String, String> values) {
        StreamId customer = new StreamId(notice.register(), UUID.randomUUID());
        register(customer, notice, number, values);
        return customer;
    }

    public long register(StreamId customer, Notice notice, String number, Map<String, String> values) {
        List<String> classes =
                notice.retentionClasses().stream().map(each -> each.id()).toList();
        List<SideWrite> rows =
                classes.stream().map(each -> keys.insert(key(customer, each))).toList();
        List<FieldValue> sealed = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(entry -> value(notice, customer, entry.getKey(), entry.getValue()))
                .toList();
        Sealed sealedNumber = seal(customer, "relationship", Part.CUSTOMER_NUMBER.id(), number);
        return append(
                List.of(event(
                        customer,
                        new CustomerRegistered(
                                customer, sealedNumber, sealed, "registration", "fi", notice.version()))),
                rows);
    }

    public FieldValue value(Notice notice, StreamId customer, String field, String text) {
        Field declared = notice.field(field).orElseThrow();
        String retentionClass = notice.retentionClassOf(declared).id();
        return new FieldValue(field, declared.category(), seal(customer, retentionClass, field, text));
    }

    public Sealed seal(StreamId customer, String retentionClass, String part, String text) {
        return secrets.get(customer).get(retentionClass).seal(part, text(text));
    }

    public long happen(CustomerEvent... events) {
        return append(
                Stream.of(events).map(event -> event(event.customer(), event)).toList(), List.of());
    }

    /** Somebody who gets data. */
    public StreamId receiver(String register, String category, String name) {
        StreamId recipient = new StreamId(register, UUID.randomUUID());
        SubjectKey key = key(recipient, "recipient");
        Event registered = new RecipientRegistered(
                recipient,
                category,
                List.of(),
                new RecipientContact(
                        key.seal(Part.RECIPIENT_NAME.id(), text(name)), "FI", Telling.values()[0], null, null));
        append(List.of(event(recipient, registered)), List.of(keys.insert(key)));
        return recipient;
    }

    /** What an export of everything names as its own event; the position it stands at. */
    public long exportRequested(String register) {
        return exportRequested(register, List.of());
    }

    /** @param names of the events it is limited to */
    public long exportRequested(String register, List<String> names) {
        Event requested = new ExportRequested(
                register, UUID.randomUUID(), null, LeafMaker.origin(register), null, null, List.of(), names, false);
        return append(List.of(new NewEvent(UUID.randomUUID(), register, null, null, requested, ACT, NOON)), List.of());
    }

    /** The customer stands in a list that goes to somebody. */
    public UUID list(StreamId customer, StreamId recipient) {
        Disclosure disclosure = new Disclosure(
                UUID.randomUUID(),
                recipient.id(),
                "added-value-service",
                "added-value-service",
                List.of("name", "contact"),
                List.of("firstName", "lastName", "postalAddress"),
                null);
        Event listed = new ListEntryDisclosed(
                customer.register(), customer.id(), UUID.randomUUID(), DocumentForm.CSV, disclosure);
        append(
                List.of(new NewEvent(UUID.randomUUID(), customer.register(), customer.id(), null, listed, ACT, NOON)),
                List.of());
        return disclosure.id();
    }

    /** That a customer may know who was behind an entry of their log. */
    public long decideNaming(StreamId account, StreamId customer, long entry) {
        Event decided = new NamingDecided(
                account,
                customer.id(),
                entry,
                NamingGround.LAWFULNESS_DOUBTED,
                NamingAsker.DATA_SUBJECT,
                seal(account, "account", Part.NAMING_REASON.id(), "because I say so"));
        return append(List.of(event(account, decided)), List.of());
    }

    /** Nothing but the key goes. */
    public void destroy(StreamId subject, String retentionClass) {
        Event any = new UndertakingEnded(subject);
        append(List.of(event(subject, any)), KeyStore.destroy(subject, retentionClass));
    }

    /** The file of a breach, with a key of its own. */
    public StreamId incident(String register, Instant noticedAt, Instant notifyBy, String description) {
        StreamId incident = new StreamId(register, UUID.randomUUID());
        SubjectKey key = key(incident, "incident");
        Event opened = new IncidentOpened(
                incident,
                noticedAt,
                notifyBy,
                List.of(BreachKind.CONFIDENTIALITY),
                key.seal(Part.INCIDENT_DESCRIPTION.id(), text(description)));
        append(List.of(event(incident, opened)), List.of(keys.insert(key)));
        return incident;
    }

    public long happen(IncidentEvent... events) {
        return append(
                Stream.of(events).map(event -> event(event.incident(), event)).toList(), List.of());
    }

    /** Seals for a subject that has no key yet. */
    public Sealed sealAnew(StreamId subject, String retentionClass, String part, String text) {
        append(List.of(), List.of(keys.insert(key(subject, retentionClass))));
        return seal(subject, retentionClass, part, text);
    }

    public long tell(StreamId stream, Event event) {
        return append(List.of(event(stream, event)), List.of());
    }

    /** At a moment of its own. */
    public long happen(Instant at, StreamId stream, @Nullable String request, Event event) {
        return happen(act(ACT.purpose(), ACT.basis(), request), at, stream, event);
    }

    /** For what the law demands. */
    public long happenByLaw(CustomerEvent event) {
        return happen(act("legal-duties", LegalBasis.A6_1_C, null), NOON, event.customer(), event);
    }

    private long happen(Act act, Instant at, StreamId stream, Event event) {
        NewEvent now = event(stream, event);
        return append(
                List.of(new NewEvent(now.id(), now.register(), now.stream(), now.sequence(), event, act, at)),
                List.of());
    }

    private static Act act(@Nullable String purpose, @Nullable LegalBasis basis, @Nullable String request) {
        return new Act(ACT.trace(), ACT.actor(), purpose, basis, ACT.noticeVersion(), request, null, ACT.channel());
    }

    /** Somebody whom data can go to. */
    public StreamId recipient(String register, String category, String name) {
        StreamId recipient = new StreamId(register, UUID.randomUUID());
        SubjectKey key = key(recipient, "recipient");
        RecipientContact contact =
                new RecipientContact(key.seal(Part.RECIPIENT_NAME.id(), text(name)), "FI", Telling.BY_HAND, null, null);
        append(
                List.of(event(recipient, new RecipientRegistered(recipient, category, List.of(), contact))),
                List.of(keys.insert(key)));
        return recipient;
    }

    /** The keys go in the transaction of the event. */
    public long erase(StreamId customer, String... classes) {
        Event erased = new DataErased(customer, List.of(classes), List.of("name", "contact"), ErasureCause.REQUEST);
        List<SideWrite> gone = Stream.of(classes)
                .map(each -> KeyStore.destroy(customer, each))
                .flatMap(Collection::stream)
                .toList();
        return append(List.of(event(customer, erased)), gone);
    }

    /** Somebody read the history of each of them; the position of the first. */
    public long consult(StreamId... customers) {
        return append(
                Stream.of(customers)
                        .map(customer -> new NewEvent(
                                UUID.randomUUID(),
                                customer.register(),
                                customer.id(),
                                null,
                                new HistoryConsulted(customer.register(), customer.id()),
                                ACT,
                                NOON))
                        .toList(),
                List.of());
    }

    /** The ten years of the notice have passed since the end of a year: contents go in the transaction of the event. */
    public long end(String register, int year, List<Long> positions) {
        NewEvent told =
                event(StreamId.ofLog(register), new RecordsEnded(register, year, 10, positions, List.of(), true));
        return append(
                List.of(told),
                List.of(SideWrite.of(
                        "INSERT INTO log.ended (event_id, register, year, kept_years, positions) VALUES (?, ?, ?, 10, ?)",
                        told.id(),
                        register,
                        year,
                        positions.toArray(Long[]::new))));
    }

    /** The newest position written here. */
    public long head() {
        return newest.get();
    }

    public Ledger ledger() {
        return ledger;
    }

    public NewEvent event(StreamId stream, Event event) {
        long sequence = sequences.merge(stream, 0L, (before, none) -> before + 1);
        return new NewEvent(UUID.randomUUID(), stream.register(), stream.id(), sequence, event, ACT, NOON);
    }

    public long append(List<NewEvent> events, List<SideWrite> rows) {
        long first = ledger.append(new Append(events, new ArrayList<>(rows))).join();
        newest.accumulateAndGet(first + events.size() - 1, Math::max);
        return first;
    }

    private SubjectKey key(StreamId subject, String retentionClass) {
        return secrets.computeIfAbsent(subject, each -> new ConcurrentHashMap<>())
                .computeIfAbsent(retentionClass, each -> new SubjectKey(subject, each, secret()));
    }

    private static byte[] secret() {
        byte[] secret = new byte[SubjectKey.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    private static Plain text(String text) {
        return Plain.ofJson(text.startsWith("{") ? text : "\"" + text + "\"");
    }

    private static final Act ACT = new Act(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            new Actor(Actor.Kind.ACCOUNT, "00000000-0000-4000-8000-000000000002", Role.BACK_OFFICE),
            "customer-register",
            LegalBasis.A6_1_B,
            1,
            null,
            null,
            Channel.API);
}
