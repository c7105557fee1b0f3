package fi.rekisteri.command.door;

import fi.rekisteri.command.refusal.Refused;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.SideWrite;
import fi.rekisteri.shared.notice.Field;
import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.record.RecordOfProcessing;
import fi.rekisteri.shared.rule.Rule;
import fi.rekisteri.shared.sealing.Plain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where one task is worked out: the notice it is measured by, the place it is about, the keys that seal it. */
public final class Desk {
    static final String NUMBER = "customerNumber";
    private static final String CUSTOMER = "customer";
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final Visit visit;
    private final Notice notice;
    private final @Nullable Long expected;
    private final Counter counter;
    private final List<Sealer> sealers = new ArrayList<>();
    private final Set<StreamId> fresh = new HashSet<>();

    Desk(Visit visit, Notice notice, @Nullable Long expected, Counter counter) {
        this.visit = visit;
        this.notice = notice;
        this.expected = expected;
        this.counter = counter;
    }

    public Notice notice() {
        return notice;
    }

    public LocalDate today() {
        return counter.today();
    }

    public Instant now() {
        return counter.now();
    }

    /** The version the caller has seen; null where it may be any. */
    public @Nullable Long expected() {
        return expected;
    }

    /** The purpose that was named; every task on a customer's data names one. */
    public String purpose() {
        String purpose = visit.reasons().purpose();
        if (purpose == null) {
            throw new Refused(Rule.PURPOSE_MISSING, Reasons.PURPOSE);
        }
        return purpose;
    }

    public UUID newId() {
        return counter.newId();
    }

    /** A stream nobody has used yet. */
    public StreamId newStream() {
        StreamId stream = new StreamId(visit.register(), newId());
        fresh.add(stream);
        return stream;
    }

    /** Whether it was made here. */
    boolean isNew(StreamId stream) {
        return fresh.contains(stream);
    }

    /** The customer or account that the task is about. */
    public StreamId stream(String variable) {
        if (visit.place().containsKey(NUMBER) && visit.placed(variable).isEmpty()) {
            throw new Refused(Rule.CUSTOMER_UNKNOWN, NUMBER);
        }
        return new StreamId(visit.register(), id(variable));
    }

    /** @throws Refused parameter-malformed when the address does not name one */
    public UUID id(String variable) {
        return visit.placed(variable).orElseThrow(() -> new Refused(Rule.PARAMETER_MALFORMED, variable));
    }

    /** @throws Refused parameter-malformed when the address does not name one */
    public long position(String variable) {
        String text = visit.place().getOrDefault(variable, "");
        if (!POSITION.matcher(text).matches()) {
            throw new Refused(Rule.PARAMETER_MALFORMED, variable);
        }
        return Long.parseLong(text);
    }

    /** The account behind an entry of that customer's log; none where it is another's, or nobody with an account acted. */
    public Optional<StreamId> staffBehind(long entry, StreamId customer) {
        return counter.entry(entry)
                .filter(logged -> logged.register().equals(customer.register()))
                .filter(logged ->
                        customer.id().equals(RecordOfProcessing.of(logged).subject()))
                .map(logged -> logged.act().actor())
                .filter(actor -> actor.kind() == Actor.Kind.ACCOUNT)
                .map(actor -> new StreamId(customer.register(), UUID.fromString(actor.pseudonym())));
    }

    /** Seals for a subject that may have keys. */
    public Sealer sealerOf(StreamId subject) {
        return sealers.stream()
                .filter(sealer -> sealer.subject().equals(subject))
                .findFirst()
                .orElseGet(() -> kept(counter.sealerOf(subject)));
    }

    /** Whether something of the subject can still be read and written in a retention class. */
    public boolean hasKey(StreamId subject, String retentionClass) {
        return sealerOf(subject).has(retentionClass);
    }

    public Requests requests() {
        return counter.requests;
    }

    /** The request of a data subject that the task serves, if it says one. */
    public Optional<StreamId> request() {
        return Optional.ofNullable(visit.reasons().request())
                .flatMap(Ids::parse)
                .map(request -> new StreamId(visit.register(), request));
    }

