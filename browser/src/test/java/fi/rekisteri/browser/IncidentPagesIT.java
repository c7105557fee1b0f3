package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer keeps the file of a breach, from noticing it to closing it. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class IncidentPagesIT {
    private final Office office;
    private final Visit visit;

    IncidentPagesIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void a_breach_is_noticed_asked_about_decided_on_and_closed() {
        String reached = office.customer("K-I1", "Fanni", "Nähty", "fanni@example.fi");
        String account = accountThatRead(reached);
        visit.signIn();
        Page page = visit.page();
        opened();
        assertThat(page.locator(".marks").innerText()).contains("kello käy");

        page.locator("a[href$='/exposure']").click();
        page.locator("#id").fill(account);
        page.locator("#from").fill("2026-01-01T00:00");
        visit.follow(page.locator("main form button").first());
        assertThat(page.locator("tbody").count()).isZero();
        visit.follow(page.locator("a[href*='people=shown']"));
        assertThat(page.locator("tbody a[href$='" + reached + "']").count()).isEqualTo(1);
        page.locator("form[method=post] button").last().click();
        page.locator("p.done").waitFor();

        step("close").locator("button").click();
        assertThat(page.locator(".problem").innerText()).contains("33");
        Locator facts = step("facts");
        facts.locator("input[value=remedy]").check();
        facts.locator("textarea").fill("Tunnus suljettiin.");
        send(facts);
        Locator notified = step("notified");
        notified.locator("input[type=datetime-local]").fill(hoursAgo(1));
        send(notified);
        Locator waived = step("not-told");
        waived.locator("input[value=no-high-risk]").check();
        waived.locator("textarea").fill("Tietoja katsoi yksi työntekijä.");
        send(waived);
        send(step("close"));

        assertThat(page.locator(".marks").innerText()).contains("suljettu", "ilmoitettu ajoissa");
        assertThat(page.locator("main").innerText())
                .contains("Tunnus suljettiin.", "account " + account)
                .containsPattern("\\d henkilö");
        assertThat(page.locator(".deeds").count()).isZero();
    }

    @Test
    void a_breach_that_is_still_to_come_is_refused_and_what_was_written_stays() {
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/incidents/new");
        page.locator("#noticedAt").fill("2099-01-01T12:00");
        page.locator("input[value=integrity]").check();
        page.locator("#description").fill("Tietoja muuttui.");
        page.locator("main form button").click();

        assertThat(page.locator(".problem").innerText()).isNotBlank();
        assertThat(page.locator("#description").inputValue()).isEqualTo("Tietoja muuttui.");
        assertThat(page.locator("input[value=integrity]").isChecked()).isTrue();
        visit.assertAccessible();
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        visit.in(language, scheme).signIn();
        Page page = visit.page();
        visit.go("/console/incidents/new");
        visit.assertWhole("incident-new");
        opened();
        for (Locator summary : page.locator("summary").all()) {
            summary.click();
        }
        visit.assertWhole("incident");
        page.locator("a[href$='/exposure']").click();
        page.locator("#id").fill(accountThatRead(office.anna()));
        page.locator("#from").fill("2026-01-01T00:00");
        page.locator("main form button").first().click();
        page.locator("a[href*='people=shown']").click();
        visit.assertWhole("exposure");
        visit.go("/console/incidents");
        visit.assertWhole("incidents");
    }

    private void opened() {
        visit.go("/console/incidents/new");
        visit.page().locator("#noticedAt").fill(hoursAgo(2));
        visit.page().locator("input[value=confidentiality]").check();
        visit.page().locator("#description").fill("Työntekijä katsoi tietoja ilman syytä.");
        visit.page().locator("main form button").click();
        visit.page().locator(".deeds").waitFor();
    }

    private Locator step(String step) {
        Locator form = visit.page().locator("form[action$='/" + step + "']");
        form.locator("xpath=..").locator("summary").click();
        return form;
    }

    private void send(Locator form) {
        form.locator("button").click();
        visit.page().locator("p.done").waitFor();
    }

    /** The pseudonym of the account by which the officer's colleague reads. */
    private String accountThatRead(String customer) {
        office.colleague().get("/customers/" + customer).expect(200);
        return office.pseudonym(customer, "consult-customer");
    }

    /** As it is typed: the clock of a breach stops being in time three days after it was noticed. */
    private static String hoursAgo(int hours) {
        return LocalDateTime.now(ZoneId.of("Europe/Helsinki"))
                .minusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
