package fi.rekisteri.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thymeleaf.exceptions.TemplateProcessingException;

class WordlessTest {
    @Test
    void a_fault_is_told_by_kinds_and_places_and_none_of_its_words() {
        Exception cause = new IllegalStateException("Anna Öhman");
        Exception fault = new TemplateProcessingException("value [Anna Öhman]", "console/person/person", 7, 1, cause);

        assertThat(Wordless.told(fault))
                .startsWith(
                        "TemplateProcessingException at console/person/person:7, by IllegalStateException at WordlessTest.java:")
                .doesNotContain("Anna", "hman");
    }
}