    /** What is done on a customer's record serves a request of that very customer, if it says one. */
    void refuseUnlessItServes(Task<?> task) {
        if (task.subject().equals(CUSTOMER)) {
            request()
                    .ifPresent(request -> counter.requests.refuseUnlessServed(
                            request, visit.placed(CUSTOMER).orElse(null)));
        }
    }

    /** What a request asks for, its texts sealed by another's key instead of its own. */
    public List<AskedRight> sealedAnew(StreamId request, Sealer other, String retentionClass) {
        Sealer own = counter.sealerOf(request);
        return counter.requests.asked(request).stream()
                .map(asked -> asked.details() == null
                        ? asked
                        : new AskedRight(
                                asked.right(),
                                own.anew(Part.REQUEST_DETAILS, asked.details(), other, retentionClass)
                                        .orElse(null)))
                .toList();
    }

    /** A customer of the register. */
    public Optional<StreamId> customer(String id) {
        return Ids.parse(id)
                .map(customer -> new StreamId(visit.register(), customer))
                .filter(counter.requests::isCustomer);
    }

    /** The date the register's first notice bears. */
    public LocalDate registerDrawnUp() {
        return counter.drawnUp(visit.register());
    }

    /** Whether the time to answer stands while identity or scope is made clear. */
    public boolean clockStops() {
        return counter.clockStops;
    }

    /** Whether the address names a place of this kind. */
    public boolean names(String variable) {
        return visit.place().containsKey(variable);
    }

    /** Seals for a subject that has no keys yet. */
    public Sealer newSealer(StreamId subject) {
        return kept(new Sealer(subject, Map.of()));
    }

    /** @param number canonical */
    public Optional<StreamId> customerOf(String number) {
        return counter.holderOf(visit.register(), number);
    }

    /** @param retentionClass whose key seals the number; the claim dies with it */
    public SideWrite claim(StreamId customer, String number, String retentionClass) {
        return counter.claim(customer, number, retentionClass);
    }

    /** Objections that somebody with these contacts left behind; values canonical, by field. */
    public List<String> suppressed(Map<String, Plain> values) {
        return counter.suppressed.against(notice, values);
    }

    /** The same for one value that comes to those held; a name and an address count together. */
    public List<String> suppressed(StreamId customer, Field field, Plain value) {
        return switch (field.kind()) {
            case EMAIL, PHONE -> suppressed(Map.of(field.id(), value));
            case PERSON_NAME, POSTAL_ADDRESS -> suppressed(addressed(customer, field, value));
            case TEXT, WEB_ADDRESS, IP_ADDRESS, BUSINESS_ID, RECORD -> List.of();
        };
    }

    private Map<String, Plain> addressed(StreamId customer, Field field, Plain value) {
        Map<String, Plain> values = counter.values(customer);
        values.put(field.id(), value);
        Set<FieldKind> together = field.kind() == FieldKind.PERSON_NAME
                ? Set.of(FieldKind.PERSON_NAME, FieldKind.POSTAL_ADDRESS)
                : Set.of(FieldKind.PERSON_NAME);
        notice.fields().stream()
                .filter(other -> !together.contains(other.kind()) && !other.equals(field))
                .forEach(other -> values.remove(other.id()));
        return values;
    }

    public Optional<StreamId> accountOf(String login) {
        return counter.accounts
                .behind(visit.register(), login)
                .map(known -> new StreamId(visit.register(), known.id()));
    }

    public SideWrite openAccount(StreamId account, String login) {
        return counter.accounts.open(account, login);
    }

    public SideWrite undertaking(StreamId account, boolean stands) {
        return Accounts.undertaking(account, stands);
    }

    List<SideWrite> newKeys() {
        return sealers.stream()
                .flatMap(sealer -> sealer.newKeys(counter.keyStore).stream())
                .toList();
    }

    private Sealer kept(Sealer sealer) {
        sealers.add(sealer);
        return sealer;
    }
}
