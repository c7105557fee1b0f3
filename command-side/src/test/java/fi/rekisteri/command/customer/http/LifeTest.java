package fi.rekisteri.command.door.http;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.Rekisteri;
import fi.rekisteri.command.Rekisteri.Reply;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifeTest {
    final Rekisteri rekisteri = Rekisteri.running();

    @Test
    void registers_a_customer() {
        Reply reply = rekisteri.post(Rekisteri.customers(), Rekisteri.registration("L-1"));
        assertThat(reply.status()).isEqualTo(201);
        UUID customer = UUID.fromString(reply.body().get("customer").stringValue());
        assertThat(rekisteri.history(customer)).containsExactly("customer-registered");
    }
}
