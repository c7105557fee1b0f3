package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner publishes the next version of the notice; everybody sees what differs. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class NoticePagesIT {
    private static final String OWNER = "eero";
    private static final Path DEFINITION = Path.of("../command-side/src/main/resources/registers/ip-produkter.yaml");

    private final Office office;
    private final Visit visit;

    NoticePagesIT(Office office, Visit visit) {
        this.office = office;
        this.visit = visit;
    }

    @BeforeEach
    void the_owner_has_an_account() {
        office.admit(OWNER);
    }

    @Test
    void a_definition_is_checked_mended_and_published_and_its_differences_are_marked(@TempDir Path directory)
            throws IOException {
        int next = newest() + 1;
        Path file = Files.writeString(directory.resolve("notice.yaml"), definition(next, "basis: luck"));
        visit.signIn(OWNER);
        Page page = visit.page();
        visit.go("/console/notice/new");
        page.locator("#file").setInputFiles(file);
        page.locator("main form button").first().click();
        assertThat(page.locator(".problem").innerText()).contains("purposes");
        assertThat(page.locator("button[name=publish]").count()).isZero();
        visit.assertWhole("notice-refused");

        page.locator("#definition").fill(definition(next, "basis: contract"));
        page.locator("main form button").first().click();
        page.locator("div.done").waitFor();
        assertThat(newest()).isEqualTo(next - 1);
        visit.assertWhole("notice-checked");
        page.locator("button[name=publish]").click();
        page.locator("p.done").waitFor();

        assertThat(newest()).isEqualTo(next);
        assertThat(page.locator(".differences ins").allInnerTexts()).contains("Nimen muutos " + next);
        assertThat(page.locator(".differences").first().innerText()).contains("muutettu");
    }

    @Test
    void a_file_that_is_too_large_leads_to_a_page_that_names_the_limit(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("notice.yaml"), "# much\n".repeat(400_000));
        visit.signIn(OWNER);
        Page page = visit.page();
        visit.go("/console/notice/new");
        page.locator("#definition").fill("version: 9");
        page.locator("#file").setInputFiles(file);
        page.locator("main form button").first().click();
        page.waitForURL(url -> url.endsWith("/console/too-large"));

        assertThat(page.locator("main").innerText()).contains("1 Mt", "Mitään ei muutettu");
        page.goBack();
        assertThat(page.locator("#definition").inputValue()).isEqualTo("version: 9");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) throws IOException {
        if (newest() == 1) {
            office.owner()
                    .with("Content-Type", "application/yaml")
                    .send("POST", "/notices", definition(2, "basis: contract"))
                    .expect(200);
        }
        visit.in(language, scheme).signIn(OWNER);
        visit.go("/console/notice");
        visit.assertWhole("notice");
        visit.go("/console/notice/new");
        visit.assertWhole("notice-new");
    }

    private int newest() {
        return office.owner()
                .with("Accept", "application/json")
                .get("/notice")
                .expect(200)
                .json()
                .path("versions")
                .path(0)
                .path("version")
                .asInt();
    }

    /** As the register began, as a later version that takes effect in years to come, with another name. */
    private static String definition(int version, String firstBasis) throws IOException {
        return Files.readString(DEFINITION)
                .replaceFirst("(?m)^version: .*$", "version: " + version)
                .replaceFirst("(?m)^effective: .*$", "effective: " + (2090 + version) + "-01-01")
                .replaceFirst("(?m)^drawn-up: .*$", "drawn-up: 2026-11-01")
                .replaceFirst("basis: contract", firstBasis)
                .replaceFirst("(?s)(\nname:.*?fi: )[^,\n]*", "$1Nimen muutos " + version);
    }
}
