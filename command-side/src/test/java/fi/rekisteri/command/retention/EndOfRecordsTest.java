package fi.rekisteri.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.command.customer.CustomerCommand.EndRelationship;
import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.LogEvent.RecordsEnded;
import fi.rekisteri.shared.identity.StreamId;
import fi.rekisteri.shared.log.LogReader;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.instancio.Instancio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notice keeps the log for ten years; the database records in its own time, which is now. */
class EndOfRecordsTest {
    private static final StreamId ANNA = new StreamId("ip-produkter", new UUID(7, 7));
    private static final HistoryConsulted OF_ANNA = new HistoryConsulted("ip-produkter", ANNA.id());
    private static final int YEAR = LocalDate.now(ZoneId.of("Europe/Helsinki")).getYear();
    private static final LocalDate OVER = LocalDate.of(YEAR + 11, 1, 1);
    private static final Instant NOW = Instant.now();

    private final DataSource database = TestDatabase.create().migrate("db/log").commandSideDataSource();
    private World world;

    /** The register at position 0, Anna at 1. */
    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        world = new World(database, World.kek(directory));
        world.establish();
        world.register(ANNA);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void ends_the_records_of_a_year_when_the_years_of_the_notice_are_over_and_says_so() throws Exception {
        world.access(NOW, OF_ANNA, OF_ANNA);

        world.records.endWhatIsOver(OVER.minusDays(1));
        assertThat(world.ends()).isEmpty();
        assertThat(world.telling()).containsExactly(2L, 3L);

        world.records.endWhatIsOver(OVER);
        assertThat(world.telling()).isEmpty();
        assertThat(world.bean(LogReader.class).stream(StreamId.ofLog("ip-produkter"), 0))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.event())
                            .isEqualTo(new RecordsEnded("ip-produkter", YEAR, 10, List.of(2L, 3L), List.of(), true));
                    assertThat(told.act().actor()).isEqualTo(Actor.SERVICE);
                    assertThat(told.act().basis()).isEqualTo(LegalBasis.A6_1_C);
                    assertThat(told.act().purpose()).isNotNull();
                });
    }

    @Test
    void leaves_what_is_younger_until_its_own_time() throws Exception {
        Instant nextYear =
                OVER.minusYears(9).minusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant();
        world.access(NOW, OF_ANNA);
        world.access(nextYear, OF_ANNA);

        world.records.endWhatIsOver(OVER);
        assertThat(world.telling()).containsExactly(3L);

        world.records.endWhatIsOver(OVER.plusYears(1));
        assertThat(world.telling()).isEmpty();
    }

    @Test
    void leaves_the_streams_and_to_whom_data_went() throws Exception {
        ListEntryDisclosed listed =
                Instancio.of(ListEntryDisclosed.class).withSeed(1).create();
        world.access(
                NOW,
                new ListEntryDisclosed("ip-produkter", ANNA.id(), listed.list(), listed.form(), listed.disclosure()));
        world.access(NOW, OF_ANNA);

        world.records.endWhatIsOver(OVER);

        assertThat(world.telling()).containsExactly(2L);
        world.send(new EndRelationship(ANNA, LocalDate.of(YEAR, 1, 1), OVER));
        assertThat(world.due()).containsExactly(OVER.plusDays(1));
    }

    @Test
    void says_once_that_a_year_is_over_also_when_nothing_was_in_it() throws Exception {
        for (LocalDate day : List.of(OVER, OVER, OVER.plusMonths(11), OVER.plusYears(1), OVER.plusYears(1))) {
            world.records.endWhatIsOver(day);
        }
        assertThat(world.ends()).extracting(RecordsEnded::year).containsExactly(YEAR, YEAR + 1);
        assertThat(world.ends())
                .allMatch(RecordsEnded::complete)
                .allMatch(end -> end.positions().isEmpty());
    }

    @Test
    void ends_many_stretch_by_stretch() throws Exception {
        int many = 2 * World.STRETCH;
        world.access(NOW, IntStream.range(0, many).mapToObj(i -> OF_ANNA).toArray(HistoryConsulted[]::new));

        world.records.endWhatIsOver(OVER);

        assertThat(world.ends()).extracting(RecordsEnded::complete).containsExactly(false, false, true);
        assertThat(world.ends().stream().flatMap(end -> end.positions().stream()))
                .containsExactlyElementsOf(LongStream.range(2, 2 + many).boxed().toList());
    }

    @Test
    void a_pending_request_keeps_the_records_of_whoever_asks_until_it_is_closed() throws Exception {
        UUID bo = new UUID(7, 8);
        world.access(NOW, OF_ANNA, new HistoryConsulted("ip-produkter", bo), OF_ANNA);
        world.jdbc
                .sql("INSERT INTO log.request (register, request, customer) VALUES ('ip-produkter', ?, ?)")
                .params(new UUID(9, 9), ANNA.id())
                .update();

        world.records.endWhatIsOver(OVER);
        world.records.endWhatIsOver(OVER.plusDays(1));
        assertThat(world.telling()).containsExactly(2L, 4L);
        assertThat(world.ends()).singleElement().satisfies(end -> {
            assertThat(end.positions()).containsExactly(3L);
            assertThat(end.waiting()).containsExactly(2L, 4L);
        });

        world.jdbc.sql("UPDATE log.request SET pending = false").update();
        world.records.endWhatIsOver(OVER.plusDays(2));
        assertThat(world.telling()).isEmpty();
        assertThat(world.ends().getLast().waiting()).isEmpty();
    }
}
