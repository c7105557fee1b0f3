package fi.rekisteri.command.door;

import static fi.rekisteri.command.Rekisteri.customers;
import static fi.rekisteri.command.Rekisteri.newKey;
import static fi.rekisteri.command.Rekisteri.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import org.junit.jupiter.api.Test;

class PurgeTest {
    final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void an_answer_is_forgotten_after_seven_days_and_not_before() {
        String old = newKey();
        String recent = newKey();
        Reply first = register(old, "P-1");
        register(recent, "P-2");
        age(first, "7 days 1 minute");

        rekisteri.bean(Purge.class).forgetOldAnswers();

        assertThat(register(recent, "P-2").header("Idempotency-Replayed")).isEqualTo("true");
        Reply again = register(old, "P-1");
        assertThat(again.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.body().get("customer")).isEqualTo(first.body().get("customer"));
    }

    @Test
    void an_answer_of_six_days_is_kept() {
        String key = newKey();
        age(register(key, "P-3"), "6 days 23 hours");

        rekisteri.bean(Purge.class).forgetOldAnswers();

        assertThat(register(key, "P-3").header("Idempotency-Replayed")).isEqualTo("true");
    }

    private void age(Reply answer, String by) {
        rekisteri.execute("UPDATE log.answer SET given_at = given_at - interval '" + by + "' WHERE position = "
                + answer.body().get("position").longValue());
    }

    private Reply register(String key, String number) {
        return rekisteri.post(customers(), registration(number), request -> request.setHeader("Idempotency-Key", key));
    }
}
