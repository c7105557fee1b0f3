package fi.rekisteri.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRolesTest {

    static final TestDatabase DATABASE = TestDatabase.create().migrate("db/log");

    @Test
    void the_command_side_may_do_what_the_migration_grants() {
        assertThatCode(() -> run(DATABASE.commandSideDataSource(), "INSERT INTO log.thing VALUES (1)"))
                .doesNotThrowAnyException();
    }

    @Test
    void the_command_side_sees_no_views() {
        assertRefused(DATABASE.commandSideDataSource(), "SELECT * FROM views.anything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE SCHEMA mine",
                "CREATE TABLE log.mine (id int)",
                "CREATE TABLE views.mine (id int)",
                "CREATE TABLE public.mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "CREATE FUNCTION log.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE ROLE mine",
                "ALTER TABLE log.thing DISABLE TRIGGER ALL",
                "DROP TABLE log.thing",
                "TRUNCATE log.thing",
                "UPDATE log.thing SET id = 2",
                "DELETE FROM log.thing",
                "SET session_replication_role = replica",
                "SET ROLE rekisteri_owner",
                "SELECT lo_create(0)",
                "COPY (SELECT 1) TO '/tmp/rekisteri-copy'"
            })
    void an_application_role_creates_nothing_and_rewrites_nothing(String statement) {
        for (DataSource role : List.of(DATABASE.commandSideDataSource(), DATABASE.querySideDataSource())) {
            assertRefused(role, statement);
        }
    }

    @Test
    void running_the_roles_again_changes_nothing() throws SQLException {
        Server.execute(databaseName(), Server.roles());
        assertThatCode(() -> run(DATABASE.commandSideDataSource(), "SELECT * FROM log.thing"))
                .doesNotThrowAnyException();
    }

    @Test
    void each_database_is_its_own() throws SQLException {
        try (Connection connection = TestDatabase.create().superuserDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT to_regclass('log.thing') IS NULL")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getBoolean(1)).isTrue();
        }
    }

    private static String databaseName() throws SQLException {
        try (Connection connection = DATABASE.superuserDataSource().getConnection()) {
            return connection.getCatalog();
        }
    }

    private static void assertRefused(DataSource role, String statement) {
        assertThatThrownBy(() -> run(role, statement))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static void run(DataSource role, String sql) throws SQLException {
        try (Connection connection = role.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
