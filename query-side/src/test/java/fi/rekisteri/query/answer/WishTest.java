package fi.rekisteri.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.notice.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,  -,                      FI
            sv, en,                     SV
            SV, -,                      SV
            de, en,                     EN
            xx, -,                      FI
            -,  'en-GB,en;q=0.9',       EN
            -,  'de,sv;q=0.5,en;q=0.1', SV
            -,  sv-FI,                  SV
            -,  'de, *;q=0.1',          FI
            -,  ';;;q=',                FI
            """)
    void the_language_is_that_of_the_link_then_of_the_browser_then_finnish(
            String lang, String acceptLanguage, Language language) {
        assertThat(Wish.of(lang, acceptLanguage, null).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                                                    false
            */*,                                                  false
            'text/html,application/xhtml+xml,*/*;q=0.8',          false
            application/json,                                     true
            'application/json, */*;q=0.1',                        true
            'text/html;q=0.5, application/json',                  true
            'application/json;q=0.5, text/html',                  false
            application/*,                                        true
            nonsense,                                             false
            """)
    void a_page_unless_data_is_preferred(String accept, boolean json) {
        assertThat(Wish.of(null, null, accept).json()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                                           false
            */*,                                         false
            text/html,                                   true
            'text/html, application/json;q=0.5',         true
            'application/json, text/html;q=0.5',         false
            """)
    void a_page_is_preferred_only_where_it_is_said(String accept, boolean page) {
        assertThat(Wish.of(null, null, accept).page()).isEqualTo(page);
    }
}
