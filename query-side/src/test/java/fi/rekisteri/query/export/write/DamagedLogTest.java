package fi.rekisteri.query.export.write;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Verdict;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody did to the database, the export is made, and is evidence of it. */
class DamagedLogTest {
    private static final String REGISTER = "ip-produkter";

    private final TestDatabase database = TestDatabase.create().migrate("db/log");
    private LeafMaker keeper;
    private long position;

    @TempDir
    Path folder;

    @Test
    void a_row_that_is_gone_is_shown_as_missing() throws Exception {
        assertThat(failuresAfter("DELETE FROM log.event WHERE position = 3"))
                .anyMatch(failure -> failure.startsWith("RECORD_MISSING leaf 3"));
    }

    @Test
    void a_payload_that_was_changed_is_shown_as_it_is() throws Exception {
        assertThat(failuresAfter("UPDATE log.event SET payload = 'gone' WHERE position = 2"))
                .anyMatch(failure -> failure.startsWith("ENTRY_WRONG leaf 2"));
    }

    @Test
    void metadata_that_were_changed_are_shown_as_they_are() throws Exception {
        assertThat(failuresAfter("UPDATE log.event SET metadata = '{}' WHERE position = 2"))
                .anyMatch(failure -> failure.startsWith("ENTRY_WRONG leaf 2"));
    }

    @Test
    void a_leaf_that_is_gone_is_shown_as_missing() throws Exception {
        assertThat(failuresAfter("DELETE FROM log.leaf WHERE position = 2"))
                .anyMatch(failure -> failure.startsWith("TILE_WRONG"));
    }

    private List<String> failuresAfter(String damage) throws Exception {
        life();
        try (Connection connection = database.superuserDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("ALTER TABLE log.event DISABLE TRIGGER ALL");
            statement.execute("ALTER TABLE log.leaf DISABLE TRIGGER ALL");
            assertThat(statement.executeUpdate(damage)).isEqualTo(1);
        }
        Path file = folder.resolve("export.zip");
        Written written = new ExportWriter(
                        database.querySideDataSource(), new EventJson(), NoticePages.NONE, null, Clock.systemUTC())
                .write(new ExportOrder(tree(), Scope.ALL, position), file, Progress.UNHEARD);
        assertThat(written.unreadable()).isEqualTo(1);
        return Verdict.of(file, keeper.verifier(REGISTER).vkey()).failures();
    }

    private void life() throws Exception {
        Writer writer = new Writer(database.commandSideDataSource(), Service.encryption());
        writer.establish(Registers.IP_PRODUKTER);
        for (int i = 0; i < 4; i++) {
            writer.customer(Registers.IP_PRODUKTER, "D-" + i, Map.of("lastName", "Öhman"));
        }
        position = writer.head();
        keeper = new LeafMaker(database.commandSideDataSource());
        keeper.signAll();
    }

    private LogTree tree() throws Exception {
        try (Connection connection = database.querySideDataSource().getConnection()) {
            return new TreeReader(connection).trees(REGISTER).getLast();
        }
    }
}
