package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer takes the log home for a regulator. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class ExportsPagesIT {
    private static final Locator.FilterOptions ENDED =
            new Locator.FilterOptions().setHasText(Pattern.compile("paluukoodi|returkod|exit code"));
    private static final Pattern MADE = Pattern.compile(".*/console/exports/[0-9a-f-]{36}");

    private final Office office;
    private final Visit visit;

    ExportsPagesIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void an_export_is_made_once_however_often_it_is_clicked_and_arrives_as_it_was_made() throws Exception {
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/exports");
        int before = page.locator("tbody tr").count();
        visit.go("/console/exports/new");
        assertThat(visit.alreadySent("main form").ok()).isTrue();
        page.locator("main form button").click();
        page.waitForURL(MADE);
        String address = page.url();

        visit.go("/console/exports");
        assertThat(page.locator("tbody tr").count()).isEqualTo(before + 1);

        page.navigate(address);
        ready(page);
        Download arrived =
                page.waitForDownload(() -> page.locator("a[href$='/file']").click());
        assertThat(arrived.suggestedFilename())
                .startsWith("ip-produkter-")
                .endsWith(".zip")
                .contains(address.substring(address.lastIndexOf('/') + 1).substring(0, 8));
        assertThat(page.locator("pre.code").first().innerText()).isEqualTo(digest(arrived));
        assertThat(page.locator("pre.code").last().innerText())
                .contains(arrived.suggestedFilename(), "--vkey 'localhost/ip-produkter/");
    }

    @Test
    void a_period_that_no_log_has_is_refused_with_the_rule_and_what_was_written_stays() {
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/exports/new");
        page.locator("#from").fill("2019-02-01");
        page.locator("#to").fill("2019-02-28");
        page.locator("input[value=access]").check();
        page.locator("main form button").click();

        assertThat(page.locator(".problem").innerText()).contains("Art. 5(2)");
        assertThat(page.locator("#from").inputValue()).isEqualTo("2019-02-01");
        assertThat(page.locator("#to").inputValue()).isEqualTo("2019-02-28");
        assertThat(page.locator("input[value=access]").isChecked()).isTrue();
        visit.assertWhole("export-refused");
    }

    @Test
    void a_deleted_file_is_gone_and_the_page_says_what_stays() {
        visit.signIn();
        Page page = visit.page();
        order(page);
        page.locator(".deeds summary").click();
        page.locator(".deeds form button").click();
        page.locator("p.done").waitFor();

        assertThat(page.locator("a[href$='/file']").count()).isZero();
        assertThat(page.locator(".mark").innerText()).isEqualTo("poistettu");
        page.navigate(page.url() + "/file");
        assertThat(page.locator("main .note strong").innerText()).contains("Art. 5(1)(e)");
    }

    @Test
    void the_verifier_says_of_a_sound_file_what_it_checked() {
        visit.signIn();
        Page page = visit.page();
        order(page);
        page.locator("#look form button").click();
        looked(page);

        assertThat(page.locator("#look .done").innerText()).contains("ei löytänyt mitään vikaa");
        assertThat(page.locator("#look").innerText())
                .contains("Vastaanottajalle se ei todista mitään", "paluukoodiin 0", "localhost/ip-produkter/")
                .containsPattern("merkinnästä [\\d\\s\u00a0]+ alkaen");
        assertThat(page.locator("#look .numbers tr").first().innerText()).matches("luettavissa\\s+[1-9].*");
        assertThat(page.locator("#look .note").count()).isZero();
        visit.assertWhole("export-verified");
    }

    @Test
    void the_verifier_is_given_the_keys_of_witnesses() throws SQLException, GeneralSecurityException {
        office.isWitnessed();
        visit.signIn();
        Page page = visit.page();
        order(page);
        page.locator("#look form button").click();
        looked(page);

        assertThat(page.locator("#look .done").count()).isEqualTo(1);
        assertThat(page.locator("#look").innerText())
                .contains("witness " + Witness.NAME)
                .doesNotContain("merkinnästä 0 alkaen");
    }

    @Test
    void the_verifier_names_what_is_wrong_with_a_damaged_file_and_one_that_is_none() throws IOException {
        visit.signIn();
        Page page = visit.page();
        String export = order(page);
        office.stored(export).damage();
        page.locator("#look form button").click();
        looked(page);

        assertThat(page.locator("#look .problem").innerText()).contains("löysi yhden vian", "Älä lähetä");
        assertThat(page.locator("#look tbody tr").first().innerText())
                .contains("Tiedosto ei ole se, jonka vienti ilmoittaa", "README.txt");
        visit.assertWhole("export-damaged");

        office.stored(export).ruin();
        page.locator("#look form button").click();
        looked(page);
        assertThat(page.locator("#look .problem").innerText()).contains("ei pysty lukemaan", "CANNOT BE READ");
        assertThat(page.locator("#look .soft").first().innerText()).contains("paluukoodiin 3");
        visit.assertWhole("export-unreadable");
    }

    @Test
    void who_leaves_while_the_verifier_looks_finds_what_it_said_and_a_container_is_opened_for_it() throws IOException {
        visit.signIn();
        Page page = visit.page();
        String export = order(page);
        office.stored(export).putIntoContainer();
        page.locator("#look form button").click();
        visit.go("/console/desk");
        visit.go("/console/exports/" + export);
        looked(page);

        assertThat(page.locator("#look .done").count()).isEqualTo(1);
        Download arrived =
                page.waitForDownload(() -> page.locator("a[href$='/file']").click());
        assertThat(arrived.suggestedFilename()).startsWith("ip-produkter-").endsWith(".asics");
    }

    @Test
    void a_look_that_takes_long_or_cannot_be_had_is_told() throws SQLException {
        visit.signIn();
        Page page = visit.page();
        String export = order(page);
        office.comesToBe(
                "INSERT INTO views.export_verification (register, export, state, begun_at, runner, claimed_until)"
                        + " VALUES ('ip-produkter', ?, 'running', now() - interval '1 minute', gen_random_uuid(),"
                        + " now() + interval '1 hour')",
                export);
        page.reload();
        assertThat(page.locator("#look progress").count()).isEqualTo(1);
        assertThat(page.locator("#look .note").innerText()).contains("kauemmin");
        visit.assertWholeStanding("export-looking");

        office.comesToBe(
                "UPDATE views.export_verification SET state = 'failed', failure = 'time-up' WHERE export = ?", export);
        page.reload();
        assertThat(page.locator("#look .problem").innerText()).contains("pysäytettiin");
        visit.assertWhole("export-look-failed");
    }

    @Test
    void a_page_that_cannot_be_drawn_is_told_in_a_page_and_the_log_names_the_fault_without_its_words()
            throws SQLException {
        visit.signIn();
        Page page = visit.page();
        String export = order(page);
        office.comesToBe(
                "INSERT INTO views.export_verification (register, export, state) VALUES ('ip-produkter', ?, 'done')",
                export);
        Response answer = page.reload();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headerValue("content-type")).startsWith("text/html");
        assertThat(answer.headerValue("cache-control")).contains("no-store");
        assertThat(page.locator("h1").innerText()).isEqualTo("Palvelu ei pystynyt vastaamaan");
        assertThat(page.locator("main").innerText()).doesNotContain("Exception", "console/");
        assertThat(office.said())
                .contains("No page: ", " at console/export/look:")
                .doesNotContain("EL1011E");
        visit.assertWhole("fault");
    }

    @Test
    void an_export_that_could_not_be_made_says_why_and_what_to_do() throws SQLException {
        visit.signIn();
        Page page = visit.page();
        String export = order(page);
        office.comesToBe(
                "UPDATE log.export SET state = 'failed', failure = 'export-too-large' WHERE export = ?", export);
        page.reload();
        assertThat(page.locator(".mark.bad").count()).isEqualTo(1);
        assertThat(page.locator("main .problem").innerText()).contains("lyhyempi ajanjakso");
        visit.assertWhole("export-failed");

        office.comesToBe("UPDATE log.export SET failure = 'fault' WHERE export = ?", export);
        page.reload();
        assertThat(page.locator("main .problem").innerText()).contains("ylläpitäjälle");
        visit.follow(page.locator("main .go a.button").first());
        assertThat(page.locator("#from").count()).isEqualTo(1);
    }

    @Test
    void people_are_named_beside_the_export_once_an_order_is_on_record() {
        String ida = office.customer("K-X1", "Ida", "Blom", "ida.blom@example.fi");
        office.colleagueDoes(ida, "/restrictions", Map.of("ground", "accuracy-contested"));
        visit.signIn();
        Page page = visit.page();
        order(page);
        page.locator("a[href$='/identification']").click();
        page.locator("#authority").selectOption("court");
        page.locator("#reference").fill("131052-308T");
        page.locator("#ordered-on").fill("2026-11-02");
        page.locator("#pseudonyms").fill(office.anna() + "\n" + ida);
        page.locator("main form button").click();
        assertThat(page.locator(".problem").innerText()).contains("1050/2018 s. 29", "Mitään ei muutettu");
        assertThat(page.locator("#authority").inputValue()).isEqualTo("court");

        page.locator("#reference").fill("H-26/1182");
        page.locator("main form button").click();
        assertThat(page.locator(".problem").innerText()).contains("Art. 18(2)");
        assertThat(page.content()).doesNotContain("Öhman");

        page.locator("#identify-exception").selectOption("legal-claims");
        assertThat(visit.alreadySent("main form").ok()).isTrue();
        page.locator("main form button").click();
        page.locator("tbody").waitFor();
        assertThat(page.locator("tbody").innerText()).contains("Anna Öhman", "Ida Blom");
        assertThat(office.history(ida).split("\"identify-person\"", -1)).hasSize(2);
        assertThat(office.channel(ida, "identify-person")).isEqualTo("console");
        visit.assertAccessible();
    }

    @Test
    void all_that_was_done_is_shown_and_whoever_is_named_there_has_a_record_of_it() {
        String joa = office.customer("K-X2", "Joa", "Rask", "joa.rask@example.fi");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/exports/log");
        page.locator("a[href$='/records']").click();
        assertThat(page.locator(".acts").first().innerText())
                .contains(joa.substring(0, 8))
                .doesNotContain(joa);
        page.locator(".acts summary", whose(joa)).first().click();
        assertThat(page.locator(".acts details[open]").innerText()).contains(joa);
        assertThat(page.content()).doesNotContain("Rask");
        assertThat(office.channel(joa, "consult-history")).isEqualTo("console");

        page.locator("input[name=outcome]").check();
        page.locator("form.search button").click();
        page.waitForURL(url -> url.contains("outcome=refused"));
        assertThat(page.locator(".acts li:not(.no)").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        visit.in(language, scheme).signIn();
        Page page = visit.page();
        visit.go("/console/exports/new");
        visit.assertWhole("export-new");
        order(page);
        page.locator(".deeds summary").click();
        visit.assertWhole("export-ready");
        page.locator("a[href$='/identification']").click();
        visit.assertWhole("identify");
        page.locator("#reference").fill("1182/2026");
        page.locator("#ordered-on").fill("2026-11-02");
        page.locator("#pseudonyms").fill(office.anna());
        page.locator("main form button").click();
        page.locator("tbody").waitFor();
        visit.assertWhole("identified");
        page.locator("main .go a").click();
        page.locator("#look form button").click();
        looked(page);
        visit.assertWhole("export-looked");
        visit.go("/console/exports");
        visit.assertWhole("exports");
        visit.go("/console/exports/log/records");
        visit.assertWhole("log-records");
    }

    /** @return its id */
    private String order(Page page) {
        visit.go("/console/exports/new");
        page.locator("main form button").click();
        page.waitForURL(MADE);
        ready(page);
        return page.url().replaceFirst(".*/exports/([0-9a-f-]{36}).*", "$1");
    }

    private static Page.LocatorOptions whose(String pseudonym) {
        return new Page.LocatorOptions().setHasText(pseudonym.substring(0, 8));
    }

    private static void looked(Page page) {
        for (int looked = 0; page.locator("#look .soft").filter(ENDED).count() == 0; looked++) {
            assertThat(looked).as("looked").isLessThan(150);
            page.waitForTimeout(500);
            page.navigate(page.url().replaceFirst("[?#].*", ""));
        }
    }

    /** Looks again, as somebody does who waits. */
    private static void ready(Page page) {
        for (int looked = 0; page.locator("a[href$='/file']").count() == 0; looked++) {
            assertThat(looked).as("looked").isLessThan(100);
            page.waitForTimeout(200);
            page.reload();
        }
    }

    private static String digest(Download arrived) throws IOException, NoSuchAlgorithmException {
        try (InputStream file = arrived.createReadStream()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()));
        }
    }
}
