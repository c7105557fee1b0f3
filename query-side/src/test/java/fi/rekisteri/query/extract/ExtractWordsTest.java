package fi.rekisteri.query.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.act.Actor;
import fi.rekisteri.shared.act.Role;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.record.Processing;
import fi.rekisteri.shared.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtractWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void there_is_a_word_for_every_kind_of_processing_refusal_basis_and_actor(Language language) {
        Set<String> needed = new TreeSet<>();
        for (Processing kind : Processing.values()) {
            needed.add("processing." + word(kind));
        }
        for (Rule.Nature nature : Rule.Nature.values()) {
            needed.add("refused." + word(nature));
        }
        for (LegalBasis basis : LegalBasis.values()) {
            needed.add("basis." + basis.word());
        }
        for (Role role : Role.values()) {
            needed.add("by.account." + role.id());
            needed.add("by.stranger." + role.id());
        }
        for (Actor.Kind kind : Actor.Kind.values()) {
            needed.add("by." + word(kind));
        }

        assertThat(bundle(language).keySet()).containsAll(needed);
    }

    @Test
    void the_three_languages_say_the_same_things_each_in_its_own_words() {
        ResourceBundle finnish = bundle(Language.FI);
        for (Language other : List.of(Language.SV, Language.EN)) {
            assertThat(bundle(other).keySet()).isEqualTo(finnish.keySet());
        }
        for (String key : finnish.keySet()) {
            assertThat(Set.of(Language.values()).stream()
                            .map(language -> bundle(language).getString(key)))
                    .as(key)
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("fi.rekisteri.query.extract.words", language.locale());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
