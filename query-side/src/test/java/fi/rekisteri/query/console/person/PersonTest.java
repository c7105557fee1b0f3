package fi.rekisteri.query.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final Map<String, String> HOME =
            Map.of("street", "Mannerheimintie 1 A 2", "postalCode", "00100", "city", "Helsinki", "country", "FI");

    @Test
    void an_address_reads_as_on_an_envelope() {
        assertThat(Person.text(HOME)).isEqualTo("Mannerheimintie 1 A 2, 00100 Helsinki, FI");
    }

    @Test
    void what_of_an_address_is_not_held_leaves_no_comma() {
        assertThat(Person.text(Map.of("street", "Storgatan 1", "city", "Vasa"))).isEqualTo("Storgatan 1, Vasa");
    }

    @Test
    void a_part_that_nobody_knows_is_shown_all_the_same() {
        assertThat(Person.text(Map.of("street", "Storgatan 1", "careOf", "c/o Ek", "country", "SE")))
                .isEqualTo("Storgatan 1, c/o Ek, SE");
    }

    @Test
    void nothing_is_an_empty_line() {
        assertThat(Person.text(null)).isEmpty();
        assertThat(Person.text("Ek")).isEqualTo("Ek");
    }
}
