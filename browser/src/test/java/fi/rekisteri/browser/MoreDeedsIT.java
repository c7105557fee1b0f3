package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer does to a record besides its values: holds, ends, weighed objections, disclosures. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class MoreDeedsIT {
    private final Office office;
    private final Visit visit;

    MoreDeedsIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void a_hold_is_placed_with_its_reason_and_lifted() {
        LocalDate until = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusMonths(4);
        String mia = office.customer("K-5001", "Mia", "Sund", "mia.sund@example.fi");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/people/" + mia + "/more");
        visit.unfold("form[action$='/place-hold']");
        page.locator("#hold-ground").selectOption("claims");
        page.locator("#hold-until").fill(until.toString());
        page.locator("#hold-review")
                .evaluate(
                        "(day, value) => day.value = value", until.plusMonths(1).toString());
        page.locator("#hold-reason").fill("Riita toimituksesta.");
        visit.send("form[action$='/place-hold']");
        assertThat(page.locator(".problem").innerText()).contains("Mitään ei muutettu");
        assertThat(page.locator("#hold-reason").inputValue()).isEqualTo("Riita toimituksesta.");

        page.locator("#hold-review").fill(until.minusMonths(1).toString());
        visit.send("form[action$='/place-hold']");
        assertThat(page.locator("p.done").innerText()).contains("poistaminen on estetty");

        visit.go("/console/people/" + mia + "/more");
        visit.unfold("form[action$='/lift-hold']");
        assertThat(page.locator("details:has(form[action$='/lift-hold'])").innerText())
                .contains("Riita toimituksesta.");
        visit.send("form[action$='/lift-hold']");
        assertThat(page.locator("p.done").innerText()).contains("Este on poistettu");
        visit.go("/console/people/" + mia + "/more");
        assertThat(page.locator("form[action$='/lift-hold']").count()).isZero();
        assertThat(visit.asked()).noneMatch(url -> url.contains("Riita"));
        assertThat(office.said()).doesNotContain("Riita");
    }

    @Test
    void a_relationship_ends_on_a_day_that_has_been() {
        String nea = office.customer("K-5002", "Nea", "Vik", "nea.vik@example.fi");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/people/" + nea + "/more");
        visit.unfold("form[action$='/end-relationship']");
        page.locator("#end-on").evaluate("day => { day.removeAttribute('max'); day.value = '2099-01-01'; }");
        visit.send("form[action$='/end-relationship']");
        assertThat(page.locator(".problem").count()).isEqualTo(1);

        page.locator("#end-on").fill("2026-11-01");
        visit.send("form[action$='/end-relationship']");
        assertThat(page.locator(".marks").first().innerText()).contains("asiakassuhde päättynyt");
        visit.go("/console/people/" + nea + "/more");
        assertThat(page.locator("form[action$='/end-relationship']").count()).isZero();
    }

    @Test
    void an_objection_is_weighed_under_its_request() {
        String ola = office.customer("K-5003", "Ola", "Lund", "ola.lund@example.fi");
        String request = office.request(ola, "objection");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/people/" + ola + "/more");
        assertThat(page.locator("form[action$='/raise']").count()).isZero();

        visit.go("/console/people/" + ola + "/more?request=" + request);
        visit.unfold("form[action$='/raise']");
        page.locator("#raise-purpose").selectOption("customer-register");
        page.locator("#situation").fill("Turvakielto perheessä.");
        visit.send("form[action$='/raise']");
        assertThat(page.content()).contains("Art. 18").doesNotContain("Lund");

        visit.go("/console/people/" + ola + "/more?exception=rights-of-others&request=" + request);
        visit.unfold("form[action$='/overrule']");
        page.locator("select[id^='overrule-ground']").selectOption("compelling-grounds");
        page.locator("textarea[id^='overrule-reasons']").fill("Takuun antaminen edellyttää rekisteriä.");
        visit.send("form[action$='/overrule']");
        assertThat(page.locator("p.done").innerText()).contains("hylätty");
        visit.go("/console/people/" + ola + "/more?exception=rights-of-others&request=" + request);
        assertThat(page.locator("[aria-labelledby=more-weighing]").innerText()).contains("hylätty");
    }

    @Test
    void a_person_is_anonymised_after_the_page_said_what_goes_and_what_is_counted() {
        String una = office.customer("K-5005", "Una", "Sarv", "una.sarv@example.fi");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/people/" + una);
        visit.follow(page.locator("a[href*='/anonymisation']"));
        assertThat(page.locator(".fates tbody tr").allInnerTexts()).anyMatch(row -> row.contains("häviää heti"));
        assertThat(page.locator("main").innerText()).contains("postinumeron kahden ensimmäisen numeron", "N23");
        office.colleagueDoes(una, "/holds", Map.of("ground", "claims"));
        page.locator("form[action$='/anonymise'] input[type=checkbox]").check();
        visit.send("form[action$='/anonymise']");
        assertThat(page.locator(".problem").first().innerText()).contains("Mitään ei muutettu");
        assertThat(page.locator("form[action$='/anonymise']").count()).isZero();
        assertThat(page.locator("main .note").innerText()).contains("Art. 17(3)(e)", "N23");

        visit.go("/console/people/" + una + "/more");
        visit.unfold("form[action$='/lift-hold']");
        visit.send("form[action$='/lift-hold']");
        visit.go("/console/people/" + una + "/anonymisation");
        page.locator("form[action$='/anonymise'] input[type=checkbox]").check();
        visit.send("form[action$='/anonymise']");
        assertThat(page.locator("p.done").innerText()).contains("anonymisoitu");
        assertThat(page.content()).doesNotContain("Sarv", "una.sarv");
        page.locator(".tabs a").nth(1).click();
        assertThat(page.locator("main").innerText()).contains("anonymisoitu");
        assertThat(office.channel(una, "anonymise-customer")).isEqualTo("console");
    }

    @Test
    void data_goes_to_a_recipient_on_a_ground_that_it_may_have_and_is_handed_out_on_record() throws IOException {
        String pia = office.customer("K-5004", "Pia", "Roos", "pia.roos@example.fi");
        String recipient = office.recipient("debt-collection");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/choice");
        visit.choose("orders");
        visit.go("/console/people/" + pia + "/disclosures/new");
        page.locator("#recipient").selectOption(recipient);
        page.locator("input[name=ground]:not([value=debt-collection])").first().check();
        page.locator("input[name=fields][value=email]").check();
        page.locator("#reason").fill("Perintä keskeytyi.");
        page.locator("main form button").click();
        assertThat(page.locator(".problem").innerText()).contains("Mitään ei muutettu");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("Perintä keskeytyi.");
        assertThat(page.locator("input[name=fields][value=email]").isChecked()).isTrue();

        page.locator("input[name=ground][value=debt-collection]").check();
        page.locator("main form button").click();
        page.locator("p.done").waitFor();
        String disclosure = page.locator("p.done code").innerText();
        Download data = page.waitForDownload(
                () -> page.locator("a[href*='" + disclosure + "/file']").click());

        assertThat(Files.readString(data.path()))
                .contains("pia.roos@example.fi")
                .doesNotContain("Roos");
        assertThat(data.suggestedFilename()).startsWith("disclosure-").endsWith(".json");
        assertThat(office.purpose(pia, "hand-out-disclosure")).isEqualTo("orders");
        assertThat(office.channel(pia, "disclose-data")).isEqualTo("console");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        String ria = office.customer("K-5" + language, "Ria", "Holm", "ria." + language + "@example.fi");
        String request = office.request(ria, "objection");
        office.colleagueDoes(ria, "/holds", Map.of("ground", "claims"));
        office.colleagueDoes(ria, "/contact-roles", Map.of("organisation", "Yhdistys"));
        office.recipient("debt-collection");
        visit.in(language, scheme).signIn();
        visit.go("/console/people/" + ria + "/anonymisation");
        visit.assertWhole("anonymisation-waits");
        visit.go("/console/people/" + office.anna() + "/anonymisation");
        visit.assertWhole("anonymisation");
        visit.go("/console/people/" + ria + "/more?request=" + request);
        visit.assertShown("person-more");
        visit.unfoldAll();
        visit.assertWhole("person-more-unfolded");
        visit.go("/console/people/" + ria + "/disclosures/new");
        visit.unfoldAll();
        visit.assertWhole("disclose");
        visit.go("/console/too-large");
        visit.assertWhole("too-large");
    }
}
