package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole flows without a mouse: every step by a key, from signing in on. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class KeyboardIT {
    private final Office office;
    private final Visit visit;

    KeyboardIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void a_request_is_taken_in_and_answered_by_keys_alone() {
        String sia = office.customer("K-6001", "Sia", "Blom", "sia.blom@example.fi");
        signInByKeys();
        Page page = visit.page();
        enter(".places a[href='/console/people']");
        visit.tabTo("#what");
        visit.tabBackTo("#by");
        page.keyboard().type("s");
        visit.tabTo("#what");
        page.keyboard().type("sia.blom@example.fi");
        page.keyboard().press("Enter");
        enter("tbody a");
        page.waitForURL(url -> url.endsWith(sia));
        enter("a[href*='/requests/new']");

        visit.tabTo("#receivedOn");
        page.keyboard().type("11112026"); // the same day to whoever writes the month first
        visit.tabTo("#channel");
        page.keyboard().type("kir");
        visit.tabTo("input[value=access]");
        page.keyboard().press("Space");
        press("main form button");
        page.locator(".clock").waitFor();
        assertThat(page.locator(".big").innerText()).isEqualTo("11.12.2026");

        visit.tabTo("form[action$='/verify'] input[name=means]");
        page.keyboard().press("Space");
        press("form[action$='/verify'] button");
        page.locator("p.done").waitFor();
        enter("a[href$='/letters/access-report']");
        page.frameLocator("iframe.sheet").locator("h1").waitFor();
        visit.tabTo(".files a");
        Download report = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(report.suggestedFilename()).endsWith(".pdf");
        visit.tabBackTo("main a[href*='/requests/']:not([href*='/letters/'])");
        page.keyboard().press("Enter");
        page.locator(".clock").waitFor();
        press("form[action$='/fulfil'] button");
        page.locator("p.done").waitFor();
        press("form[action$='/deliver'] button");
        page.locator("p.done").waitFor();

        assertThat(page.locator(".head .marks").innerText()).contains("vastattu");
    }

    @Test
    void an_erasure_is_read_confirmed_and_done_by_keys_alone() {
        String tea = office.customer("K-6002", "Tea", "Nord", "tea.nord@example.fi");
        signInByKeys();
        visit.go("/console/people/" + tea);
        Page page = visit.page();
        enter("a[href*='/erasure']");
        page.locator(".fates").waitFor();
        press("form[action$='/erase'] button");
        assertThat(page.url()).as("not without saying so").contains("/erasure");
        visit.tabBackTo("form[action$='/erase'] input[type=checkbox]");
        page.keyboard().press("Space");
        press("form[action$='/erase'] button");
        page.locator("p.done").waitFor();

        assertThat(page.content()).doesNotContain("Nord");
    }

    private void signInByKeys() {
        visit.go("/");
        enter("main a.button");
        Page page = visit.page();
        visit.tabTo("#username");
        page.keyboard().type(Office.OFFICER);
        visit.tabTo("#password");
        page.keyboard().type(office.password());
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/console"));
        press("button[value=rights]");
        page.waitForURL(url -> url.endsWith("/console/desk"));
    }

    private void enter(String link) {
        visit.tabTo(link);
        visit.page().keyboard().press("Enter");
    }

    private void press(String button) {
        visit.tabTo(button);
        visit.page().keyboard().press("Space");
    }
}
