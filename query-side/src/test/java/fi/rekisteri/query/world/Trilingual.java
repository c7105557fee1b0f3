package fi.rekisteri.query.world;

import fi.rekisteri.shared.event.AskedRight;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.CustomerEvent.CollectionStarted;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleStarted;
import fi.rekisteri.shared.event.CustomerEvent.DataDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.DataTransferred;
import fi.rekisteri.shared.event.CustomerEvent.ErasureDecided;
import fi.rekisteri.shared.event.CustomerEvent.HoldPlaced;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceOpened;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceSettled;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.OrderRecorded;
import fi.rekisteri.shared.event.CustomerEvent.PaperDocumentRegistered;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipEnded;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.VisitorDataLinked;
import fi.rekisteri.shared.event.Disclosure;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.Part;
import fi.rekisteri.shared.event.RequestChannel;
import fi.rekisteri.shared.event.RequestEvent;
import fi.rekisteri.shared.event.RequestEvent.RequestReceived;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.Transfer;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.RetentionClass;
import fi.rekisteri.shared.notice.Right;
import fi.rekisteri.shared.notice.Safeguard;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A service with one register that offers all three languages, and the people documents are tried on. */
public final class Trilingual {
    public static final String REGISTER = "trilingual";
    private static final Notice NOTICE = Registers.TRILINGUAL;
    private static final LocalDate LATER = LocalDate.of(2032, 12, 31);

    private Trilingual() {}

    /** One for all tests of documents; it goes with the JVM. */
    public static Service service() {
        return Holder.SERVICE;
    }

    private static final class Holder {
        static final Service SERVICE = Service.start();

        static {
            SERVICE.writer().establish(NOTICE);
            SERVICE.writer().account(REGISTER, "officer", "Olli Officer");
            SERVICE.writer().account(REGISTER, "clerk", "Kaisa Clerk");
            SERVICE.writer().account(REGISTER, "owner", "Outi Owner");
        }
    }

    /** An officer who answers a request of the customer's for all there is. */
    public static Caller officer(StreamId customer) {
        return officer(request(customer, "fi", Right.values()));
    }

    public static Caller officer(String request) {
        return service().officer(REGISTER).as("rights").with("Rekisteri-Request", request);
    }

    /** Received on 1 March 2026. */
    public static String request(StreamId customer, String language, Right... rights) {
        StreamId request = new StreamId(customer.register(), UUID.randomUUID());
        happen(
                request,
                new RequestReceived(
                        request,
                        customer.id(),
                        RequestChannel.LETTER,
                        LocalDate.of(2026, 3, 1),
                        language,
                        Stream.of(rights)
                                .map(right -> new AskedRight(right, null))
                                .toList()));
        return request.id().toString();
    }

    public static void happen(StreamId request, RequestEvent event) {
        writer().append(List.of(writer().event(request, event)), List.of());
    }

    /** The customer's words about a request, as they are sealed. */
    public static Sealed words(StreamId customer, Part part, String text) {
        return writer().seal(customer, "relationship", part.id(), text);
    }

    public static String path(StreamId customer, String rest) {
        return "/registers/" + REGISTER + "/customers/" + customer.id() + "/" + rest;
    }

    /** With a name and an e-mail address. */
    public static StreamId plain(String number, String first, String last) {
        return writer().customer(
                        NOTICE,
                        number,
                        Map.of("firstName", first, "lastName", last, "email", first.toLowerCase() + "@example.fi"));
    }

    /** A document on paper. */
    public static UUID paper(StreamId it, String kind, String place) {
        UUID document = UUID.randomUUID();
        Sealed details = writer().sealAnew(
                        it,
                        RetentionClass.keyOfPaper("relationship", document),
                        Part.PAPER.id(),
                        "{\"date\":\"2026-01-02\",\"kind\":\"" + kind + "\",\"place\":\"" + place + "\"}");
        writer().happen(new PaperDocumentRegistered(it, document, "contact", details));
        return document;
    }

    /** A visit to the site, linked by this source. */
    public static void visit(StreamId it, String address, String source) {
        Sealed details = writer().seal(
                        it,
                        "visitor",
                        Part.VISIT.id(),
                        "{\"at\":\"2026-02-03T10:15:00Z\",\"browser\":\"Kettu 12\",\"ipAddress\":\"" + address
                                + "\",\"pages\":[\"/valaisimet\",\"/ostoskori\"]}");
        writer().happen(new VisitorDataLinked(it, UUID.randomUUID(), "online", details, source, null));
    }

