package fi.rekisteri.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"rules", "rules_fi", "rules_sv"})
    void every_language_has_a_title_and_a_detail_for_each_rule_and_nothing_else(String bundle) throws IOException {
        assertThat(load(bundle).stringPropertyNames()).isEqualTo(keysOfAllRules());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void no_text_is_blank_or_copied_from_another_language(Rule rule) {
        Set<String> titles = Stream.of("en", "fi", "sv")
                .map(language -> RuleText.of(rule, Locale.of(language)))
                .map(text -> text.title().strip() + text.detail().strip())
                .collect(Collectors.toSet());
        assertThat(titles).hasSize(3).noneMatch(String::isBlank);
    }

    @Test
    void a_language_without_texts_is_answered_in_english() {
        assertThat(RuleText.of(Rule.CUSTOMER_ERASED, Locale.of("de"))).isEqualTo(english());
    }

    @Test
    void the_language_of_the_machine_does_not_show() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("sv"));
            assertThat(RuleText.of(Rule.CUSTOMER_ERASED, Locale.of("de"))).isEqualTo(english());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static RuleText english() {
        return new RuleText(
                "The customer has been erased",
                "This customer's data has been erased for good. If the person returns, register a new customer.");
    }

    private static Set<String> keysOfAllRules() {
        return Stream.of(Rule.values())
                .flatMap(rule -> Stream.of(rule.id() + ".title", rule.id() + ".detail"))
                .collect(Collectors.toSet());
    }

    private static Properties load(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                RuleTextTest.class.getResourceAsStream(bundle + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
