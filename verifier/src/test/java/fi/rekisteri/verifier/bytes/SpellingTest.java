package fi.rekisteri.verifier.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    private final Spelling spelling = new Spelling();

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 9, 10, 99, 100, 1_000_003, Long.MAX_VALUE})
    void spells_numbers_in_decimals(long number) {
        spelling.add('<').add(number).add('>');

        assertThat(spelling.is(("<" + number + ">").getBytes(UTF_8))).isTrue();
    }

    @Test
    void is_a_line_from_its_first_byte_to_its_last_and_begins_what_goes_on() {
        spelling.add("abc".getBytes(UTF_8), 1, 3).add(new Spelling().add('d'));

        assertThat(spelling.is("bcd".getBytes(UTF_8))).isTrue();
        assertThat(spelling.is("bcde".getBytes(UTF_8))).isFalse();
        assertThat(spelling.is("bc".getBytes(UTF_8))).isFalse();
        assertThat(spelling.begins("bcde".getBytes(UTF_8))).isTrue();
        assertThat(spelling.begins("bc".getBytes(UTF_8))).isFalse();
        assertThat(spelling.begins("bce".getBytes(UTF_8))).isFalse();
    }

    @Test
    void grows_as_textas_it_must_and_begins_anew() {
        byte[] text = "0123456789".repeat(1_000).getBytes(UTF_8);

        assertThat(spelling.add('x').clear().add(text).add(text).length()).isEqualTo(20_000);
    }
}
