package fi.rekisteri.command.naming;

import static fi.rekisteri.command.Rekisteri.REGISTER;
import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.officer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who of the staff acted is told a data subject only by a reasoned decision for one entry (CJEU C-579/21). */
class NamingTest {
    static final String REASON = "The person is threatened by somebody who works here";

    final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void a_decision_stands_in_the_employee_s_story_with_its_reason_sealed() {
        UUID customer = rekisteri.customer();
        long entry = registered(customer);

        Reply reply = decide(customer, entry, body("rights-need-it", REASON));

        assertThat(reply.status()).isEqualTo(200);
        UUID account = UUID.fromString(reply.body().get("account").stringValue());
        assertThat(rekisteri.history(account)).last().isEqualTo("naming-decided");
        String payload = rekisteri
                .query(
                        "SELECT convert_from(payload, 'UTF8') FROM log.event WHERE stream = ? AND name = 'naming-decided'"
                                + " ORDER BY position DESC",
                        account)
                .getFirst();
        assertThat(payload)
                .contains(customer.toString(), "\"entry\":" + entry, "RIGHTS_NEED_IT", "DATA_SUBJECT")
                .doesNotContain("threatened");
    }

    @Test
    void said_twice_it_is_decided_once() {
        UUID customer = rekisteri.customer();
        decide(customer, registered(customer), body("lawfulness-doubted", REASON));

        Reply again = decide(customer, registered(customer), body("authority-ordered", REASON));

        assertThat(again.body().get("changed").booleanValue()).isFalse();
    }

    @Test
    void without_a_reason_it_is_refused_on_that_person_s_record() {
        UUID customer = rekisteri.customer();

        for (String nothing : new String[] {"\"\"", "\"  \"", "null"}) {
            Reply reply = decide(
                    customer,
                    registered(customer),
                    "{\"ground\": \"rights-need-it\", \"askedBy\": \"data-subject\", \"reason\": " + nothing + "}");
            assertThat(reply.refusal()).isEqualTo("422 naming-reason-missing reason");
        }
        assertThat(rekisteri.query("SELECT name FROM log.event WHERE stream = ? AND name = 'act-refused'", customer))
                .hasSize(3);
    }

    @Test
    void each_part_of_the_decision_is_needed() {
        UUID customer = rekisteri.customer();
        long entry = registered(customer);

        assertThat(decide(customer, entry, "{\"askedBy\": \"authority\", \"reason\": \"x\"}")
                        .refusal())
                .isEqualTo("422 value-missing ground");
        assertThat(decide(customer, entry, body("curiosity", REASON)).refusal())
                .isEqualTo("422 value-malformed ground");
        assertThat(decide(customer, entry, "{\"ground\": \"rights-need-it\", \"reason\": \"x\"}")
                        .refusal())
                .isEqualTo("422 value-missing askedBy");
    }

    @Test
    void there_is_nobody_to_name_behind_another_s_entry_or_none() {
        UUID anna = rekisteri.customer();
        UUID bertta = rekisteri.customer();

        assertThat(decide(anna, registered(bertta), body("rights-need-it", REASON))
                        .refusal())
                .isEqualTo("404 nobody-to-name entry");
        assertThat(decide(anna, 999_999_999, body("rights-need-it", REASON)).refusal())
                .isEqualTo("404 nobody-to-name entry");
    }

    @Test
    void only_a_privacy_officer_decides() {
        UUID customer = rekisteri.customer();

        Reply reply = rekisteri.post(path(customer, registered(customer)), body("rights-need-it", REASON));

        assertThat(reply.refusal()).startsWith("403 role-required");
    }

    private Reply decide(UUID customer, long entry, String body) {
        return rekisteri.post(officer(), path(customer, entry), body);
    }

    private static String path(UUID customer, long entry) {
        return customers() + "/" + customer + "/extract/" + entry + "/naming";
    }

    private static String body(String ground, String reason) {
        return "{\"ground\": \"%s\", \"askedBy\": \"data-subject\", \"reason\": \"%s\"}".formatted(ground, reason);
    }

    private long registered(UUID customer) {
        return Long.parseLong(rekisteri
                .query(
                        "SELECT position FROM log.event WHERE register = ? AND stream = ? AND sequence = 0",
                        REGISTER,
                        customer)
                .getFirst());
    }
}
