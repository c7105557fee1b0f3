package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.rekisteri.acceptance.service.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer knows to whom data went, and brings the notices of its changes to their end. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class RecipientPagesIT {
    private final Office office;
    private final Visit visit;

    RecipientPagesIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void a_recipient_is_named_and_changed_and_gets_no_more() {
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/recipients/new");
        String name = "Laskutus " + UUID.randomUUID();
        page.locator("#category").selectOption("debt-collection");
        page.locator("#name").fill(name);
        page.locator("input[value=email]").check();
        page.locator("main form button").click();
        assertThat(page.locator(".problem").innerText()).isNotBlank();
        assertThat(page.locator("#name").inputValue()).isEqualTo(name);
        page.locator("#address").fill("laskutus@example.fi");
        page.locator("main form button").click();
        page.locator("p.done").waitFor();

        page.locator("tbody a", new Page.LocatorOptions().setHasText(name)).click();
        page.locator(".deeds summary").nth(1).click();
        page.locator("form[action$='/retirement'] button").click();
        page.locator("p.done").waitFor();
        assertThat(page.locator(".marks").innerText()).contains("ei saa enää");
        assertThat(page.locator("form[action$='/retirement']").count()).isZero();
    }

    @Test
    void whoever_got_data_is_told_of_its_correction_and_the_loop_is_closed_by_hand() {
        Shared shared = shared();
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/recipients/notices");
        notice(shared).locator("summary").first().click();
        notice(shared).locator("form[action$='/sent'] button").click();
        page.locator("p.done").waitFor();
        assertThat(notice(shared).innerText()).contains("lähetetty");

        notice(shared).locator("summary").first().click();
        notice(shared).locator("input[type=date]").fill("2099-01-01");
        notice(shared).locator("form[action$='/acknowledgement'] button").click();
        assertThat(page.locator(".problem").innerText()).isNotBlank();
        notice(shared).locator("input[type=date]").fill("2026-11-26");
        notice(shared).locator("form[action$='/acknowledgement'] button").click();
        page.locator("p.done").waitFor();
        assertThat(notice(shared).count()).isZero();

        visit.go("/console/people/" + shared.customer() + "/disclosures");
        assertThat(page.locator("main").innerText()).contains(shared.name(), "kuittaus merkitty käsin");
    }

    @Test
    void that_a_recipient_cannot_be_told_is_recorded_with_its_reason() {
        Shared shared = shared();
        visit.signIn();
        visit.go("/console/recipients/notices");
        notice(shared).locator("summary").last().click();
        notice(shared).locator("input[value=impossible]").check();
        notice(shared).locator("textarea").fill("Yhtiö on lopettanut.");
        notice(shared).locator("form[action$='/waiver'] button").click();
        visit.page().locator("p.done").waitFor();

        visit.go("/console/people/" + shared.customer() + "/disclosures");
        assertThat(visit.page().locator("main").innerText()).contains("mahdotonta", "Yhtiö on lopettanut.");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        Shared shared = shared();
        visit.in(language, scheme).signIn();
        visit.go("/console/recipients");
        visit.assertWhole("recipients");
        visit.go("/console/recipients/new");
        visit.assertWhole("recipient-new");
        visit.go("/console/recipients/" + shared.recipient());
        visit.unfoldAll();
        visit.assertWhole("recipient");
        visit.go("/console/recipients/notices");
        visit.unfoldAll();
        visit.assertWhole("notices-open");
        visit.go("/console/people/" + shared.customer() + "/disclosures");
        visit.assertWhole("shared");
        visit.go("/console/exports/log");
        visit.assertWhole("log");
        visit.go("/console/desk");
        visit.assertWhole("desk-with-panels");
    }

    private Locator notice(Shared shared) {
        return visit.page()
                .locator(".duties > li")
                .filter(new Locator.FilterOptions()
                        .setHas(visit.page().locator("a[href$='" + shared.customer() + "']")));
    }

    private record Shared(String customer, UUID recipient, String name) {}

    /** Somebody whose e-mail address went to a company, and was corrected afterwards. */
    private Shared shared() {
        String number = "K-" + UUID.randomUUID().toString().substring(0, 8);
        String customer = office.customer(number, "Cecilia", "Saarinen", number + "@example.fi");
        String name = "Tilitoimisto " + number;
        UUID recipient = office.colleague()
                .purpose("legal-duties")
                .post(
                        "/recipients",
                        Map.of("category", "debt-collection", "name", name, "country", "FI", "told", "by-hand"))
                .expect(201)
                .id("recipient");
        office.colleague()
                .purpose("orders")
                .post(
                        "/customers/" + customer + "/disclosures",
                        Map.of("recipient", recipient, "ground", "debt-collection", "fields", List.of("email")))
                .expect(200);
        Answer corrected = office.colleague()
                .seeing("*")
                .post(
                        "/customers/" + customer + "/corrections",
                        Map.of(
                                "field",
                                "email",
                                "value",
                                "uusi." + number + "@example.fi",
                                "ground",
                                "wrong",
                                "source",
                                "customer"))
                .expect(200);
        awaitNotice(customer, corrected.position());
        return new Shared(customer, recipient, name);
    }

    private void awaitNotice(String customer, String position) {
        for (int asked = 0; asked < 600; asked++) {
            if (office.colleague()
                    .atLeast(position)
                    .get("/customers/" + customer + "/notifications")
                    .expect(200)
                    .text()
                    .contains("\"open\"")) {
                return;
            }
            visit.page().waitForTimeout(100);
        }
        throw new AssertionError("no notice was opened");
    }
}
