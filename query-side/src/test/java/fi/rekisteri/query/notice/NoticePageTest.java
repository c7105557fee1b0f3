package fi.rekisteri.query.notice;

import static fi.rekisteri.query.notice.NoticeExamples.IP_PRODUKTER;
import static fi.rekisteri.query.notice.NoticeExamples.TARGET_PARTNERS;
import static fi.rekisteri.query.notice.NoticeExamples.page;
import static fi.rekisteri.query.notice.NoticeExamples.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.rekisteri.shared.notice.Language;
import fi.rekisteri.shared.notice.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoticePageTest {
    /** The headings of the source notices; two differ and stand here in capitals. */
    private static final List<String> HEADINGS = List.of(
            "Laatimispäivä",
            "Rekisterinpitäjä",
            "Yhteyshenkilö rekisteriä koskevissa asioissa",
            "Rekisterin nimi",
            "Oikeusperuste ja henkilötietojen käsittelyn tarkoitus. Onko tietojen antaminen lakisääteinen tai"
                    + " sopimukseen perustuva vaatimus",
            "Oikeutetun edun peruste",
            "Kyseessä olevat henkilötietoryhmät",
            "Vastaanottajat ja vastaanottajaryhmät",
            "Suostumus",
            "Rekisterin tietosisältö",
            "Säännönmukaiset tietolähteet",
            "Henkilötietojen säilyttämisaika",
            "Tietojen säännönmukaiset luovutukset",
            "Tietojen siirto EU:n tai ETA:n ulkopuolelle",
            "PAPER",
            "SYSTEMS",
            "Evästeet",
            "Automaattinen käsittely ja profilointi",
            "Tarkastusoikeus, eli oikeus saada pääsy henkilötietoihin.",
            "Oikeus siirtää tiedot järjestelmästä toiseen",
            "Oikeus vaatia tiedon korjaamista",
            "Rajoittamisoikeus",
            "Vastustamisoikeus",
            "Oikeus tehdä valitus valvontaviranomaiselle",
            "Muut henkilötietojen käsittelyyn liittyvät oikeudet");

    private static final Pattern H2 = Pattern.compile("<h2[^>]*>([^<]*)</h2>");
    private static final Pattern SEED_HEADING = Pattern.compile("(?m)^(?:<p>)?<b>([^<]+)</b>(?:</p>)?\\t");

    @Test
    void stands_under_the_headings_of_the_source_notices() {
        assertThat(headings(page(Language.FI, 1, IP_PRODUKTER)))
                .containsExactlyElementsOf(expected(
                        "Rekisterin suojausten periaatteet A: Manuaalinen aineisto",
                        "Rekisterin suojausten periaatteet B: Sähköinen aineisto"));
        assertThat(headings(page(Language.FI, 1, TARGET_PARTNERS)))
                .containsExactlyElementsOf(expected(
                        "Rekisterin suojauksen periaatteet A: Manuaalinen aineisto",
                        "Rekisterin suojauksen periaatteet B: ATK:lla käsiteltävät toiminnot"));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void the_list_of_headings_is_that_of_the_source_where_it_is_at_hand(Notice notice) throws IOException {
        Path seeds = Path.of("../../shared/seeds");
        assumeTrue(Files.isDirectory(seeds), "the source notices are not at hand");

        String source = source(seeds, notice.controller().name());

        assertThat(headings(page(Language.FI, 1, notice))).containsExactlyElementsOf(matches(SEED_HEADING, source));
        assertThat(source).contains("# " + notice.title().fi());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_the_same_sections_in_every_language(Language language) {
        String page = page(language, 1, IP_PRODUKTER);

        assertThat(headings(page)).hasSize(HEADINGS.size()).doesNotContain("?");
        assertThat(page).contains("<html lang=\"" + language.code() + "\"");
        assertThat(matches(Pattern.compile("<h1[^>]*>([^<]*)</h1>"), page)).hasSize(1);
        assertThat(page).doesNotContain("??", "th:", "{0}", "{1}");
    }

    @Test
    void names_the_company_and_the_role_and_no_natural_person() {
        String page = page(Language.EN, 1, IP_PRODUKTER);

        assertThat(page).contains("IP-Produkter Oy", "Contact person of the register", "Muuntotie 3");
        assertThat(page.replace("tietosuoja@om.fi", "")).doesNotContainPattern("[\\w.]+@[\\w.]+");
    }

    @Test
    void tells_what_the_service_enforces_under_the_headings() {
        String page = page(Language.EN, 1, IP_PRODUKTER);

        assertThat(section(page, "purposes"))
                .contains("Caring for the customer relationship", "Legal basis (GDPR)", "Contract, Art. 6(1)(b)");
        assertThat(section(page, "content")).contains("E-mail address", "Contact details");
        assertThat(section(page, "retention"))
                .contains(
                        "10 years from the end of the customer relationship",
                        "6 years from the end of the calendar year in which the financial year ended",
                        "The financial year ends on 31 December.",
                        "Open invoice",
                        "Acting as contact person of a company or organisation");
        assertThat(section(page, "recipients")).contains("Outsourcing partner (financial administration)");
        assertThat(section(page, "disclosures")).contains("Credit application");
        assertThat(section(page, "access")).contains("Demonstrably identifiable e-mail address", "Finnish, English");
        assertThat(section(page(Language.EN, 1, TARGET_PARTNERS), "access"))
                .contains("Written request signed by hand")
                .doesNotContain("identifiable");
    }

    @Test
    void shows_the_text_of_the_notice_with_its_lists_titles_and_links() {
        String page = page(Language.FI, 1, IP_PRODUKTER);

        assertThat(section(page, "content"))
                .contains("<p>Henkilörekisteri sisältää seuraavia tietoja:</p>", "<li>Henkilön etu- ja sukunimi</li>");
        assertThat(section(page, "cookies"))
                .contains("<h3>Sinun oikeutesi</h3>", "<li>vierailijan IP-osoite</li>")
                .contains("<a href=\"https://www.google.com/settings/ads\" rel=\"noopener noreferrer\">");
        assertThat(section(page, "controller")).contains("<span>Muuntotie 3</span><span>01510 Vantaa</span>");
        assertThat(section(page, "complaint")).contains("<span>Puhelin 029 56 66700</span>");
    }

    @Test
    void no_id_stands_twice() {
        List<String> ids = matches(Pattern.compile(" id=\"([^\"]+)\""), page(Language.EN, 1, IP_PRODUKTER));

        assertThat(ids).doesNotHaveDuplicates().contains("main", "purposes");
    }

    @Test
    void shows_what_the_notice_leaves_empty_as_empty() {
        assertThat(section(page(Language.FI, 1, IP_PRODUKTER), "legitimate-interest"))
                .contains("Selosteessa tyhjä.", "Mikään käyttötarkoitus ei perustu oikeutettuun etuun.");
        assertThat(section(page(Language.FI, 1, TARGET_PARTNERS), "legitimate-interest"))
                .contains("Sopimuksellinen peruste")
                .doesNotContain("Selosteessa tyhjä");
    }

    @Test
    void an_older_version_says_which_one_is_in_force_and_a_coming_one_is_announced() {
        Notice[] versions = {IP_PRODUKTER, revision(2, "2026-11-22"), revision(3, "2027-01-01")};

        assertThat(page(Language.EN, 1, versions))
                .contains("Was in force 23 June 2021 – 21 November 2026.")
                .contains(
                        "href=\"/registers/ip-produkter/notice/versions/2?lang=en\">Read the version in force, 2</a>");
        assertThat(page(Language.FI, 2, versions))
                .contains("Voimassa 22.11.2026 alkaen.")
                .contains("Lue tuleva versio 3</a> <span>Tulee voimaan 1.1.2027.</span>");
        assertThat(page(Language.SV, 3, versions)).contains("Träder i kraft 1.1.2027.", "Läs den gällande versionen 2");
    }

    @Test
    void carries_no_script_no_style_and_nothing_from_elsewhere() {
        assertThat(page(Language.FI, 1, IP_PRODUKTER))
                .doesNotContain("<script", "<style", " style=", " onclick", "src=\"http", "xmlns");
    }

    @Test
    void a_text_that_looks_like_markup_is_shown_and_not_run() {
        List<Block> blocks = Block.of("<script>alert(1)</script> https://example.fi/a?b=1. ja");

        assertThat(blocks.getFirst().lines().getFirst())
                .containsExactly(
                        new Run("<script>alert(1)</script> ", false),
                        new Run("https://example.fi/a?b=1", true),
                        new Run(". ja", false));
    }

    @Test
    void the_service_has_the_same_words_in_every_language() throws IOException {
        Properties fi = words("fi");

        for (String language : List.of("sv", "en")) {
            assertThat(words(language).keySet()).isEqualTo(fi.keySet());
        }
        assertThat(fi.values()).noneMatch(text -> text.toString().isBlank());
    }

    static Stream<Notice> registers() {
        return Stream.of(IP_PRODUKTER, TARGET_PARTNERS);
    }

    private static List<String> expected(String paper, String systems) {
        return HEADINGS.stream()
                .map(heading -> heading.replace("PAPER", paper).replace("SYSTEMS", systems))
                .toList();
    }

    private static List<String> headings(String page) {
        return matches(H2, page);
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String section(String page, String id) {
        int start = page.indexOf("<section aria-labelledby=\"" + id + "\"");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</section>", start)).replace("&#39;", "'");
    }

    private static String source(Path seeds, String controller) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (text.contains(controller)) {
                    found.add(text);
                }
            }
        }
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/fi/rekisteri/query/notice/words_" + language + ".properties"))) {
            words.load(file);
        }
        return words;
    }
}
