package fi.rekisteri.query.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private final Details details = new Details("d.M.yyyy", "HH.mm");

    @Test
    void tells_days_and_times_as_the_reader_writes_them() {
        Map<String, Object> visit = new LinkedHashMap<>();
        visit.put("at", "2026-01-02T10:00:00Z");
        visit.put("pages", List.of("/lamps", "/chairs"));
        visit.put("on", "2026-01-02");

        assertThat(details.line(visit)).isEqualTo("2.1.2026 12.00, /lamps, /chairs, 2.1.2026");
    }

    @Test
    void leaves_what_is_neither_as_it_is() {
        assertThat(details.line("2026-13-99")).isEqualTo("2026-13-99");
        assertThat(details.line(null)).isEmpty();
    }
}
