package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer sees what will be erased, and looks at what has to be looked at. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class RetentionPagesIT {
    private static final String IN_TEN_YEARS = "?from=2035-01-01&to=2037-12-31";

    private final KeptPeople kept;
    private final Visit visit;

    RetentionPagesIT(Office office, Visit visit) {
        this.kept = new KeptPeople(office);
        this.visit = visit;
    }

    @Test
    void what_would_be_erased_is_told_by_day_class_and_pseudonym_and_without_a_value() {
        String berta = kept.ended();
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/retention");
        assertThat(page.locator("tbody tr").count()).isZero();

        visit.go("/console/retention" + IN_TEN_YEARS);

        assertThat(page.locator("tbody a[href$='" + berta + "']").count()).isPositive();
        assertThat(page.locator("main").innerText()).contains("säilytysaika päättyy");
        assertThat(page.content()).doesNotContain(KeptPeople.SURNAME);
        assertThat(kept.shown(berta)).contains("list-customers");
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused_with_the_rule() {
        visit.signIn();
        visit.go("/console/retention?from=2036-01-01&to=2035-01-01");

        assertThat(visit.page().locator(".problem strong").count()).isPositive();
        visit.assertAccessible();
    }

    @Test
    void a_hold_is_looked_at_and_stands_until_the_day_that_the_officer_sets() {
        String person = kept.held();
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/retention/reviews?kind=review-hold&by=2099-01-01");
        Locator duty = page.locator(".duties > li")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href$='" + person + "']")));
        duty.locator("summary").click();
        duty.locator("input[type=date]").fill("2020-01-01");
        duty.locator("form button").click();
        assertThat(page.locator(".problem").innerText()).isNotBlank();
        duty.locator("input[type=date]").fill("2088-05-06");
        duty.locator("form button").click();
        page.locator("p.done").waitFor();

        assertThat(duty.innerText()).contains("6.5.2088");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        kept.ended();
        kept.held();
        visit.in(language, scheme).signIn();
        visit.go("/console/retention");
        visit.assertWhole("retention-asked");
        visit.go("/console/retention" + IN_TEN_YEARS);
        visit.assertWhole("retention");
        visit.go("/console/retention/reviews?by=2099-01-01");
        for (Locator summary : visit.page().locator("summary").all()) {
            summary.click();
        }
        visit.assertWhole("reviews");
        visit.go("/console/desk");
        visit.assertWhole("desk-with-holds");
    }
}
