package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer makes a list for publication; whoever forbade that is not in it. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class ListPagesIT {
    private final Office office;
    private final Visit visit;

    ListPagesIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void a_table_leaves_out_whoever_forbade_publication() throws IOException {
        office.customer("K-L1", "Daavid", "Listattu", "daavid@example.fi");
        String out = office.customer("K-L2", "Eeva", "Kieltäjä", "eeva@example.fi");
        office.colleagueDoes(out, "/objections", Map.of("scope", "publication"));
        visit.signIn();
        forPublication();

        Download list = made("csv");

        assertThat(list.suggestedFilename()).startsWith("customer-list-").endsWith(".csv");
        assertThat(text(list)).contains("Listattu").doesNotContain("Kieltäjä");
    }

    @Test
    void who_clicks_twice_gets_the_file_once_and_everybody_in_it_one_record() throws IOException {
        String once = office.customer("K-L3", "Aino", "Kerran", "aino@example.fi");
        visit.signIn();
        forPublication();
        visit.page().locator("input[value=csv]").check();

        assertThat(visit.alreadySent("main form").ok()).isTrue();
        Download list = visit.page()
                .waitForDownload(() -> visit.page().locator("main form button").click());

        assertThat(text(list)).contains("Kerran");
        assertThat(office.history(once).split("\"make-customer-list\"", -1)).hasSize(2);
    }

    @Test
    void a_list_for_a_recipient_discloses_everybody_in_it_on_a_ground_that_it_may_have() throws IOException {
        String here = office.customer("K-L4", "Oona", "Mukana", "oona@example.fi");
        String recipient = office.recipient("added-value-service");
        visit.signIn();
        forPublication();
        visit.page().locator("#list-recipient").selectOption(recipient);
        visit.page().locator("#list-ground").selectOption("invoicing");
        visit.page().locator("input[value=csv]").check();
        visit.page().locator("main form button").click();
        assertThat(visit.page().locator(".problem").innerText()).contains("Mitään ei muutettu");
        assertThat(visit.page().locator("#list-recipient").inputValue()).isEqualTo(recipient);

        visit.page().locator("#list-ground").selectOption("added-value-service");
        Download list = made("csv");

        assertThat(text(list)).contains("Mukana");
        visit.go("/console/people/" + here + "/disclosures");
        assertThat(visit.page().locator("main").innerText()).contains("Saaja");
    }

    @Test
    void statistics_tell_no_small_group_and_round_down() throws SQLException {
        office.asSuperuser("INSERT INTO log.statistic (register, statistic, bucket, people) VALUES"
                + " ('ip-produkter', 'region', '20', 17), ('ip-produkter', 'region', '33', 8),"
                + " ('ip-produkter', 'region', '99', 2), ('ip-produkter', 'spent', 'under 100 EUR', 9)"
                + " ON CONFLICT (register, statistic, bucket) DO UPDATE SET people = excluded.people");
        visit.signIn();
        visit.go("/console/lists");
        visit.page().locator("main a[href='/console/statistics']").click();

        String told = visit.page().locator("section:has(#region)").innerText();
        assertThat(told).contains("20", "15").doesNotContain("33", "99", "17");
        assertThat(visit.page().locator("section:has(#spent)").innerText()).contains("alle 100 €", "5");
        assertThat(visit.page().locator("main").innerText()).contains("Alle 5 henkilön");
        visit.assertWhole("statistics");
    }

    @Test
    void labels_come_as_pdf() throws IOException {
        visit.signIn();
        forPublication();

        assertThat(text(made("pdf"))).startsWith("%PDF-");
    }

    @Test
    void a_language_that_no_list_is_made_in_is_refused_with_the_rule() {
        visit.signIn();
        visit.go("/console/lists");
        visit.page().locator("input[value=csv]").check();
        visit.page().locator("#list-language option").first().evaluate("option => option.value = 'la'");
        visit.page().locator("#list-language").selectOption("la");
        visit.follow(visit.page().locator("main form button"));

        assertThat(visit.page().locator(".problem strong").count()).isPositive();
        assertThat(visit.page().locator("input[value=csv]").isChecked()).isTrue();
        visit.assertAccessible();
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        visit.in(language, scheme).signIn();
        visit.go("/console/lists");
        visit.assertWhole("lists");
        visit.go("/console/statistics");
        visit.assertWhole("statistics-" + scheme);
    }

    private void forPublication() {
        visit.go("/console/choice");
        visit.choose("publication");
        visit.go("/console/lists");
    }

    private Download made(String form) {
        visit.page().locator("input[value=" + form + "]").check();
        return visit.page()
                .waitForDownload(() -> visit.page().locator("main form button").click());
    }

    private static String text(Download file) throws IOException {
        try (InputStream bytes = file.createReadStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
