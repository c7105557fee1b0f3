package fi.rekisteri.query.reading;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself keeps query-side from. */
class QuerySideRoleTest {
    static final Service SERVICE = Service.shared();

    @BeforeAll
    static void somebody() {
        SERVICE.writer().customer(Registers.IP_PRODUKTER, "QR-1", Map.of("firstName", "Anna", "lastName", "Rooli"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE log.event SET register = 'x'",
                "DELETE FROM log.event",
                "TRUNCATE log.event",
                "ALTER TABLE log.event DISABLE TRIGGER ALL",
                "DROP TABLE log.event",
                "CREATE TABLE log.mine (id int)",
                "CREATE TABLE views.mine (id int)",
                "DROP TABLE views.history",
                "SET session_replication_role = replica",
                "UPDATE log.head SET next_position = 0",
                "DELETE FROM log.subject_key",
                "INSERT INTO log.subject_key SELECT * FROM log.subject_key",
                "UPDATE log.account SET undertaking = true",
                "DELETE FROM log.customer_number",
                "SELECT * FROM log.answer"
            })
    void may_not(String statement) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "register", "account"})
    void may_append_nothing_but_accesses(String kind) {
        assertThatThrownBy(() -> run("""
                        INSERT INTO log.event
                               (position, event_id, register, stream, sequence, kind, name, revision, occurred_at, payload, metadata)
                        SELECT next_position, gen_random_uuid(), 'ip-produkter', gen_random_uuid(), 0, '%s', 'x', 1, now(), '', ''
                          FROM log.head""".formatted(kind)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void may_empty_its_views() {
        assertThatCode(() -> run("TRUNCATE views.lookup")).doesNotThrowAnyException();
        SERVICE.views().rebuild();
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = SERVICE.database().querySideDataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
