package fi.rekisteri.query.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class StepTest {
    @Test
    void euros_may_be_written_with_a_comma_and_other_texts_keep_theirs() {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("amount", "12,50");
        form.add("facts", "Kopio, toinen");

        assertThat(Step.CHARGE.body(form)).containsEntry("amount", "12.50").containsEntry("facts", "Kopio, toinen");
    }
}
