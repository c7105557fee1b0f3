package fi.rekisteri.query.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Sharing;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.event.CustomerEvent.OrderRecorded;
import fi.rekisteri.shared.event.CustomerEvent.ProcessingRestricted;
import fi.rekisteri.shared.event.NotificationEvent.NotificationAcknowledged;
import fi.rekisteri.shared.event.NotificationEvent.NotificationFailed;
import fi.rekisteri.shared.event.NotificationEvent.NotificationSent;
import fi.rekisteri.shared.event.RestrictionGround;
import fi.rekisteri.shared.event.Telling;
import fi.rekisteri.shared.identity.StreamId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Art. 15(1)(c), 19; N8, N9: who got what, by name, and what they were told since. */
class DisclosuresTest {
    static final Service SERVICE = Service.shared();
    static final Writer WRITER = SERVICE.writer();
    static final Sharing SHARING = new Sharing(WRITER);
    static final String REGISTER = "ip-produkter";

    @Test
    void a_customers_recipients_are_told_by_name_with_what_each_got_and_why() {
        StreamId anna = anna();
        StreamId collector = SHARING.recipient(REGISTER, "debt-collection", "Perintä Öhman Oy");
        UUID disclosure = SHARING.disclose(anna, collector, "email");

        Answer answer = SERVICE.officer(REGISTER).get(at(anna) + "/disclosures");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/disclosures/0/disclosure").asString()).isEqualTo(disclosure.toString());
        assertThat(answer.at("/disclosures/0/recipient/name").asString()).isEqualTo("Perintä Öhman Oy");
        assertThat(answer.at("/disclosures/0/ground").asString()).isEqualTo("debt-collection");
        assertThat(answer.at("/disclosures/0/purpose").asString()).isEqualTo("customer-register");
        assertThat(answer.at("/disclosures/0/fields/0").asString()).isEqualTo("email");
        assertThat(answer.at("/disclosures/0/reason").asString()).isEqualTo("Invoice unpaid");
        assertThat(history(anna)).contains("consult-disclosures", "disclose-data");
    }

    @Test
    void erased_the_names_and_the_necessity_are_still_told_and_what_it_was_for_is_not() {
        StreamId anna = anna();
        StreamId host = SHARING.recipient(REGISTER, "hosting", "Palvelin Oy");
        SHARING.transfer(anna, host, "email");
        WRITER.erase(anna, "relationship", "accounting", "visitor");

        Answer answer = SERVICE.officer(REGISTER).get(at(anna) + "/disclosures");

        assertThat(answer.at("/disclosures/0/recipient/name").asString()).isEqualTo("Palvelin Oy");
        assertThat(answer.at("/disclosures/0/transfer/country").asString()).isEqualTo("US");
        assertThat(answer.at("/disclosures/0/transfer/safeguard").asString()).isEqualTo("standard-clauses");
        assertThat(answer.at("/disclosures/0/transfer/necessity").asString()).isEqualTo("The servers stand there");
        assertThat(answer.text()).doesNotContain("Invoice unpaid");
    }

    @Test
    void what_a_recipient_got_is_a_list_and_each_person_on_it_has_a_record() {
        StreamId collector = SHARING.recipient(REGISTER, "debt-collection", "Perintä Oy");
        StreamId anna = anna();
        StreamId bo = anna();
        SHARING.disclose(anna, collector, "email");
        SHARING.disclose(bo, collector, "email");
        String path = "/registers/ip-produkter/recipients/" + collector.id() + "/disclosures";

        Answer first = SERVICE.officer(REGISTER).get(path + "?limit=1");
        Answer second = SERVICE.officer(REGISTER)
                .get(path + "?limit=1&before=" + first.at("/next").asLong());

        assertThat(first.at("/disclosures/0/customer").asString())
                .isEqualTo(bo.id().toString());
        assertThat(second.at("/disclosures/0/customer").asString())
                .isEqualTo(anna.id().toString());
        assertThat(second.text()).doesNotContain("next");
        assertThat(history(anna)).contains("consult-disclosures");
        assertThat(SERVICE.officer(REGISTER)
                        .get("/registers/ip-produkter/recipients/" + UUID.randomUUID() + "/disclosures")
                        .rule())
                .isEqualTo("recipient-unknown");
    }

