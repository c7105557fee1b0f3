package fi.rekisteri.query.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_begins_like_a_formula_is_text(String text) {
        assertThat(ExposureCsv.cell(text).replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name contact", "list", ""})
    void words_stay_as_they_are(String text) {
        assertThat(ExposureCsv.cell(text)).isEqualTo(text);
    }
}
