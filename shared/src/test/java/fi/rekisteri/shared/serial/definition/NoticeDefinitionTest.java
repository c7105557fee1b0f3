package fi.rekisteri.shared.serial.definition;

import static fi.rekisteri.shared.notice.Language.EN;
import static fi.rekisteri.shared.notice.Language.FI;
import static fi.rekisteri.shared.notice.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeDefinitionTest {

    private static final String DEFINITION = DefinitionFiles.IP_PRODUKTER;

    @Test
    void refuses_an_unknown_key_and_lists_the_known_ones() {
        assertThat(problems(with("      basis: contract", "      base: contract")))
                .contains(
                        "processing.purposes[1].base (line 30): The key \"base\" is not known here. Known: id, label, basis.")
                .contains("processing.purposes[1].basis (line 29): \"basis\" is missing. Add it.");
    }

    @Test
    void refuses_the_same_key_twice() {
        assertThat(problems(with("version: 1", "version: 1\nversion: 2")))
                .containsExactly("version (line 6): \"version\" is given twice. Keep only one of them.");
    }

    @Test
    void refuses_the_same_id_twice() {
        assertThat(problems(with("- id: orders\n      basis", "- id: customer-register\n      basis")))
                .containsExactly(
                        "processing.purposes[2].id (line 35): The id \"customer-register\" is already used in this list."
                                + " Give another id.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields", "sources", "recipients", "grounds", "classes", "holds", "identity", "objections"})
    void refuses_the_same_id_twice_in_every_list(String list) {
        Pattern first = Pattern.compile("(?s)\\n  " + list + ":\\n(    - id: .*?)(?=\\n    - id|\\n  \\S|\\n\\S)");
        String twice = first.matcher(DEFINITION).replaceFirst("\n  " + list + ":\n$1\n$1");

        assertThat(problems(twice)).singleElement().asString().contains("is already used in this list");
    }

    @Test
    void refuses_a_reference_to_what_is_not_declared() {
        assertThat(problems(with("retention: visitor", "retention: forever")))
                .singleElement()
                .asString()
                .contains("\"forever\" is not declared under keeping.classes", "relationship, visitor, accounting");
        assertThat(problems(with("covers: [relationship, accounting]", "covers: [relation]")))
                .allMatch(problem -> problem.contains("\"relation\" is not declared under keeping.classes"));
        assertThat(problems(with("category: online", "category: web")))
                .singleElement()
                .asString()
                .contains("\"web\" is not declared under processing.categories");
        assertThat(problems(with("recipients: [hosting]", "recipients: [cloud]")))
                .singleElement()
                .asString()
                .contains("sharing.grounds[6].recipients[1]", "\"cloud\" is not declared");
    }

    @Test
    void refuses_a_text_that_misses_a_language_in_all_three() {
        List<NoticeProblem> problems = found(with("  sv: Kundregister\n", ""));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().in(FI)).isEqualTo("name (rivi 14): Teksti puuttuu kielellä \"sv\". Lisää se.");
        assertThat(problems.getFirst().in(SV))
                .isEqualTo("name (rad 14): Texten saknas på språket \"sv\". Lägg till den.");
        assertThat(problems.getFirst().in(EN))
                .isEqualTo("name (line 14): The text is missing in the language \"sv\". Add it.");
    }

    @Test
    void refuses_a_language_nobody_reads() {
        assertThat(problems(with("  en: Customer register\n", "  en: Customer register\n  de: Kundenregister\n")))
                .singleElement()
                .asString()
                .contains("The key \"de\" is not known here");
    }

    @Test
    void refuses_a_purpose_on_a_basis_the_notice_leaves_empty() {
        assertThat(problems(with("id: statistics\n      basis: contract", "id: statistics\n      basis: consent")))
                .containsExactly("processing.purposes[5].basis (line 54): The notice does not declare the legal basis"
                        + " \"consent\". Add it under processing.bases or choose one declared there.");
        assertThat(problems(with("bases: [contract,", "bases: [legitimate-interests, contract,")))
                .containsExactly(
                        "processing.bases (line 27): The legal basis \"legitimate-interests\" is declared, but the"
                                + " section \"legitimate-interest\" is empty. Write its text or remove the basis.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rekisterin hoitaja, puh. 010 555 0199", "hoitaja@example.fi", "Soita +358 40 555 0199"})
    void refuses_an_email_address_or_phone_number_of_the_contact(String contact) {
        assertThat(problems(with("fi: Rekisterin yhteyshenkilö\n", "fi: " + contact + "\n")))
                .singleElement()
                .asString()
                .startsWith("controller.contact.fi (line 22): Here seems to be a natural person's");
    }

    @Test
    void refuses_a_persons_email_address_and_identity_code_in_any_text() {
        assertThat(problems(with("fi: Suoramainonta,", "fi: etu.suku@example.fi,")))
                .singleElement()
                .asString()
                .contains("natural person");
        assertThat(problems(with("fi: Suoramainonta,", "fi: 131052-308T,")))
                .singleElement()
                .asString()
                .contains("personal identity code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.6.2021", "2021-02-30", "soon", "[2021]"})
    void refuses_what_is_not_a_date(String date) {
        assertThat(problems(with("drawn-up: 2021-06-23", "drawn-up: " + date)))
                .first()
                .asString()
                .startsWith("drawn-up (line 6)");
    }

    @Test
    void refuses_to_be_in_force_before_it_was_drawn_up() {
        assertThat(problems(with("effective: 2021-06-23", "effective: 2021-06-22")))
                .singleElement()
                .asString()
                .contains("cannot be in force before it was drawn up on 2021-06-23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "one", "1000000", "999999999999"})
    void refuses_a_version_that_is_no_whole_number(String version) {
        assertThat(problems(with("version: 1", "version: " + version)))
                .singleElement()
                .asString()
                .contains("is not a whole number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IP-Produkter", "ip produkter", "ip/produkter", "-ip", "ip--p", "ä"})
    void refuses_a_register_id_that_would_not_fit_an_address(String id) {
        assertThat(problems(with("register: ip-produkter", "register: " + id)))
                .singleElement()
                .asString()
                .contains("cannot be an id");
    }

    @Test
    void refuses_a_financial_year_that_ends_on_no_day() {
        assertThat(problems(with("financial-year-end: 12-31", "financial-year-end: 02-30")))
                .singleElement()
                .asString()
                .contains("Write month-day");
    }

    @Test
    void refuses_a_missing_and_a_repeated_section() {
        assertThat(problems(with("- topic: consent", "- topic: cookies")))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("The section \"consent\" is missing"))
                .anyMatch(problem -> problem.contains("\"cookies\" stands in the list twice"));
    }

    @Test
    void refuses_to_miss_a_hold_the_service_places_itself() {
        assertThat(problems(with("- id: contact-role", "- id: spokesperson")))
                .singleElement()
                .asString()
                .contains("The hold \"contact-role\" is missing");
    }

    @Test
    void tells_all_problems_at_once_in_the_order_of_the_file() {
        String broken = with("version: 1", "version: x")
                .replace("kind: email", "kind: fax")
                .replace("years: 6", "years: six");

        assertThat(problems(broken)).hasSize(3);
        assertThat(found(broken)).extracting(NoticeProblem::line).isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "just a text",
                "- a\n- list",
                "a: b: c",
                "\"",
                "{",
                "\t- x",
                "%YAML 9",
                "a: !!java.net.URL x",
                "null",
                "a: 1\n---\nb: 2",
                "? {a: b}\n: c",
                "\u0000"
            })
    void refuses_what_is_no_definition_without_falling_over(String text) {
        assertThat(NoticeDefinition.YAML.read(text)).isInstanceOf(Reading.Invalid.class);
        assertThat(NoticeDefinition.JSON.read(text)).isInstanceOf(Reading.Invalid.class);
    }

    @Test
    void refuses_references_inside_the_file() {
        assertThat(problems("a: &a x\nb: *a\n")).anyMatch(problem -> problem.contains("anchors"));
        assertThat(problems("a: &a [x]\nb: [*a, *a]\n")).anyMatch(problem -> problem.contains("anchors"));
    }

    @Test
    void refuses_a_deep_or_endless_file() {
        assertThat(problems("[".repeat(100_000))).hasSize(1);
        assertThat(problems("a: " + "x".repeat(NoticeDefinition.MAX_LENGTH)))
                .singleElement()
                .asString()
                .contains("too long");
    }

    @Test
    void every_line_lost_is_noticed_or_leaves_a_notice_that_holds_together() {
        List<String> lines = DEFINITION.lines().toList();
        for (int lost = 0; lost < lines.size(); lost++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(lost);
            String text = String.join("\n", rest);
            if (NoticeDefinition.YAML.read(text) instanceof Reading.Valid(var notice)) {
                notice.fields()
                        .forEach(field ->
                                assertThat(notice.retentionClassOf(field)).isNotNull());
            }
        }
    }

    @Test
    void a_slip_of_the_pen_anywhere_is_read_or_refused_and_never_a_fault() {
        Random random = new Random(20210623);
        String slips = "\"':{}[],&*-?|>%@`#\t\n ä\u0000\ud83d";
        for (int i = 0; i < 400; i++) {
            int at = random.nextInt(DEFINITION.length());
            int until = Math.min(DEFINITION.length(), at + random.nextInt(4));
            String slip = random.nextBoolean() ? "" : slips.charAt(random.nextInt(slips.length())) + "";

            assertThat(NoticeDefinition.YAML.read(DEFINITION.substring(0, at) + slip + DEFINITION.substring(until)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void every_flaw_is_told_in_three_languages_with_the_same_blanks(Flaw flaw) {
        var message = flaw.message("A1A", "B2B", "C3C");

        for (String filled : List.of("A1A", "B2B", "C3C")) {
            assertThat(message.fi().contains(filled))
                    .isEqualTo(message.sv().contains(filled))
                    .isEqualTo(message.en().contains(filled));
        }
        assertThat(message.fi()).doesNotContain("{").isNotEqualTo(message.en());
    }

    private static String with(String part, String other) {
        assertThat(DEFINITION).contains(part);
        return DEFINITION.replace(part, other);
    }

    private static List<String> problems(String text) {
        return found(text).stream().map(problem -> problem.in(EN)).toList();
    }

    private static List<NoticeProblem> found(String text) {
        return switch (NoticeDefinition.YAML.read(text)) {
            case Reading.Invalid(List<NoticeProblem> problems) -> problems;
            case Reading.Valid valid -> List.of();
        };
    }
}
