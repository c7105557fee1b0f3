package fi.rekisteri.shared.serial.definition;

import static fi.rekisteri.shared.notice.Right.ACCESS;
import static fi.rekisteri.shared.notice.Right.PORTABILITY;
import static fi.rekisteri.shared.notice.Right.RECTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import fi.rekisteri.shared.notice.FieldKind;
import fi.rekisteri.shared.notice.IdentityMeans;
import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.LegalBasis;
import fi.rekisteri.shared.notice.Notice;
import fi.rekisteri.shared.notice.Section;
import fi.rekisteri.shared.notice.Topic;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ShippedDefinitionsTest {

    private static final Notice IP_PRODUKTER = read(DefinitionFiles.IP_PRODUKTER);
    private static final Notice TARGET_PARTNERS = read(DefinitionFiles.TARGET_PARTNERS);

    @Test
    void the_registers_differ_in_controller_and_dates() {
        assertThat(IP_PRODUKTER.controller().name()).isEqualTo("IP-Produkter Oy");
        assertThat(IP_PRODUKTER.drawnUp()).isEqualTo(LocalDate.of(2021, 6, 23));
        assertThat(TARGET_PARTNERS.controller().name()).isEqualTo("Target Partners Finland Oy");
        assertThat(TARGET_PARTNERS.drawnUp()).isEqualTo(LocalDate.of(2021, 3, 2));
    }

    @Test
    void only_ip_produkter_accepts_an_identifiable_email_address() {
        assertThat(IP_PRODUKTER.identityMeans(ACCESS))
                .extracting(IdentityMeans::id)
                .containsExactly("signed-letter", "identifiable-email");
        assertThat(TARGET_PARTNERS.identityMeans(ACCESS))
                .extracting(IdentityMeans::id)
                .containsExactly("signed-letter");
        assertThat(TARGET_PARTNERS.identityMeans(RECTIFICATION))
                .extracting(IdentityMeans::id)
                .containsExactly("signed-letter");
        assertThat(IP_PRODUKTER.identityMeans(PORTABILITY)).isEmpty();
    }

    @Test
    void only_target_partners_writes_something_under_legitimate_interest() {
        assertThat(section(IP_PRODUKTER, Topic.LEGITIMATE_INTEREST).text()).isNull();
        assertThat(section(TARGET_PARTNERS, Topic.LEGITIMATE_INTEREST).text().fi())
                .isEqualTo("Sopimuksellinen peruste");
        assertThat(section(TARGET_PARTNERS, Topic.CONSENT).text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip-produkter", "target-partners"})
    void what_the_notice_says_of_the_customers_own_use_rests_on_contract(String register) {
        Notice notice = notice(register);

        assertThat(notice.purposes())
                .filteredOn(purpose -> purpose.basis() == LegalBasis.A6_1_B)
                .extracting("id")
                .containsExactly(
                        "customer-register",
                        "orders",
                        "customer-relationship",
                        "development",
                        "statistics",
                        "targeted-content",
                        "advertising",
                        "publication");
        assertThat(notice.purposes()).extracting("basis").doesNotContain(LegalBasis.A6_1_A, LegalBasis.A6_1_F);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip-produkter", "target-partners"})
    void every_field_has_a_category_and_a_retention_class(String register) {
        Notice notice = notice(register);

        assertThat(notice.fields())
                .allSatisfy(field -> assertThat(notice.retentionClassOf(field)).isNotNull());
        assertThat(notice.field("email")
                        .map(notice::retentionClassOf)
                        .orElseThrow()
                        .id())
                .isEqualTo("relationship");
        assertThat(notice.field("ipAddress")
                        .map(notice::retentionClassOf)
                        .orElseThrow()
                        .id())
                .isEqualTo("visitor");
        assertThat(notice.field("billingAddress")
                        .map(notice::retentionClassOf)
                        .orElseThrow()
                        .id())
                .isEqualTo("accounting");
        assertThat(notice.field("orders").orElseThrow().kind()).isEqualTo(FieldKind.RECORD);
        assertThat(notice.field("shoeSize")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip-produkter", "target-partners"})
    void the_rights_are_those_of_the_notice(String register) {
        Notice notice = notice(register);

        assertThat(notice.objectionScopes())
                .extracting("id")
                .containsExactly(
                        "direct-advertising",
                        "distance-selling",
                        "direct-marketing",
                        "market-research",
                        "opinion-research",
                        "publication");
        assertThat(notice.holdGrounds())
                .extracting("id")
                .containsExactly("open-invoice", "collection", "statutory", "claims", "contact-role");
        assertThat(notice.requestLanguages()).containsExactly(Language.FI, Language.EN);
        assertThat(notice.authority().name().fi()).isEqualTo("Tietosuojavaltuutetun toimisto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip-produkter", "target-partners"})
    void a_notice_becomes_json_and_comes_back_the_same(String register) {
        JsonMapper mapper = new JsonMapper();

        String json = mapper.writeValueAsString(notice(register));

        assertThat(mapper.readValue(json, Notice.class)).isEqualTo(notice(register));
    }

    @Test
    void a_definition_may_as_well_be_json() {
        Object tree = new YAMLMapper().readValue(DefinitionFiles.IP_PRODUKTER, Object.class);

        String json = new JsonMapper().writeValueAsString(tree);

        assertThat(NoticeDefinition.JSON.read(json)).isEqualTo(new Reading.Valid(IP_PRODUKTER));
    }

    private static Section section(Notice notice, Topic topic) {
        return notice.sections().stream()
                .filter(section -> section.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private static Notice notice(String register) {
        return register.equals("ip-produkter") ? IP_PRODUKTER : TARGET_PARTNERS;
    }

    private static Notice read(String definition) {
        return switch (NoticeDefinition.YAML.read(definition)) {
            case Reading.Valid(Notice notice) -> notice;
            case Reading.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
        };
    }
}
