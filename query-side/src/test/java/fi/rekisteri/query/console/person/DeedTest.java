package fi.rekisteri.query.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeedTest {
    @ParameterizedTest
    @EnumSource(Deed.class)
    void every_deed_says_when_it_is_done(Deed deed) {
        assertThat(ResourceBundle.getBundle("fi.rekisteri.query.console.words.person", Locale.ROOT)
                        .keySet())
                .contains("done." + deed.word());
    }
}