    /** Of whom everything is held that can be. */
    public static StreamId rich(String number) {
        StreamId it = writer().customer(
                        NOTICE,
                        number,
                        Map.of(
                                "firstName", "Anna-Maija",
                                "lastName", "Öhman",
                                "organisation", "Åbo Båtvarv Ab",
                                "businessId", "0737546-2",
                                "email", "anna-maija.ohman@batvarv.example.fi",
                                "phone", "+358401234567",
                                "postalAddress",
                                        "{\"city\":\"Helsinki\",\"country\":\"FI\",\"postalCode\":\"00100\",\"street\":\"Mannerheimintie 12 A 3\"}",
                                "webAddress", "https://www.batvarv.example.fi/om-oss/kontakt",
                                "ipAddress", "192.0.2.17",
                                "billingAddress",
                                        "{\"careOf\":\"Ekonomi\",\"city\":\"Stockholm\",\"country\":\"SE\",\"postalCode\":\"11122\",\"street\":\"Skeppsbron 20\"}"));
        writer().happen(
                        new ValueCorrected(
                                it,
                                writer().value(NOTICE, it, "phone", "+358407654321"),
                                ValueGround.OUTDATED,
                                "customer",
                                writer().seal(
                                                it,
                                                "relationship",
                                                Part.EVIDENCE.id(),
                                                "Puhelu 4.3.2026, takaisinsoitto")),
                        new ValueCorrected(
                                it,
                                writer().value(NOTICE, it, "organisation", "Åbo Båtvarv Oy Ab"),
                                ValueGround.INCOMPLETE,
                                "update-service",
                                null));
        vouchers(it);
        writer().happen(
                        new ContactRoleStarted(
                                it,
                                writer().seal(it, "relationship", Part.ORGANISATION.id(), "Åbo Båtvarv Oy Ab"),
                                hold("contact-role")),
                        new HoldPlaced(
                                it,
                                new Hold(UUID.randomUUID(), "claims", List.of("relationship"), LATER),
                                writer().seal(
                                                it,
                                                "relationship",
                                                Part.HOLD_REASON.id(),
                                                "Reklamaatio R-17: rikkoutunut perämoottori")),
                        new ObjectionMade(it, "direct-marketing"),
                        new ObjectionMade(it, "publication"),
                        new ProcessingRestricted(it, RestrictionGround.ACCURACY_CONTESTED));
        return it;
    }

    private static void vouchers(StreamId it) {
        writer().happen(
                        order(it, "T-1001", "2026-01-12", "149.90", "Kolme pelastusliiviä, koko L"),
                        order(it, "T-1044", "2026-02-20", "12480.00", "Perämoottori 60 hv"));
        Hold open = hold("open-invoice");
        Sealed paid = sealed(it, Part.INVOICE_NUMBER, "L-501");
        Sealed late = sealed(it, Part.INVOICE_NUMBER, "L-502");
        writer().happen(
                        new InvoiceOpened(
                                it,
                                paid,
                                sealed(it, Part.INVOICE_DETAILS, invoice("2026-01-13", "2026-01-27", "149.90")),
                                LATER,
                                open),
                        new InvoiceSettled(it, paid.fingerprint(), open.id()),
                        new InvoiceOpened(
                                it,
                                late,
                                sealed(it, Part.INVOICE_DETAILS, invoice("2026-02-21", "2026-03-07", "12480.00")),
                                LATER,
                                hold("open-invoice")),
                        new CollectionStarted(it, late.fingerprint(), hold("collection")));
    }

    /** Data went to two, one of them outside Europe. */
    public static void share(StreamId it) {
        StreamId bank = writer().recipient(REGISTER, "credit-service", "Luottotieto Pohjola Oy");
        StreamId cloud = writer().recipient(REGISTER, "hosting", "Kilowatt Hosting Inc.");
        writer().happen(
                        Instant.parse("2026-04-21T07:30:00Z"),
                        it,
                        null,
                        new DataDisclosed(
                                it,
                                new Disclosure(
                                        UUID.randomUUID(),
                                        bank.id(),
                                        "credit-service",
                                        "credit-application",
                                        List.of("name", "contact"),
                                        List.of("firstName", "lastName", "postalAddress"),
                                        words(it, Part.DISCLOSURE_REASON, "Osamaksusopimus 17/2026"))));
        writer().happen(
                        Instant.parse("2026-06-03T11:00:00Z"),
                        it,
                        null,
                        new DataTransferred(
                                it,
                                new Disclosure(
                                        UUID.randomUUID(),
                                        cloud.id(),
                                        "hosting",
                                        "hosting",
                                        List.of("contact"),
                                        List.of("email"),
                                        null),
                                new Transfer("US", Safeguard.STANDARD_CLAUSES, null)));
    }

    /** The relationship is over, and an erasure was answered per category. */
    public static void end(StreamId it) {
        writer().happen(
                        new RelationshipEnded(it, LocalDate.of(2026, 3, 1), LocalDate.of(2036, 3, 1)),
                        new ErasureDecided(
                                it,
                                List.of(
                                        outcome("name", "relationship", Fate.DEFERRED, null, "open-invoice", "claims"),
                                        outcome("contact", "relationship", Fate.DEFERRED, null, "open-invoice"),
                                        outcome("billing", "accounting", Fate.KEPT_UNDER_LAW, LATER),
                                        outcome("online", "visitor", Fate.ERASED, null))));
        writer().erase(it, "visitor");
    }

    private static CategoryOutcome outcome(
            String category, String retentionClass, Fate fate, LocalDate until, String... holds) {
        return new CategoryOutcome(category, retentionClass, fate, until, List.of(holds));
    }

    private static OrderRecorded order(StreamId it, String number, String date, String amount, String text) {
        String details = "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\",\"date\":\"" + date + "\",\"text\":\""
                + text + "\"}";
        return new OrderRecorded(
                it, sealed(it, Part.ORDER_NUMBER, number), sealed(it, Part.ORDER_DETAILS, details), LATER);
    }

    private static String invoice(String date, String due, String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\",\"date\":\"" + date + "\",\"due\":\"" + due + "\"}";
    }

    private static Sealed sealed(StreamId it, Part part, String text) {
        return writer().seal(it, "accounting", part.id(), text);
    }

    private static Hold hold(String ground) {
        return new Hold(UUID.randomUUID(), ground, List.of("relationship"), null);
    }

    private static Writer writer() {
        return service().writer();
    }
}
