package fi.rekisteri.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller;
import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.shared.identity.StreamId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No record, no data. */
class RecordingTest {
    static final Service SERVICE = Service.start();
    static final StreamId CLERK = SERVICE.writer().account("ip-produkter", "clerk", "Kaisa Clerk");
    static final StreamId OFFICER = SERVICE.writer().account("ip-produkter", "officer", "Olli Officer");
    static final StreamId ANNA = SERVICE.writer()
            .customer(Registers.IP_PRODUKTER, "RE-1", Map.of("firstName", "Anna", "lastName", "Salainen"));

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void close_the_log() throws SQLException {
        assertThat(SERVICE.clerk("ip-produkter")
                        .get("/registers/ip-produkter/customers")
                        .status())
                .isEqualTo(200);
        change("REVOKE INSERT ON log.event FROM query_side");
    }

    @AfterEach
    void open_the_log() throws SQLException {
        change("GRANT INSERT ON log.event TO query_side");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers",
                "/customers?name=Salainen",
                "/customers/%s",
                "/customers/%s/history",
                "/log",
                "/accounts"
            })
    void without_the_log_nothing_is_told(String path) {
        Caller officer = SERVICE.officer("ip-produkter");

        Answer answer = officer.get("/registers/ip-produkter" + path.formatted(ANNA.id()));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.rule()).isEqualTo("log-unavailable");
        assertThat(answer.text()).doesNotContain("Anna", "Salainen", "RE-1", "Kaisa", "register-customer");
    }

    @Test
    void without_the_log_a_refusal_is_no_other_answer() {
        Answer answer = SERVICE.clerk("ip-produkter").get("/registers/ip-produkter/log");

        assertThat(answer.rule()).isEqualTo("log-unavailable");
    }

    private static void change(String statement) throws SQLException {
        try (Connection owner = SERVICE.database().ownerDataSource().getConnection();
                Statement grant = owner.createStatement()) {
            grant.execute(statement);
        }
    }
}
