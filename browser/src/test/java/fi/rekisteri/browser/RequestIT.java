package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request from the letter that came to the answer that went out. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class RequestIT {
    private final Office office;
    private final Visit visit;

    RequestIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @Test
    void a_request_is_handled_from_the_letter_to_the_delivered_answer() throws IOException {
        String beda = office.customer("K-2001", "Beda", "Ståhl", "beda.stahl@example.fi");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/people/" + beda);
        page.locator("a[href*='/requests/new']").click();
        page.locator("#receivedOn").fill("2026-11-10");
        page.locator("#channel").selectOption("email");
        page.locator("#language").selectOption("fi");
        page.locator("input[value=access]").check();
        page.locator("input[value=rectification]").check();
        page.locator("#details-rectification").fill("Sukunimi on muuttunut avioliiton takia.");
        page.locator("main form button").click();
        page.locator(".clock").waitFor();

        assertThat(page.locator(".big").innerText()).isEqualTo("10.12.2026");
        assertThat(page.locator(".needs").innerText())
                .contains("Kirjaa, miten henkilöllisyys osoitettiin", "Art. 12(3)-(4)");

        page.locator("form[action$='/verify'] input[name=means]").first().check();
        visit.send("form[action$='/verify']");

        visit.unfold("a[href*='/people/'][href*='request=']");
        page.locator("details.asked a[href*='/people/'][href*='request=']").click();
        visit.unfold("form[action$='/correct']");
        page.locator("#field").selectOption("lastName");
        page.locator("#value").fill("Nyman");
        visit.send("form[action$='/correct']");
        assertThat(page.locator("h1").innerText()).isEqualTo("Beda Nyman");
        page.locator("p.note a").first().click();
        visit.unfold("input[name=right][value=rectification]");
        visit.send(".asked:has-text('oikaisu') form[action$='/fulfil']");

        page.locator("a[href$='/letters/access-report']").first().click();
        assertThat(page.frameLocator("iframe.sheet").locator("body").innerText())
                .contains("Nyman");
        Download report =
                page.waitForDownload(() -> page.locator(".files a").first().click());
        assertThat(new String(Files.readAllBytes(report.path()), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        page.locator("main a[href*='/requests/']").first().click();
        visit.send("form[action$='/fulfil']");

        page.locator("a[href$='/letters/rectification-answer']").click();
        page.waitForDownload(() -> page.locator(".files a").first().click());
        visit.follow(page.locator("main a[href*='/requests/']").first());
        assertThat(page.locator("input[name=documents]:checked").count()).isEqualTo(2);
        visit.send("form[action$='/deliver']");

        assertThat(page.locator(".head .marks").innerText()).contains("vastattu");
        assertThat(page.locator(".course").innerText())
                .contains("pyyntö saapui", "vastaus toimitettu", "pyyntö päätetty");
        assertThat(visit.asked()).noneMatch(url -> url.contains("Nyman") || url.contains("beda"));
        assertThat(office.said()).doesNotContain("Nyman", "avioliiton");
    }

    @Test
    void an_officer_sees_what_is_done_what_is_next_and_what_waits_for_the_person() {
        String ida = office.customer("K-2007", "Ida", "Ros", "ida.ros@example.fi");
        visit.signIn();
        visit.go("/console/requests/" + office.request(ida, "access", "objection"));
        Page page = visit.page();
        assertThat(page.locator(".needs .is-done").innerText()).contains("Tiedetään, kenen pyyntö on");
        assertThat(page.locator(".needs .is-next").innerText()).contains("seuraavaksi", "Kirjaa, miten");
        assertThat(page.locator(".needs .is-later").allInnerTexts())
                .anyMatch(stage -> stage.contains("0/2 päätetty"))
                .anyMatch(stage -> stage.contains("Lähetä vastaus"));
        assertThat(standing("oikeus saada tiedot")).contains("ensin henkilöllisyys");
        assertThat(standing("vastustaminen")).contains("päättämättä");

        visit.unfold("form[action$='/doubt']");
        page.locator("#reason").fill("Osoite ei ole rekisterin osoite.");
        visit.send("form[action$='/doubt']");

        assertThat(page.locator(".needs .is-person").innerText()).contains("odottaa henkilöä", "henkilöllisyys");
        assertThat(page.locator(".needs .is-next").count()).isZero();
        assertThat(standing("oikeus saada tiedot")).contains("odottaa henkilöä");
    }

    private String standing(String right) {
        return visit.page()
                .locator(".asked > summary", new Page.LocatorOptions().setHasText(right))
                .innerText();
    }

    @Test
    void what_stands_in_the_way_is_said_with_its_rule_and_nothing_written_is_lost() {
        String cai = office.customer("K-2002", "Cai", "Holm", "cai.holm@example.fi");
        visit.signIn();
        visit.go("/console/requests/" + office.request(cai, "erasure"));
        Page page = visit.page();

        visit.send("form[action$='/fulfil']");
        assertThat(page.locator(".problem").innerText()).contains("Art. 12", "Mitään ei muutettu");

        visit.unfold("form[action$='/refuse']");
        page.locator("#ground-erasure").selectOption("excessive");
        page.locator("#reasons-erasure").fill("Sama pyyntö kolmatta kertaa.");
        visit.send("form[action$='/refuse']");
        assertThat(page.locator(".problem").innerText()).contains("Art. 12(5)");
        assertThat(page.locator("#reasons-erasure").inputValue()).isEqualTo("Sama pyyntö kolmatta kertaa.");
        page.locator("#facts-erasure").fill("Edelliset 1.10. ja 20.10.");
        visit.send("form[action$='/refuse']");

        page.locator("a[href$='/letters/refusal-certificate']").click();
        assertThat(page.frameLocator("iframe.sheet").locator("body").innerText())
                .contains("Sama pyyntö kolmatta kertaa.");
    }

    @Test
    void a_part_is_withheld_from_the_letter_with_its_reasons_and_shown_after_all() {
        String gia = office.customer("K-2005", "Gia", "Fors", "gia.fors@example.fi");
        String request = office.request(gia, "access");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/requests/" + request);
        visit.unfold("form[action$='/withhold']");
        page.locator("#withhold-part").selectOption("email");
        page.locator("#withhold-ground").selectOption("rights-of-others");
        page.locator("#withhold-reasons").fill("   ");
        visit.send("form[action$='/withhold']");
        assertThat(page.locator(".problem").innerText()).contains("Art. 12(4)", "Mitään ei muutettu");
        assertThat(page.locator("#withhold-part").inputValue()).isEqualTo("email");

        page.locator("#withhold-reasons").fill("Osoite on yhteinen puolison kanssa.");
        visit.send("form[action$='/withhold']");
        assertThat(page.locator("#withheld article").innerText())
                .contains("muiden oikeudet", "Art. 15(4)", "Osoite on yhteinen");
        assertThat(page.locator("#withhold-part option[value=email]").count()).isZero();
        visit.go("/console/requests/" + request + "/letters/access-report");
        assertThat(page.frameLocator("iframe.sheet").locator("body").innerText())
                .contains("Fors", "Osoite on yhteinen")
                .doesNotContain("gia.fors");

        visit.go("/console/requests/" + request);
        visit.send("form[action$='/show']");
        assertThat(page.locator("#withheld .empty").count()).isEqualTo(1);
        assertThat(page.locator(".course").innerText()).contains("jätetty pois", "kerrotaan sittenkin");
        visit.go("/console/requests/" + request + "/letters/access-report");
        assertThat(page.frameLocator("iframe.sheet").locator("body").innerText())
                .contains("gia.fors")
                .doesNotContain("Osoite on yhteinen");
        assertThat(visit.asked()).noneMatch(url -> url.contains("yhteinen"));
        assertThat(office.said()).doesNotContain("yhteinen");
    }

    @Test
    void somebody_of_the_staff_is_named_for_one_entry_after_a_decision_with_reasons() {
        String hea = office.customer("K-2006", "Hea", "Ek", "hea.ek@example.fi");
        String request = office.request(hea, "access");
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/requests/" + request);
        page.locator("a[href$='/staff']").click();
        page.locator("tbody a").first().click();
        String entry = page.url();
        assertThat(page.locator("a[href$='/name']").count()).isZero();
        page.navigate(entry + "/name");
        assertThat(page.locator(".problem").innerText()).contains("C-579/21", "Tee ensin päätös");
        assertThat(page.content()).doesNotContain("Somebody of the staff");

        page.locator("#staff-ground").selectOption("lawfulness-doubted");
        page.locator("#staff-reason").fill("  ");
        visit.send("main form");
        assertThat(page.locator(".problem").innerText()).contains("C-579/21", "Mitään ei muutettu");
        assertThat(page.locator("#staff-ground").inputValue()).isEqualTo("lawfulness-doubted");
        page.locator("#staff-reason").fill("Naapuri on töissä täällä.");
        visit.send("main form");
        assertThat(page.locator("p.done").innerText()).contains("Päätös on kirjattu");

        page.navigate(entry);
        assertThat(page.locator("main form").count()).isZero();
        assertThat(page.locator("main").innerText())
                .contains("päättäjä: tietosuojavastaava", "lainmukaista", "Kenen pyynnöstä: henkilön")
                .doesNotContain("Somebody of the staff", "Naapuri");
        page.locator("a[href$='/name']").click();
        assertThat(page.locator(".big").innerText()).isEqualTo("Somebody of the staff");
        assertThat(page.locator("main").innerText()).contains("lainmukaista");
        assertThat(office.purpose(hea, "name-staff")).isEqualTo("rights");
        assertThat(office.channel(hea, "name-staff")).isEqualTo("console");
        assertThat(visit.asked()).noneMatch(url -> url.contains("Naapuri"));
        assertThat(office.said()).doesNotContain("Naapuri");
    }

    @Test
    void an_erasure_says_before_what_it_does_and_does_what_it_said() {
        String dea = office.customer("K-2003", "Dea", "Lind", "dea.lind@example.fi");
        office.shopDoes(
                dea, "/orders", Map.of("number", "T-1", "date", "2026-03-02", "amount", "120.00", "currency", "EUR"));
        visit.signIn();
        visit.go("/console/people/" + dea + "/erasure");
        Page page = visit.page();
        List<String> said = page.locator(".fates tbody tr").allInnerTexts();
        assertThat(said).anyMatch(row -> row.contains("häviää heti")).anyMatch(row -> row.contains("31.12.2032"));

        page.locator("form[action$='/erase'] input[type=checkbox]").check();
        visit.send("form[action$='/erase']");

        assertThat(page.content()).doesNotContain("Lind").contains("poistettu", "31.12.2032");
        page.locator(".tabs a").nth(1).click();
        assertThat(page.locator("main").innerText()).contains("poistamisesta päätetty", "tiedot poistettu");
    }

    @Test
    void a_restricted_person_is_opened_on_a_ground_and_told_before_it_is_lifted() {
        String eva = office.customer("K-2004", "Eva", "Berg", "eva.berg@example.fi");
        visit.signIn();
        visit.go("/console/people/" + eva);
        Page page = visit.page();
        visit.unfold("form[action$='/restrict']");
        visit.send("form[action$='/restrict']");
        assertThat(page.content()).doesNotContain("Berg").contains("Art. 18");
        page.locator("input[value=rights-of-others]").check();
        page.locator("main form button").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Eva Berg");

        visit.unfold("form[action$='/lift']");
        visit.send("form[action$='/lift']");
        assertThat(page.locator(".problem").innerText()).contains("Art. 18(3)");
        visit.unfold("form[action$='/tell']");
        visit.send("form[action$='/tell']");
        visit.unfold("form[action$='/lift']");
        visit.send("form[action$='/lift']");
        assertThat(page.locator(".marks").first().innerText()).doesNotContain("rajoitettu");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_of_a_request_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        String fia = office.customer("K-3" + language, "Fia", "Kvist", language + "@example.fi");
        String request =
                office.request(fia, "access", "rectification", "erasure", "restriction", "portability", "objection");
        visit.in(language, scheme).signIn();
        visit.assertWhole("desk-with-requests");
        visit.go("/console/requests");
        visit.assertWhole("requests");
        visit.go("/console/requests/new?customer=" + fia);
        visit.page().locator("input[name=right]").first().check();
        visit.assertWhole("request-new");
        visit.go("/console/requests/" + request);
        visit.assertShown("request");
        visit.unfoldAll();
        visit.page().locator("#withhold-reasons").fill("Fia delar den med någon.");
        visit.send("form[action$='/withhold']");
        visit.unfoldAll();
        visit.assertWhole("request-unfolded");
        visit.send("form[action$='/fulfil']");
        visit.assertWhole("request-refused");
        visit.go("/console/requests/" + request + "/letters/access-report");
        visit.page().frameLocator("iframe.sheet").locator("h1").waitFor();
        visit.assertWhole("letter");
        visit.go("/console/requests/" + request + "/staff");
        visit.assertWhole("staff");
        visit.page().locator("tbody a").first().click();
        visit.assertWhole("staff-undecided");
        visit.page().locator("#staff-reason").fill("Fia.");
        visit.send("main form");
        visit.assertWhole("staff-decided");
        visit.page().locator("a[href$='/name']").click();
        visit.page().locator(".big").waitFor();
        visit.assertWhole("staff-named");
        visit.go("/console/people/" + fia + "?request=" + request);
        visit.assertShown("person-serving");
        visit.unfoldAll();
        visit.assertWhole("person-serving-unfolded");
        visit.go("/console/people/" + fia + "/erasure?request=" + request);
        visit.assertWhole("erasure");
        office.colleagueDoes(fia, "/restrictions", Map.of("ground", "accuracy-contested"));
        visit.go("/console/people/" + fia);
        visit.assertWhole("restricted");
        visit.go("/console/people/" + fia + "?exception=legal-claims");
        visit.unfoldAll();
        visit.assertWhole("person-restricted");
    }
}
