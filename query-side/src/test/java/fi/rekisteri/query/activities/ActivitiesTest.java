package fi.rekisteri.query.activities;

import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.query.world.Caller.Answer;
import fi.rekisteri.query.world.Registers;
import fi.rekisteri.query.world.Service;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivitiesTest {
    private static final String RECORD = "/registers/target-partners/processing-record";
    private static final Path GOLDEN = Path.of("src/test/resources/processing-record");

    static final Service SERVICE = Service.shared();

    /** {@code -Dgolden.write=true} writes it anew: look at the difference before it is committed. */
    @Test
    void as_linked_data_it_is_what_it_was() throws IOException {
        Path file = GOLDEN.resolve("target-partners.jsonld");
        String record = SERVICE.regulator("target-partners")
                .with("Accept", "application/ld+json")
                .get(RECORD)
                .text();
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, record + "\n");
        }

        assertThat(record + "\n").isEqualTo(Files.readString(file));
    }

    @Test
    void as_linked_data_it_says_everything_the_notice_declares() {
        Notice notice = Registers.TARGET_PARTNERS;

        Answer answer = SERVICE.owner("target-partners")
                .without("Rekisteri-Purpose")
                .with("Accept", "application/json")
                .get(RECORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
        assertThat(answer.at("/@context/dpv").asString()).isEqualTo("https://w3id.org/dpv#");
        assertThat(answer.at("/dpv:hasDataController/dpv:hasName").asString())
                .isEqualTo(notice.controller().name());
        assertThat(answer.at("/dpv:hasProcess/dpv:hasPurpose").size())
                .isEqualTo(notice.purposes().size());
        assertThat(answer.at("/dpv:hasProcess/dpv:hasPurpose/0/dpv:hasLegalBasis/@id")
                        .asString())
                .isEqualTo("eu-gdpr:A6-1-b");
        assertThat(answer.at("/dpv:hasProcess/dpv:hasPersonalData").size())
                .isEqualTo(notice.categories().size());
        assertThat(answer.at("/dpv:hasProcess/dpv:hasRecipient").size())
                .isEqualTo(notice.recipients().size());
        assertThat(answer.at("/dpv:hasProcess/dpv:hasStorageCondition").size())
                .isEqualTo(notice.retentionClasses().size() + 1);
        assertThat(answer.at("/dpv:hasProcess/dpv:hasProcess/dpv:hasTechnicalOrganisationalMeasure")
                        .size())
                .isEqualTo(notice.transfers().safeguards().size());
        assertThat(answer.at("/dpv:hasProcess/dpv:hasTechnicalOrganisationalMeasure")
                        .size())
                .isEqualTo(Measure.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void as_a_page_it_has_all_points_of_the_article_in_the_readers_language(String language) {
        Answer page =
                SERVICE.officer("target-partners").with("Accept", "text/html").get(RECORD + "?lang=" + language);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.text()).contains("lang=\"" + language + "\"", "Target Partners Finland Oy");
        Language in = Language.of(language).orElseThrow();
        Registers.TARGET_PARTNERS
                .purposes()
                .forEach(purpose ->
                        assertThat(page.text()).contains(purpose.label().in(in)));
        Registers.TARGET_PARTNERS
                .fields()
                .forEach(field -> assertThat(page.text()).contains(field.label().in(in)));
        for (String letter : List.of("a", "b", "c", "d", "e", "f", "g")) {
            assertThat(page.text()).contains(ActivityWords.in(in).of("article", letter));
        }
        assertThat(page.text()).doesNotContain("<dd></dd>");
    }

    @Test
    void is_for_the_controller_and_the_authority() {
        assertThat(SERVICE.clerk("target-partners").get(RECORD).rule()).isEqualTo("role-required");
        assertThat(SERVICE.regulator("ip-produkter").get(RECORD).rule()).isEqualTo("register-unknown");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_words(Language language) {
        assertThat(words(language).keySet()).isEqualTo(words(Language.FI).keySet());
    }

    private static ResourceBundle words(Language language) {
        return ActivityWords.in(language).texts();
    }
}
