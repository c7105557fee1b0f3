package fi.rekisteri.query.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BroughtTest {
    private static final UUID FORM = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID ANOTHER = UUID.fromString("22222222-2222-4222-8222-222222222222");

    private final AtomicInteger asked = new AtomicInteger();
    private final Brought<Integer> brought = new Brought<>();

    @Test
    void the_second_click_sees_what_the_first_brought() {
        assertThat(brought.by("session", FORM, asked::incrementAndGet)).isEqualTo(1);
        assertThat(brought.by("session", FORM, asked::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void another_form_and_another_session_ask_for_themselves() {
        brought.by("session", FORM, asked::incrementAndGet);

        assertThat(brought.by("session", ANOTHER, asked::incrementAndGet)).isEqualTo(2);
        assertThat(brought.by("another", FORM, asked::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void each_click_is_refused_as_the_first() {
        Api.Refusal refusal = new Api.Refusal(422, null);

        for (int click = 0; click < 2; click++) {
            assertThatThrownBy(() -> brought.by("session", FORM, () -> {
                        asked.incrementAndGet();
                        throw refusal;
                    }))
                    .isSameAs(refusal);
        }
        assertThat(asked).hasValue(1);
    }
}
