package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer's way from sign-in to result. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class ConsoleIT {
    private final Office office;
    private final Visit visit;

    ConsoleIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void whoever_is_not_signed_in_is_shown_the_way_in_and_nothing_else() {
        visit.go("/console/people/" + office.anna());

        assertThat(visit.page().url()).endsWith("/console/welcome");
        assertThat(visit.page().content()).doesNotContain("Öhman");
    }

    @Test
    void what_is_typed_and_found_stands_in_no_address_no_log_and_no_storage() {
        visit.signIn();
        visit.find("email", Office.ANNA_EMAIL);
        visit.page().locator("tbody a").first().click();

        assertThat(visit.page().locator("h1").innerText()).isEqualTo("Anna Öhman");
        assertThat(visit.asked())
                .noneMatch(url -> url.contains("anna") || url.contains("ohman") || url.contains("%40"));
        assertThat(visit.asked()).allMatch(url -> url.startsWith("http://localhost:"));
        assertThat(visit.heads()).noneMatch(head -> head.contains("anna.") || head.contains("hman"));
        assertThat(office.said()).doesNotContain("anna", "hman");
        assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        assertThat(visit.page().title()).doesNotContain("Anna");
    }

    @Test
    void an_objection_is_taken_down_once_however_often_it_is_clicked() {
        visit.signIn();
        visit.go("/console/people/" + office.anna());
        Page page = visit.page();
        Locator form = page.locator("form[action$='/object']");
        form.locator("xpath=..").locator("summary").click();
        form.locator("input[type=radio]").first().check();
        assertThat(visit.alreadySent("form[action$='/object']").ok()).isTrue();
        form.locator("button").click();
        page.locator("p.done").waitFor();

        visit.follow(page.locator(".tabs a").nth(1));

        assertThat(page.locator(".acts strong", new Page.LocatorOptions().setHasText("käyttö kielletty"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_history_is_narrowed_to_who_acted() {
        visit.signIn();
        visit.go("/console/people/" + office.anna() + "/history");
        Page page = visit.page();
        page.locator("#by").selectOption("back-office");
        visit.follow(page.locator("main form.search button"));

        assertThat(page.locator("#by").inputValue()).isEqualTo("back-office");
        assertThat(page.locator(".acts .soft").allInnerTexts())
                .isNotEmpty()
                .allMatch(line -> line.contains("asiakaspalvelu"));
        assertThat(page.locator(".acts").first().innerText()).contains("rekisteröity");
    }

    @Test
    void a_log_that_is_not_proved_is_told_on_the_desk() throws SQLException {
        visit.signIn();
        Page page = visit.page();
        office.asSuperuser("REVOKE INSERT ON log.leaf FROM command_side");
        try {
            for (int looked = 0; page.locator("#panel-log ~ .marks .mark.bad").count() == 0; looked++) {
                assertThat(looked).as("looked").isLessThan(60);
                visit.go("/console/desk");
                page.waitForTimeout(500);
            }
            visit.assertWhole("desk-unsound");
        } finally {
            office.asSuperuser("GRANT INSERT ON log.leaf TO command_side");
        }
        for (int looked = 0; page.locator("#panel-log ~ .marks .mark.bad").count() > 0; looked++) {
            assertThat(looked).as("looked").isLessThan(60);
            visit.go("/console/desk");
            page.waitForTimeout(500);
        }
    }

    @Test
    void after_signing_out_the_back_button_shows_nothing() {
        visit.signIn();
        visit.go("/console/people/" + office.anna());
        visit.page().locator("form[action$='/sign-out'] button").click();
        visit.page().waitForURL(url -> url.endsWith("/console/welcome"));

        visit.page().goBack();

        assertThat(visit.page().content()).doesNotContain("Öhman");
    }

    @Test
    void a_record_that_is_not_there_is_refused_with_the_rule() {
        visit.signIn();
        visit.go("/console/people/00000000-0000-4000-8000-000000000000");

        assertThat(visit.page().locator("main .note strong").innerText()).contains("Art. 15");
        visit.assertAccessible();
    }

    @Test
    void an_address_that_leads_nowhere_and_a_form_that_is_no_page_are_told_in_a_page() {
        visit.signIn();
        for (String address : List.of("/console/nowhere", "/console/people/" + office.anna() + "/object")) {
            assertThat(visit.page().navigate(office.address(address)).status()).isEqualTo(404);
            assertThat(visit.page().locator("h1").innerText()).isEqualTo("Tällaista sivua ei ole");
        }
        visit.assertAccessible();
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        visit.in(language, scheme).go("/");
        Page page = visit.page();
        visit.assertWhole("welcome");
        page.locator("main a.button").click();
        visit.authenticate();
        visit.assertWhole("choice");
        visit.choose("rights");
        visit.assertWhole("desk");
        visit.find("namePrefix", "Öhm");
        visit.assertWhole("found");
        page.locator("tbody a").first().click();
        visit.unfoldAll();
        visit.assertWhole("person");
        page.locator(".tabs a").nth(1).click();
        visit.assertWhole("history");
        visit.go("/console/help");
        visit.assertWhole("help");
    }
}