    @Test
    void exactly_the_fields_of_a_disclosure_are_handed_out_on_record_before() {
        StreamId anna = anna();
        StreamId collector = SHARING.recipient(REGISTER, "debt-collection", "Perintä Oy");
        UUID disclosure = SHARING.disclose(anna, collector, "email");
        String path = at(anna) + "/disclosures/" + disclosure + "/data";

        Answer answer = SERVICE.clerk(REGISTER).get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/values").toString()).isEqualTo("{\"email\":\"anna@example.fi\"}");
        assertThat(answer.text()).doesNotContain("Anna");
        assertThat(history(anna)).contains("\"act\":\"hand-out-disclosure\"", "\"processing\":\"disclose\"");
        assertThat(SERVICE.officer(REGISTER)
                        .get(at(anna) + "/disclosures")
                        .at("/disclosures/0/handedOutAt")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void nothing_is_handed_out_for_another_purpose_restricted_erased_or_undisclosed() {
        StreamId anna = anna();
        StreamId collector = SHARING.recipient(REGISTER, "debt-collection", "Perintä Oy");
        String path = at(anna) + "/disclosures/" + SHARING.disclose(anna, collector, "email") + "/data";

        assertThat(SERVICE.clerk(REGISTER).as("orders").get(path).rule()).isEqualTo("purpose-undeclared");
        assertThat(SERVICE.clerk(REGISTER)
                        .get(at(anna()) + path.substring(path.indexOf("/disclosures")))
                        .rule())
                .isEqualTo("disclosure-unknown");
        WRITER.happen(new ProcessingRestricted(anna, RestrictionGround.ACCURACY_CONTESTED));
        assertThat(SERVICE.clerk(REGISTER).get(path).rule()).isEqualTo("processing-restricted");
        long erased = WRITER.erase(anna, "relationship", "accounting", "visitor");
        Answer refused = SERVICE.officer(REGISTER)
                .with("Rekisteri-Restriction-Exception", "legal-claims")
                .get(path);
        assertThat(refused.rule()).isEqualTo("customer-erased");
        assertThat(refused.header("Rekisteri-Position")).as("on record").isEqualTo(Long.toString(erased + 1));
    }

    @Test
    void what_only_law_keeps_is_handed_out_for_a_purpose_of_the_law_alone() {
        StreamId anna = anna();
        StreamId authority = SHARING.recipient(REGISTER, "authority", "Verohallinto");
        WRITER.happen(new OrderRecorded(
                anna,
                WRITER.seal(anna, "accounting", "order-number", "O-9"),
                WRITER.seal(anna, "accounting", "order-details", "{\"amount\":\"3.00\"}"),
                LocalDate.of(2032, 12, 31)));
        String before = at(anna) + "/disclosures/" + SHARING.disclose(anna, authority, "orders") + "/data";
        WRITER.erase(anna, "relationship", "visitor");
        String after = at(anna) + "/disclosures/" + SHARING.discloseByLaw(anna, authority, "orders") + "/data";

        assertThat(SERVICE.clerk(REGISTER).get(before).rule()).isEqualTo("processing-restricted");
        Answer answer = SERVICE.clerk(REGISTER).as("legal-duties").get(after);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/orders/0/number").asString()).isEqualTo("O-9");
        assertThat(answer.at("/values")).isEmpty();
    }

    @Test
    void what_nobody_acknowledged_is_listed_and_the_subject_can_have_all() {
        StreamId anna = anna();
        StreamId collector = SHARING.recipient(REGISTER, "debt-collection", "Hiljainen Oy");
        UUID disclosure = SHARING.disclose(anna, collector, "email");
        StreamId silent = SHARING.notification(anna, collector, disclosure);
        StreamId known = SHARING.notification(anna, collector, disclosure);
        UUID customer = anna.id();
        UUID recipient = collector.id();
        SHARING.tell(silent, new NotificationSent(silent, customer, recipient, 1, Telling.EMAIL, Sharing.SOON));
        SHARING.tell(silent, new NotificationFailed(silent, customer, recipient, 1, "unreachable", Sharing.SOON));
        SHARING.tell(known, new NotificationSent(known, customer, recipient, 1, Telling.EMAIL, Sharing.SOON));
        SHARING.tell(known, new NotificationAcknowledged(known, customer, recipient, LocalDate.of(2026, 3, 4), false));

        Answer open = SERVICE.officer(REGISTER).get("/registers/ip-produkter/notifications?limit=200");
        Answer all = SERVICE.officer(REGISTER).get(at(anna) + "/notifications");

        assertThat(open.text())
                .contains(silent.id().toString())
                .doesNotContain(known.id().toString());
        assertThat(all.at("/notifications/0/state").asString()).isEqualTo("failed");
        assertThat(all.at("/notifications/0/failure").asString()).isEqualTo("unreachable");
        assertThat(all.at("/notifications/0/name").asString()).isEqualTo("Hiljainen Oy");
        assertThat(all.at("/notifications/1/state").asString()).isEqualTo("acknowledged");
        assertThat(all.at("/notifications/1/acknowledgedOn").asString()).isEqualTo("2026-03-04");
        assertThat(history(anna)).contains("send-notification", "consult-notifications", "acknowledge-notification");
    }

    @Test
    void recipients_are_listed_with_where_they_are_told_and_each_has_a_record() {
        StreamId collector = SHARING.recipient(REGISTER, "debt-collection", "Luettelo Oy");

        Answer answer = SERVICE.officer(REGISTER).get("/registers/ip-produkter/recipients");

        assertThat(answer.text())
                .contains("Luettelo Oy", "gdpr@example.org", collector.id().toString());
        assertThat(SERVICE.officer(REGISTER)
                        .get("/registers/ip-produkter/log?limit=200")
                        .text())
                .contains("\"subject\":\"" + collector.id() + "\",\"act\":\"consult-recipient\"");
    }

    private static StreamId anna() {
        return WRITER.customer(
                Registers.IP_PRODUKTER,
                "D-" + UUID.randomUUID(),
                Map.of("firstName", "Anna", "lastName", "Virtanen", "email", "anna@example.fi"));
    }

    private static String history(StreamId customer) {
        return SERVICE.officer(REGISTER)
                .get(at(customer) + "/history?limit=100")
                .text();
    }

    private static String at(StreamId customer) {
        return "/registers/ip-produkter/customers/" + customer.id();
    }
}
