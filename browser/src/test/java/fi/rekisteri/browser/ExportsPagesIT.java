package fi.rekisteri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer takes the log home for a regulator. */
@EnabledIf("fi.rekisteri.browser.Chromium#usable")
@ExtendWith(InTheBrowser.class)
class ExportsPagesIT {
    private static final Pattern MADE = Pattern.compile(".*/console/exports/[0-9a-f-]{36}");

    private final Visit visit;

    ExportsPagesIT(Visit visit) {
        this.visit = visit;
    }

    @Test
    void an_export_is_made_once_however_often_it_is_clicked_and_arrives_as_it_was_made() throws Exception {
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/exports");
        int before = page.locator("tbody tr").count();
        visit.go("/console/exports/new");
        page.locator("main form button").dblclick();
        page.waitForURL(MADE);
        String address = page.url();

        visit.go("/console/exports");
        assertThat(page.locator("tbody tr").count()).isEqualTo(before + 1);

        page.navigate(address);
        ready(page);
        Download arrived =
                page.waitForDownload(() -> page.locator("a[href$='/file']").click());
        assertThat(arrived.suggestedFilename())
                .startsWith("ip-produkter-")
                .endsWith(".zip")
                .contains(address.substring(address.lastIndexOf('/') + 1).substring(0, 8));
        assertThat(page.locator("pre.code").first().innerText()).isEqualTo(digest(arrived));
        assertThat(page.locator("pre.code").last().innerText())
                .contains(arrived.suggestedFilename(), "--vkey 'localhost/ip-produkter/");
    }

    @Test
    void a_period_that_no_log_has_is_refused_with_the_rule_and_what_was_written_stays() {
        visit.signIn();
        Page page = visit.page();
        visit.go("/console/exports/new");
        page.locator("#from").fill("2019-02-01");
        page.locator("#to").fill("2019-02-28");
        page.locator("input[value=access]").check();
        page.locator("main form button").click();

        assertThat(page.locator(".problem").innerText()).contains("Art. 5(2)");
        assertThat(page.locator("#from").inputValue()).isEqualTo("2019-02-01");
        assertThat(page.locator("#to").inputValue()).isEqualTo("2019-02-28");
        assertThat(page.locator("input[value=access]").isChecked()).isTrue();
        visit.assertWhole("export-refused");
    }

    @Test
    void a_deleted_file_is_gone_and_the_page_says_what_stays() {
        visit.signIn();
        Page page = visit.page();
        order(page);
        page.locator(".deeds summary").click();
        page.locator(".deeds form button").click();
        page.locator("p.done").waitFor();

        assertThat(page.locator("a[href$='/file']").count()).isZero();
        assertThat(page.locator(".mark").innerText()).isEqualTo("poistettu");
        page.navigate(page.url() + "/file");
        assertThat(page.locator("main .note strong").innerText()).contains("Art. 5(1)(e)");
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, LIGHT", "sv-SE, DARK", "en-GB, LIGHT"})
    void every_page_is_accessible_and_has_its_words_in(String language, ColorScheme scheme) {
        visit.in(language, scheme).signIn();
        Page page = visit.page();
        visit.go("/console/exports/new");
        visit.assertWhole("export-new");
        order(page);
        page.locator(".deeds summary").click();
        visit.assertWhole("export-ready");
        visit.go("/console/exports");
        visit.assertWhole("exports");
    }

    private void order(Page page) {
        visit.go("/console/exports/new");
        page.locator("main form button").click();
        page.waitForURL(MADE);
        ready(page);
    }

    /** Looks again, as somebody does who waits. */
    private static void ready(Page page) {
        for (int looked = 0; page.locator("a[href$='/file']").count() == 0; looked++) {
            assertThat(looked).as("looked").isLessThan(100);
            page.locator("section[role=status] .go a").first().click();
            page.waitForTimeout(200);
        }
    }

    private static String digest(Download arrived) throws IOException, NoSuchAlgorithmException {
        try (InputStream file = arrived.createReadStream()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()));
        }
    }
}
