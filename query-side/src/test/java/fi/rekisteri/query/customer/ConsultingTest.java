package fi.rekisteri.query.customer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.CategoryOutcome;
import fi.rekisteri.shared.event.CategoryOutcome.Fate;
import fi.rekisteri.shared.event.CustomerEvent.CollectionStarted;
import fi.rekisteri.shared.event.CustomerEvent.ContactRoleStarted;
import fi.rekisteri.shared.event.CustomerEvent.ErasureDecided;
import fi.rekisteri.shared.event.CustomerEvent.HoldPlaced;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceOpened;
import fi.rekisteri.shared.event.CustomerEvent.InvoiceSettled;
import fi.rekisteri.shared.event.CustomerEvent.LiftingTold;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionOverruled;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionRaised;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionUpheld;
import fi.rekisteri.shared.event.CustomerEvent.OrderRecorded;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.CustomerEvent.RelationshipEnded;
import fi.rekisteri.shared.event.CustomerEvent.RestrictionLifted;
import fi.rekisteri.shared.event.CustomerEvent.ValueCorrected;
import fi.rekisteri.shared.event.CustomerEvent.ValueRemoved;
import fi.rekisteri.shared.event.FieldValue;
import fi.rekisteri.shared.event.Hold;
import fi.rekisteri.shared.event.RefusalGround;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.ValueGround;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.sealing.Sealed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsultingTest {
    static final String REGISTER = "ip-produkter";
    static final LocalDate KEPT = LocalDate.of(2032, 12, 31);
    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();

    @Test
    void shows_every_value_with_category_source_and_date() {
        StreamId anna = anna("C-1");

        Answer answer = consult(anna);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status").asString()).isEqualTo("active");
        assertThat(answer.at("/customerNumber/value").asString()).isEqualTo("C-1");
        assertThat(answer.at("/values/email").toString())
                .isEqualTo("{\"value\":\"anna@example.org\",\"category\":\"contact\",\"source\":\"registration\","
                        + "\"since\":\"2026-03-02T10:00:00.123456Z\"}");
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.header("Rekisteri-Position")).matches("\\d+");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_corrected_value_names_its_ground_and_new_source() {
        StreamId anna = anna("C-2");
        WRITER.happen(new ValueCorrected(
                anna, value(anna, "email", "new@example.org"), ValueGround.OUTDATED, "customer", null));

        Answer answer = consult(anna);

        assertThat(answer.at("/values/email/value").asString()).isEqualTo("new@example.org");
        assertThat(answer.at("/values/email/ground").asString()).isEqualTo("outdated");
        assertThat(answer.at("/values/email/source").asString()).isEqualTo("customer");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_removed_value_is_gone() {
        StreamId anna = anna("C-3");
        WRITER.happen(new ValueRemoved(anna, "email", "contact", ValueGround.UNNECESSARY));

        assertThat(consult(anna).at("/values").has("email")).isFalse();
    }

    @Test
    void shows_orders_invoices_holds_roles_objections_and_the_end_of_the_relationship() {
        StreamId anna = anna("C-4");
        Hold open = hold("open-invoice");
        Hold collected = hold("collection");
        Hold role = hold("contact-role");
        Sealed number = WRITER.seal(anna, "accounting", "invoice-number", "I-1");
        WRITER.happen(
                new OrderRecorded(
                        anna,
                        WRITER.seal(anna, "accounting", "order-number", "O-1"),
                        WRITER.seal(anna, "accounting", "order-details", "{\"amount\":\"12.50\"}"),
                        KEPT),
                new InvoiceOpened(
                        anna,
                        number,
                        WRITER.seal(anna, "accounting", "invoice-details", "{\"amount\":\"12.50\"}"),
                        KEPT,
                        open),
                new CollectionStarted(anna, number.fingerprint(), collected),
                new ContactRoleStarted(
                        anna, WRITER.seal(anna, "relationship", "contact-role-organisation", "Oy Firma Ab"), role),
                new HoldPlaced(anna, hold("claims"), WRITER.seal(anna, "relationship", "hold-reason", "dispute")),
                new ObjectionMade(anna, "direct-marketing"),
                new RelationshipEnded(anna, LocalDate.of(2026, 6, 30), LocalDate.of(2036, 6, 30)));

        Answer answer = consult(anna);

        assertThat(answer.at("/orders/0/number").asString()).isEqualTo("O-1");
        assertThat(answer.at("/orders/0/details/amount").asString()).isEqualTo("12.50");
        assertThat(answer.at("/orders/0/keptUntil").asString()).isEqualTo("2032-12-31");
        assertThat(answer.at("/invoices/0/number").asString()).isEqualTo("I-1");
        assertThat(answer.at("/invoices/0").has("collectedFrom")).isTrue();
        assertThat(answer.at("/invoices/0").has("settledAt")).isFalse();
        assertThat(answer.at("/contactRoles/0/organisation/value").asString()).isEqualTo("Oy Firma Ab");
        assertThat(answer.at("/holds")).hasSize(4);
        assertThat(answer.at("/holds/3/reason/value").asString()).isEqualTo("dispute");
        assertThat(answer.at("/objections/0/scope").asString()).isEqualTo("direct-marketing");
        assertThat(answer.at("/relationship/keptUntil").asString()).isEqualTo("2036-06-30");
        assertThat(answer.at("/status").asString()).isEqualTo("ended");
    }

    @Test
    void a_settled_invoice_releases_its_hold() {
        StreamId anna = anna("C-5");
        Hold open = hold("open-invoice");
        Sealed number = WRITER.seal(anna, "accounting", "invoice-number", "I-2");
        WRITER.happen(new InvoiceOpened(
                anna, number, WRITER.seal(anna, "accounting", "invoice-details", "{\"amount\":\"1.00\"}"), KEPT, open));
        WRITER.happen(new InvoiceSettled(anna, number.fingerprint(), open.id()));

        Answer answer = consult(anna);

        assertThat(answer.at("/invoices/0").has("settledAt")).isTrue();
        assertThat(answer.at("/holds")).isEmpty();
    }

    @Test
    void what_is_erased_says_so_with_day_and_cause() {
        StreamId anna = anna("C-6");
        Sealed number = WRITER.seal(anna, "accounting", "order-number", "O-2");
        WRITER.happen(
                new OrderRecorded(
                        anna, number, WRITER.seal(anna, "accounting", "order-details", "{\"amount\":\"3.00\"}"), KEPT),
                new ErasureDecided(
                        anna,
                        List.of(
                                new CategoryOutcome("contact", "relationship", Fate.ERASED, null, List.of()),
                                new CategoryOutcome("billing", "accounting", Fate.KEPT_UNDER_LAW, KEPT, List.of()))));
        WRITER.erase(anna, "relationship", "visitor");

        Answer answer = SERVICE.officer(REGISTER).as("rights").get(path(anna));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status").asString()).isEqualTo("kept-under-law");
        assertThat(answer.at("/values/email/erased").toString())
                .isEqualTo("{\"on\":\"2026-03-02\",\"cause\":\"request\"}");
        assertThat(answer.at("/values/email").has("value")).isFalse();
        assertThat(answer.at("/customerNumber/erased/cause").asString()).isEqualTo("request");
        assertThat(answer.at("/orders/0/number").asString()).isEqualTo("O-2");
        assertThat(answer.at("/erasure/outcomes/1/until").asString()).isEqualTo("2032-12-31");
        assertThat(answer.text()).doesNotContain("anna@example.org");
        assertThat(consult(anna).rule()).isEqualTo("processing-restricted");
    }

    @Test
    void a_customer_erased_wholly_reads_as_erased() {
        StreamId anna = anna("C-7");
        WRITER.erase(anna, "relationship", "accounting", "visitor");

        Answer answer = consult(anna);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status").asString()).isEqualTo("erased");
        assertThat(answer.at("/erasure/erased/0/cause").asString()).isEqualTo("request");
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("customer", "register", "version", "status", "erasure");
    }

    @Test
    void a_restricted_record_is_stored_and_nothing_else() {
        StreamId anna = anna("C-8");
        WRITER.happen(new ProcessingRestricted(anna, RestrictionGround.ACCURACY_CONTESTED));

        Answer answer = consult(anna);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("processing-restricted");
        assertThat(history(anna)).contains("\"rule\":\"processing-restricted\"", "\"outcome\":\"refused\"");
    }

    @Test
    void only_a_privacy_officer_may_rely_on_an_exception_of_article_18_2() {
        StreamId anna = anna("C-9");
        WRITER.happen(new ProcessingRestricted(anna, RestrictionGround.NEEDED_FOR_CLAIMS));
        String path = path(anna);

        Answer officer = SERVICE.officer(REGISTER)
                .with("Rekisteri-Restriction-Exception", "legal-claims")
                .get(path);
        Answer clerk = SERVICE.clerk(REGISTER)
                .with("Rekisteri-Restriction-Exception", "legal-claims")
                .get(path);
        Answer invented = SERVICE.officer(REGISTER)
                .with("Rekisteri-Restriction-Exception", "curiosity")
                .get(path);

        assertThat(officer.status()).isEqualTo(200);
        assertThat(officer.at("/restriction/grounds/0/ground").asString()).isEqualTo("needed-for-claims");
        assertThat(clerk.rule()).isEqualTo("processing-restricted");
        assertThat(invented.rule()).isEqualTo("header-malformed");
        assertThat(history(anna)).contains("\"restrictionException\":\"legal-claims\"");
    }

    @Test
    void a_purpose_is_over_for_whoever_objected_to_it_rightly_and_shown_to_others() {
        StreamId anna = anna("C-21");
        WRITER.happen(
                new ObjectionRaised(anna, "development", null),
                new ObjectionUpheld(anna, "development"),
                new ObjectionRaised(anna, "statistics", null),
                new ObjectionOverruled(anna, "statistics", RefusalGround.COMPELLING_GROUNDS, null));

        assertThat(SERVICE.clerk(REGISTER)
                        .as("development")
                        .get("/registers/" + REGISTER + "/customers/" + anna.id())
                        .rule())
                .isEqualTo("processing-objected");
        assertThat(SERVICE.clerk(REGISTER)
                        .as("statistics")
                        .get("/registers/" + REGISTER + "/customers/" + anna.id())
                        .status())
                .isEqualTo(200);
        Answer shown = consult(anna);
        assertThat(shown.at("/weighings/0/state").asString()).isEqualTo("upheld");
        assertThat(shown.at("/weighings/1/state").asString()).isEqualTo("overruled");
    }

    @Test
    void a_lifted_restriction_opens_the_record_again() {
        StreamId anna = anna("C-10");
        WRITER.happen(
                new ProcessingRestricted(anna, RestrictionGround.OBJECTION_WEIGHED),
                new LiftingTold(anna, LocalDate.of(2026, 3, 1), "letter"),
                new RestrictionLifted(anna, null));

        assertThat(consult(anna).status()).isEqualTo(200);
    }

    @Test
    void a_restriction_stands_until_its_last_ground_is_lifted() {
        StreamId anna = anna("C-22");
        WRITER.happen(
                new ProcessingRestricted(anna, RestrictionGround.ACCURACY_CONTESTED),
                new ProcessingRestricted(anna, RestrictionGround.NEEDED_FOR_CLAIMS),
                new LiftingTold(anna, LocalDate.of(2026, 3, 1), "letter"),
                new RestrictionLifted(anna, RestrictionGround.ACCURACY_CONTESTED));

        assertThat(consult(anna).rule()).isEqualTo("processing-restricted");
        Answer opened = SERVICE.officer(REGISTER)
                .with("Rekisteri-Restriction-Exception", "legal-claims")
                .get(path(anna));
        assertThat(opened.at("/restriction/grounds")).hasSize(1);
        assertThat(opened.at("/restriction/toldOn").isMissingNode()).isTrue();

        WRITER.happen(new RestrictionLifted(anna, RestrictionGround.NEEDED_FOR_CLAIMS));
        assertThat(consult(anna).status()).isEqualTo(200);
    }

    @Test
    void a_purpose_the_subject_objected_to_is_refused_and_others_are_not() {
        StreamId anna = anna("C-11");
        WRITER.happen(new ObjectionMade(anna, "direct-marketing"));

        Answer advertising = SERVICE.officer(REGISTER).as("advertising").get(path(anna));

        assertThat(advertising.status()).isEqualTo(403);
        assertThat(advertising.rule()).isEqualTo("processing-objected");
        assertThat(consult(anna).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_customer_is_not_found_and_the_attempt_is_on_record() {
        UUID nobody = UUID.randomUUID();

        Answer answer = SERVICE.clerk(REGISTER).get("/registers/ip-produkter/customers/" + nobody);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.rule()).isEqualTo("customer-unknown");
        String log = SERVICE.officer(REGISTER)
                .get("/registers/ip-produkter/log?outcome=refused&limit=5")
                .text();
        assertThat(log)
                .contains("\"position\":" + answer.header("Rekisteri-Position"))
                .doesNotContain(nobody.toString());
    }

    @Test
    void each_reading_is_in_the_history_with_purpose_basis_and_fields() {
        StreamId anna = anna("C-12");

        String position = consult(anna).header("Rekisteri-Position");

        assertThat(history(anna))
                .contains(
                        "\"position\":" + position,
                        "\"act\":\"consult-customer\"",
                        "\"fields\":[\"email\",\"firstName\",\"lastName\"]",
                        "\"categories\":[\"contact\",\"name\"]",
                        "\"purpose\":\"customer-register\"",
                        "\"basis\":\"eu-gdpr:A6-1-b\"")
                .doesNotContain("anna@example.org", "Anna", "C-12");
    }

    private static StreamId anna(String number) {
        return WRITER.customer(
                Registers.IP_PRODUKTER,
                number,
                Map.of("firstName", "Anna", "lastName", "Äijälä", "email", "anna@example.org"));
    }

    private static FieldValue value(StreamId customer, String field, String text) {
        return WRITER.value(Registers.IP_PRODUKTER, customer, field, text);
    }

    private static Hold hold(String ground) {
        return new Hold(UUID.randomUUID(), ground, List.of("relationship"), null);
    }

    private static String path(StreamId customer) {
        return "/registers/" + customer.register() + "/customers/" + customer.id();
    }

    private static Answer consult(StreamId customer) {
        return SERVICE.clerk(REGISTER).get(path(customer));
    }

    private static String history(StreamId customer) {
        return SERVICE.officer(REGISTER).get(path(customer) + "/history").text();
    }
}
