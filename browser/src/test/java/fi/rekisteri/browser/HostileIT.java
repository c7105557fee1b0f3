package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tabs, lost sessions, colleagues in between, and keys instead of a mouse. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class HostileIT {
    private final Office office;
    private final Visit visit;

    HostileIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void a_session_that_ran_out_in_the_middle_loses_nothing_that_was_written() {
        String gun = office.customer("K-4001", "Gun", "Alm", "gun.alm@example.fi");
        visit.signIn();
        visit.go("/console/requests/" + office.request(gun, "access"));
        Page page = visit.page();
        visit.unfold("form[action$='/ask']");
        page.locator("#question").fill("Tarkoitatteko myös tilauksia?");
        visit.loseSession();
        page.locator("form[action$='/ask'] button").click();

        assertThat(page.locator("h1").innerText()).isEqualTo("Istuntosi on päättynyt");
        assertThat(page.locator("textarea").inputValue()).contains("Tarkoitatteko myös tilauksia?");
        assertThat(page.content()).doesNotContain("Alm");
        visit.assertAccessible();
    }

    @Test
    void what_one_tab_does_after_another_signed_out_is_not_done() {
        String hans = office.customer("K-4002", "Hans", "Dahl", "hans.dahl@example.fi");
        visit.signIn();
        visit.go("/console/people/" + hans);
        Page other = visit.anotherTab();
        other.navigate(office.address("/console/desk"));
        other.locator("form[action$='/sign-out'] button").click();
        other.waitForURL(url -> url.endsWith("/console/welcome"));

        fillInAnObjection();
        visit.page().locator("form[action$='/object'] button").click();

        assertThat(visit.page().locator("h1").innerText()).isEqualTo("Istuntosi on päättynyt");
        assertThat(office.history(hans)).doesNotContain("make-objection");
    }

    @Test
    void a_form_is_sent_for_the_purpose_it_was_shown_under_whatever_another_tab_chose() {
        String ida = office.customer("K-4003", "Ida", "Ek", "ida.ek@example.fi");
        visit.signIn();
        visit.go("/console/people/" + ida);
        Page other = visit.anotherTab();
        other.navigate(office.address("/console/choice"));
        other.locator("button[value=orders]").click();
        other.waitForURL(url -> url.endsWith("/console/desk"));

        fillInAnObjection();
        visit.send("form[action$='/object']");

        assertThat(office.purpose(ida, "make-objection")).isEqualTo("rights");
    }

    @Test
    void a_colleague_who_changed_the_person_meanwhile_is_not_overwritten() {
        String jan = office.customer("K-4004", "Jan", "Falk", "jan.falk@example.fi");
        visit.signIn();
        visit.go("/console/people/" + jan);
        office.colleagueCorrects(jan, "lastName", "Falck");

        visit.unfold("form[action$='/correct']");
        visit.page().locator("#field").selectOption("firstName");
        visit.page().locator("#value").fill("Johan");
        visit.send("form[action$='/correct']");

        assertThat(visit.page().locator(".problem").innerText()).contains("Mitään ei muutettu");
        assertThat(visit.page().locator("h1").innerText()).isEqualTo("Jan Falck");
        assertThat(visit.page().locator("#value").inputValue()).isEqualTo("Johan");

        visit.send("form[action$='/correct']");
        assertThat(visit.page().locator("h1").innerText()).isEqualTo("Johan Falck");
    }

    @Test
    void the_log_tells_what_was_done_at_the_console_from_what_programmes_did() {
        String lea = office.customer("K-4006", "Lea", "Hult", "lea.hult@example.fi");
        visit.signIn();
        visit.go("/console/people/" + lea);
        fillInAnObjection();
        visit.send("form[action$='/object']");

        assertThat(office.channel(lea, "make-objection")).isEqualTo("console");
        assertThat(office.channel(lea, "consult-customer")).isEqualTo("console");
        assertThat(office.channel(lea, "register-customer")).isEqualTo("api");
    }

    @Test
    void no_page_is_kept_by_the_browser() {
        visit.signIn();
        Response person = visit.page().navigate(office.address("/console/people/" + office.anna()));

        assertThat(person.headers().get("cache-control")).contains("no-store");
        assertThat(person.headers().get("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(person.headers()).containsEntry("x-content-type-options", "nosniff");
    }

    @Test
    void a_person_is_found_and_understood_by_keys_alone() {
        String kaj = office.customer("K-4005", "Kaj", "Gran", "kaj.gran@example.fi");
        visit.signIn();
        Page page = visit.page();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        visit.tabTo(".places a[href='/console/people']");
        page.keyboard().press("Enter");
        visit.tabTo("#by");
        page.keyboard().type("sähk");
        visit.tabTo("#what");
        page.keyboard().type("kaj.gran@example.fi");
        page.keyboard().press("Enter");
        page.locator("tbody a").waitFor();
        visit.tabTo("tbody a");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(kaj));
        visit.tabTo(".tabs a[href*='/history']");
        page.keyboard().press("Enter");
        page.locator(".acts").first().waitFor();

        assertThat(page.locator(".acts").first().innerText()).contains("rekisteröity");
    }

    private void fillInAnObjection() {
        visit.unfold("form[action$='/object']");
        visit.page()
                .locator("form[action$='/object'] input[type=radio]")
                .first()
                .check();
    }
}
