package fi.rekisteri.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.answer.Answer;
import fi.rekisteri.shared.record.Processing;
import fi.rekisteri.verifier.report.Caution;
import fi.rekisteri.verifier.report.Reason;
import fi.rekisteri.verifier.report.State;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static String[] bundles() {
        return ConsoleWiring.bundles();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void the_console_says_the_same_things_in_three_languages(String bundle) {
        ResourceBundle english = words(bundle, "");
        for (String language : List.of("fi", "sv")) {
            ResourceBundle words = words(bundle, language);
            assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
            assertThat(words.keySet())
                    .as(language)
                    .allMatch(key -> !words.getString(key).isBlank());
        }
    }

    @Test
    void no_two_bundles_share_a_word() {
        assertThat(bundles()).hasSizeGreaterThan(1);
        assertThat(all()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Processing.class)
    void every_kind_of_processing_has_a_word(Processing kind) {
        assertThat(all()).contains("kind." + Answer.word(kind));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_of_the_verifier_has_a_word(Reason reason) {
        assertThat(all()).contains("verification.reason." + reason);
    }

    @ParameterizedTest
    @EnumSource(Caution.class)
    void every_caution_of_the_verifier_has_a_word(Caution caution) {
        assertThat(all()).contains("verification.caution." + caution);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_state_of_a_record_has_a_word(State state) {
        assertThat(all()).contains("verification.record." + Answer.word(state));
    }

    private static List<String> all() {
        return Stream.of(bundles())
                .flatMap(bundle -> words(bundle, "").keySet().stream())
                .toList();
    }

    private static ResourceBundle words(String bundle, String language) {
        return ResourceBundle.getBundle(bundle, Locale.of(language), EXACT);
    }
}
