package fi.rekisteri.query;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Tokens;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.identity.StreamId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadingCustomersTest {
    static final Service SERVICE = Service.start();
    static final Writer WRITER = SERVICE.writer();
    static final StreamId OFFICER = WRITER.account("ip-produkter", "officer", "Olli Officer");
    static final Caller officer = Caller.of(SERVICE, Tokens.of("officer", "ip-produkter/privacy-officer"))
            .as("customer-register");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void shows_what_is_held_with_its_provenance() {
        StreamId anna = WRITER.customer(
                Registers.IP_PRODUKTER,
                "A-1",
                Map.of("firstName", "Anna", "lastName", "Äijälä", "email", "anna@example.org"));

        Caller.Answer answer = officer.seeing(WRITER.head()).get("/registers/ip-produkter/customers/" + anna.id());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/values/email/value").asString()).isEqualTo("anna@example.org");
    }
}
