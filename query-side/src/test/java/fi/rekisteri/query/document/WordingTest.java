package fi.rekisteri.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.notice.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void every_language_says_the_same_things(String language) throws IOException {
        Properties finnish = load("fi");
        Properties other = load(language);

        assertThat(other.stringPropertyNames()).isEqualTo(finnish.stringPropertyNames());
        assertThat(other.stringPropertyNames()).allSatisfy(key -> {
            assertThat(other.getProperty(key)).isNotBlank();
            assertThat(places(other.getProperty(key))).isEqualTo(places(finnish.getProperty(key)));
        });
    }

    @Test
    void dates_numbers_and_amounts_are_written_as_readers_do() {
        Instant night = Instant.parse("2026-03-04T22:05:00Z");

        assertThat(Wording.in(Language.FI).moment(night).text()).isEqualTo("5.3.2026 klo\u00a00.05");
        assertThat(Wording.in(Language.SV).moment(night).text()).isEqualTo("5.3.2026 kl.\u00a00.05");
        assertThat(Wording.in(Language.EN).moment(night).text()).isEqualTo("5\u00a0March\u00a02026 at\u00a000:05");
        assertThat(Wording.in(Language.FI).amount(new BigDecimal("-1234567.5"), "EUR"))
                .isEqualTo("\u22121\u00a0234\u00a0567,50\u00a0€");
        assertThat(Wording.in(Language.EN).amount(new BigDecimal("12"), "SEK")).isEqualTo("SEK\u00a012.00");
        assertThat(Wording.in(Language.EN).number(12345)).isEqualTo("12,345");
        assertThat(Wording.in(Language.FI).date(LocalDate.of(2026, 12, 6))).isEqualTo("6.12.2026");
        assertThat(Wording.in(Language.EN).list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group())
                .sorted()
                .toList();
    }

    private static Properties load(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                WordingTest.class.getResourceAsStream("words_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
