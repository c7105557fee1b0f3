package fi.rekisteri.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.event.AccessEvent.DisclosureHandedOut;
import fi.rekisteri.shared.event.AccessEvent.HistoryConsulted;
import fi.rekisteri.shared.event.AccessEvent.ListEntryDisclosed;
import fi.rekisteri.shared.event.CustomerEvent.ObjectionMade;
import fi.rekisteri.shared.event.Event;
import fi.rekisteri.shared.log.LoggedEvent;
import fi.rekisteri.shared.notice.LogRetention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.instancio.Instancio;
import org.junit.jupiter.api.Test;

class PassingTest {
    private static final LogRetention TEN_YEARS = new LogRetention(10);
    private static final Instant SUMMER = Instant.parse("2026-07-01T10:00:00Z");
    private static final Instant LAST_IN_HELSINKI = Instant.parse("2026-12-31T21:59:59.999999Z");
    private static final Instant FIRST_IN_HELSINKI = Instant.parse("2026-12-31T22:00:00Z");

    @Test
    void a_year_is_over_when_the_years_of_the_notice_have_passed_since_its_end() {
        assertThat(Passing.lastYear(TEN_YEARS, LocalDate.of(2036, 12, 31))).isEqualTo(2025);
        assertThat(Passing.lastYear(TEN_YEARS, LocalDate.of(2037, 1, 1))).isEqualTo(2026);
        assertThat(Passing.lastYear(new LogRetention(1), LocalDate.of(2028, 1, 1)))
                .isEqualTo(2026);
    }

    @Test
    void a_record_is_of_its_year_in_helsinki() {
        assertThat(over(HistoryConsulted.class, LAST_IN_HELSINKI, LAST_IN_HELSINKI))
                .isTrue();
        assertThat(over(HistoryConsulted.class, FIRST_IN_HELSINKI, FIRST_IN_HELSINKI))
                .isFalse();
    }

    @Test
    void a_record_is_as_young_as_the_later_of_its_times() {
        assertThat(over(HistoryConsulted.class, SUMMER, FIRST_IN_HELSINKI)).isFalse();
        assertThat(over(HistoryConsulted.class, FIRST_IN_HELSINKI, SUMMER)).isFalse();
    }

    @Test
    void what_a_record_is_made_of_stays_and_so_does_to_whom_its_data_went() {
        for (Class<? extends Event> staying :
                List.of(ObjectionMade.class, DisclosureHandedOut.class, ListEntryDisclosed.class)) {
            assertThat(over(staying, SUMMER, SUMMER))
                    .as(staying.getSimpleName())
                    .isFalse();
        }
    }

    private static boolean over(Class<? extends Event> type, Instant occurred, Instant recorded) {
        Event event = Instancio.of(type).withSeed(1).create();
        LoggedEvent logged = Instancio.of(LoggedEvent.class).withSeed(1).create();
        return Passing.isOver(
                new LoggedEvent(
                        7,
                        logged.id(),
                        event.register(),
                        logged.stream(),
                        null,
                        event,
                        World.ACT,
                        occurred,
                        recorded,
                        null),
                2026);
    }
}
