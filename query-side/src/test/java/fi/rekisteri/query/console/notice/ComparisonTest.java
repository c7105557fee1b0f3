package fi.rekisteri.query.console.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.console.notice.Comparison.Difference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {
    private static final String ORDERS = "{'id': 'orders', 'label': {'fi': 'Tilaukset'}, 'basis': 'contract'}";
    private static final String RIGHTS = "{'id': 'rights', 'label': {'fi': 'Oikeudet'}, 'basis': 'legal-obligation'}";

    @Test
    void versions_that_say_the_same_differ_in_nothing() {
        Comparison compared = compared(purposes(ORDERS), purposes(ORDERS));

        assertThat(compared.parts()).isEmpty();
        assertThat(compared.same()).isEqualTo(2);
    }

    @Test
    void an_entry_put_before_another_moves_none() {
        Comparison compared = compared(purposes(ORDERS), purposes(RIGHTS + "," + ORDERS));

        assertThat(compared.parts().get("processing"))
                .extracting(Difference::kind)
                .containsExactly("added", "added");
        assertThat(compared.name("#rights")).isEqualTo("Oikeudet");
    }

    @Test
    void what_is_gone_is_told_with_what_it_said() {
        Comparison compared = compared(purposes(RIGHTS + "," + ORDERS), purposes(ORDERS));

        assertThat(compared.parts().get("processing"))
                .extracting(Difference::before)
                .containsExactly("Oikeudet", "legal-obligation");
        assertThat(compared.parts().get("processing"))
                .extracting(Difference::kind)
                .containsOnly("removed");
    }

    @Test
    void a_day_that_changed_is_the_notices_own_and_in_the_readers_manner() {
        Comparison compared = compared("{'effective': '2021-06-23'}", "{'effective': '2026-12-01'}");

        assertThat(compared.parts().get("itself"))
                .containsExactly(new Difference(List.of("effective"), "23.6.2021", "1.12.2026"));
    }

    private static String purposes(String entries) {
        return "{'processing': {'purposes': [" + entries + "]}}";
    }

    private static Comparison compared(String before, String after) {
        return Comparison.of(edition(1, before), edition(2, after), "fi");
    }

    private static Edition edition(int version, String notice) {
        return new Edition(
                version,
                "past",
                LocalDate.of(2026, 1, version),
                JsonMapper.shared().readTree(notice.replace('\'', '"')),
                List.of());
    }
}
