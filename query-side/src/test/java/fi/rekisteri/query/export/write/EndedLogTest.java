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
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Last year's log takes no event any more: the one that records its export is in this year's. */
class EndedLogTest {
    private static final String REGISTER = "ip-produkter";

    @TempDir
    Path folder;

    @Test
    void last_years_log_is_exported_with_a_proof_from_this_years() throws Exception {
        TestDatabase database = TestDatabase.create().migrate("db/log");
        Writer writer = new Writer(database.commandSideDataSource(), Service.encryption());
        writer.establish(Registers.IP_PRODUKTER);
        LeafMaker keeper = new LeafMaker(database.commandSideDataSource());
        keeper.signAll();
        keeper.yearEnds();
        long position = writer.exportRequested(REGISTER);
        keeper.signAll();

        Path file = folder.resolve("last-year.zip");
        new ExportWriter(database.querySideDataSource(), new EventJson(), NoticePages.NONE, null, Clock.systemUTC())
                .write(new ExportOrder(lastYears(database), Scope.ALL, position), file, Progress.UNHEARD);

        String last = keeper.verifier(REGISTER).vkey();
        String current = keeper.nextVerifier(REGISTER).vkey();
        assertThat(Verdict.of(file, last, current).failures()).isEmpty();
        assertThat(Verdict.of(file, last, current).facts().get("export recorded in"))
                .isEqualTo("example.fi/ip-produkter/2027, leaf 0");
        assertThat(Verdict.of(file, last).failures())
                .singleElement()
                .asString()
                .startsWith("EXPORT_NOT_ON_RECORD")
                .endsWith("give the key of that log, too (--vkey)");
    }

    private static LogTree lastYears(TestDatabase database) throws Exception {
        try (Connection connection = database.querySideDataSource().getConnection()) {
            return new TreeReader(connection).trees(REGISTER).getFirst();
        }
    }
}
