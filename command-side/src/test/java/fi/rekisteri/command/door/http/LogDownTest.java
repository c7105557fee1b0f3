package fi.rekisteri.command.door.http;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.newKey;
import static fi.rekisteri.command.Rekisteri.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be put on record is not done, and not even refused. */
class LogDownTest {
    final Rekisteri rekisteri = Rekisteri.running();
    final UUID customer = rekisteri.customer();
    final String key = newKey();

    @BeforeEach
    void the_log_takes_nothing() {
        rekisteri.execute("REVOKE INSERT ON log.event FROM command_side");
    }

    @AfterEach
    void the_log_is_back() {
        rekisteri.execute("GRANT INSERT ON log.event TO command_side");
    }

    @Test
    void a_command_is_not_done_and_can_be_repeated_under_its_key() {
        assertUnavailable(register());
        assertThat(
                        rekisteri.query(
                                "SELECT 1 FROM log.customer_number n JOIN log.event e ON e.stream = n.customer WHERE e.stream IS NULL"))
                .isEmpty();

        the_log_is_back();
        assertThat(register().status()).isEqualTo(201);
    }

    @Test
    void a_refusal_is_not_told_before_it_is_on_record() {
        assertUnavailable(rekisteri.post(
                customers() + "/" + customer + "/orders", "{\"number\": \"1\", \"date\": \"2099-01-01\"}"));
        assertThat(rekisteri.history(customer)).containsExactly("customer-registered");
    }

    @Test
    void a_line_of_bulk_says_so_too() {
        Reply reply = rekisteri.post(
                "/registers/" + Rekisteri.REGISTER + "/bulk",
                "{\"command\": \"make-objection\", \"customer\": \"" + customer + "\", \"scope\": \"publication\"}",
                request -> request.setHeader("Content-Type", "application/x-ndjson"));
        assertThat(reply.body().at("/problem/rule").stringValue()).isEqualTo("log-unavailable");
    }

    private Reply register() {
        return rekisteri.post(
                customers(), registration("D-" + key), request -> request.setHeader("Idempotency-Key", key));
    }

    private static void assertUnavailable(Reply reply) {
        assertThat(reply.refusal()).isEqualTo("503 log-unavailable");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }
}
