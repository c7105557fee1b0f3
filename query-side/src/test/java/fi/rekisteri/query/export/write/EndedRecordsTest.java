package fi.rekisteri.query.export.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.LeafMaker;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.query.world.Verdict;
import fi.rekisteri.query.world.Writer;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogTree;
import fi.rekisteri.shared.log.TreeReader;
import fi.rekisteri.shared.serial.EventJson;
import fi.rekisteri.testing.TestDatabase;
import fi.rekisteri.verifier.report.State;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log whose readings were ended after it had been signed: the proofs are what they were, the contents are gone, and that is told. */
class EndedRecordsTest {
    private static final String REGISTER = "ip-produkter";
    private static final int YEAR = LocalDate.now(ZoneId.of("Europe/Helsinki")).getYear();
    private static final LocalDate OVER = LocalDate.of(YEAR + 11, 1, 1);

    private final TestDatabase database = TestDatabase.create().migrate("db/log");
    private LeafMaker keeper;
    private long position;
    private long readings;

    @TempDir
    Path folder;

    @BeforeEach
    void the_readings_of_a_signed_log_end() throws Exception {
        Writer writer = new Writer(database.commandSideDataSource(), Service.encryption());
        writer.establish(Registers.IP_PRODUKTER);
        StreamId anna = writer.customer(Registers.IP_PRODUKTER, "E-1", Map.of("firstName", "Anna"));
        StreamId bo = writer.customer(Registers.IP_PRODUKTER, "E-2", Map.of("firstName", "Bo"));
        readings = writer.consult(anna, bo, anna, bo);
        writer.erase(bo, "relationship", "visitor");
        keeper = new LeafMaker(database.commandSideDataSource());
        keeper.signAll();
        writer.end(REGISTER, YEAR, List.of(readings, readings + 1, readings + 3));
        position = writer.exportRequested(REGISTER);
        keeper.signAll();
    }

    @Test
    void the_verifier_calls_them_redacted_and_misses_nothing() throws Exception {
        Path file = export(OVER);

        Verdict verdict = Verdict.of(file, keeper.verifier(REGISTER).vkey());
        assertThat(verdict.failures()).isEmpty();
        assertThat(verdict.report().tally().of(State.REDACTED)).isEqualTo(3);
        assertThat(verdict.report().tally().of(State.MISSING)).isZero();
        assertThat(verdict.report().tally().of(State.SHREDDED)).isOne();
        assertThat(text(file, "manifest.json")).contains("\"logRetention\":\"P10Y\"");
        assertThat(text(file, "records.jsonl").lines())
                .filteredOn(line ->
                        line.contains("\"redacted\":{\"retention\":\"" + OVER + "\"},\"told\":null,\"act\":null}"))
                .hasSize(3);
    }

    @Test
    void before_their_time_is_over_nothing_excuses_that_they_are_gone() throws Exception {
        Path file = export(OVER.minusDays(1));

        assertThat(Verdict.of(file, keeper.verifier(REGISTER).vkey()).failures())
                .hasSize(3)
                .allMatch(failure -> failure.startsWith("BYTES_MISSING"));
    }

    private Path export(LocalDate day) throws Exception {
        Path file = folder.resolve("ended.zip");
        Clock then = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Written written = new ExportWriter(
                        database.querySideDataSource(), new EventJson(), NoticePages.NONE, null, then)
                .write(new ExportOrder(tree(), Scope.ALL, position), file, Progress.UNHEARD);
        assertThat(written.unreadable()).isZero();
        return file;
    }

    private LogTree tree() throws Exception {
        try (Connection connection = database.querySideDataSource().getConnection()) {
            return new TreeReader(connection).trees(REGISTER).getFirst();
        }
    }

    private static String text(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
