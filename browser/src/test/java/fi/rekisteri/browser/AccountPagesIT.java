package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner lets people in and ends it; the officer sees who may act. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class AccountPagesIT {
    private static final String OWNER = "eero";

    private final Office office;
    private final Visit visit;

    AccountPagesIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @BeforeEach
    void the_owner_has_an_account() {
        office.admit(OWNER);
    }

    @Test
    void an_account_is_opened_bound_by_its_undertaking_and_ended() {
        String login = "new-" + UUID.randomUUID();
        visit.signIn(OWNER);
        Page page = visit.page();
        visit.go("/console/accounts");
        page.locator(".deeds summary").click();
        page.locator("#account-name").fill("Somebody new");
        page.locator("#account-login").fill(login);
        page.locator(".deeds form button").click();
        page.locator("p.done").waitFor();

        account(login).locator("summary").click();
        account(login).locator("input[type=date]").fill("2099-01-01");
        account(login).locator("form button").click();
        assertThat(page.locator(".problem").innerText()).isNotBlank();
        account(login).locator("input[type=date]").fill("2026-11-01");
        account(login).locator("form button").click();
        page.locator("p.done").waitFor();
        assertThat(account(login).innerText()).contains("saa toimia", "1.11.2026");

        account(login).locator("summary").click();
        account(login).locator("form button").click();
        page.locator("p.done").waitFor();
        assertThat(account(login).innerText()).contains("päättynyt").doesNotContain("saa toimia");
    }

    @Test
    void an_officer_sees_the_accounts_and_is_told_who_changes_them() {
        visit.signIn();
        visit.go("/console/accounts");

        assertThat(visit.page().locator(".duties > li").count()).isPositive();
        assertThat(visit.page().locator("main form").count()).isZero();
        assertThat(visit.page().locator("main .note").innerText()).contains("omistaja");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        visit.in(language, scheme).signIn(OWNER);
        visit.go("/console/accounts");
        visit.unfoldAll();
        visit.assertWhole("accounts");
    }

    private Locator account(String login) {
        return visit.page().locator(".duties > li").filter(new Locator.FilterOptions().setHasText(login));
    }
}
